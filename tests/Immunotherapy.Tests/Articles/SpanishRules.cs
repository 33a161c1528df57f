namespace Immunotherapy.Tests.Articles;

/// <summary>What no Spanish text may say.</summary>
internal static class SpanishRules
{
    private const string Denied = @"\b(no|ni|nunca|ningún|ninguna|ninguno|tampoco|sin|nadie)\b";

    public static IReadOnlyList<StatementRule> All { get; } =
    [
        new("es", "El pembrolizumab es un anticuerpo; bloquea PD-1 y ningún anticuerpo.",
            @"\bbloque\w*( \w+){0,2} anticuerpos?\b|\b(pembrolizumab|keytruda) no es un anticuerpo")
        {
            Catches = ["Bloquea anticuerpos específicos.", "La medicina bloquea a ciertos anticuerpos.", "El pembrolizumab no es un anticuerpo."],
            LetsPass = ["El pembrolizumab es un anticuerpo que bloquea PD-1.", "Los anticuerpos bloquean una proteína."],
        },
        new("es", "La inmunoterapia está aprobada para algunos cánceres de mama.",
            @"\b(inmunoterapia|pembrolizumab|keytruda)\b[^.]{0,30}\b(no|nunca) (está|es|fue|ha sido|se ha) (aún |todavía )?aprobad[oa]( por la FDA)?( (para|contra|en) el cáncer de mama)?\s*([.!?;,]|$)|\b(no ha aprobado|no hay|no existe)( ninguna| la)? inmunoterapia( aprobada)?( (para|contra) el cáncer de mama)?\s*([.!?;,]|$)")
        {
            Catches = ["La inmunoterapia no está aprobada.", "El pembrolizumab no ha sido aprobado para el cáncer de mama.", "La FDA no ha aprobado la inmunoterapia.", "No hay inmunoterapia aprobada para el cáncer de mama."],
            LetsPass = ["El pembrolizumab no está aprobado para el cáncer de mama con receptores hormonales.", "La FDA no ha aprobado ninguna vacuna para el cáncer de mama."],
        },
        new("es", "El 38% tuvo alguna reducción: 12 de 32 personas; respondieron unas 19 de cada 100.",
            @"\b(38|37[.,]5) ?(%|por ciento\b)|\b38 (personas )?de (cada )?100\b", @"\b12 de (las )?32\b|\b(18[.,]5|19) (personas )?de (cada )?100\b|18[.,]5 ?%|\b323 de 847\b")
        {
            Explained = true,
            Catches = ["El tumor se redujo en el 38% de las personas.", "Sirve a 38 de cada 100 personas.", "Fue el 37.5 por ciento."],
            LetsPass = ["Fue el 38%. Son 12 de las 32 personas.", "Fueron 38 de cada 100.\nRespondieron 19 de cada 100.", "Fiebre es 38 °C o más."],
        },
        new("es", "Los efectos secundarios son distintos, no solo menos.",
            @"\bmenos efectos secundarios\b|efectos secundarios (son|eran|fueron) (menos|menores|más leves|más suaves)|\bmás (suave|leve|fácil|segur[oa]) que la quimio", Denied)
        {
            Catches = ["Causa menos efectos secundarios que la quimioterapia.", "Los efectos secundarios son más leves.", "Es más suave que la quimioterapia."],
            LetsPass = ["Son distintos, y no solo menos efectos secundarios.", "Menos personas tuvieron una recaída."],
        },
        new("es", "La mayoría no tiene un inhibidor aprobado.", @"\baprobad[oa]s? (para|contra|en) (tod[oa]s?|cualquier|la mayoría)\b[^.]{0,40}cáncer(es)? de mama", Denied)
        {
            Catches = ["Está aprobado para todas las personas con cáncer de mama."], LetsPass = ["No está aprobado para todos los cánceres de mama.", "Está aprobado para algunos cánceres de mama."],
        },
        new("es", "La prueba de PD-L1 importa solo en el cáncer avanzado.",
            @"^(?=.*\b(PD-L1|CPS)\b)(?=.*\b(temprano|inicial|precoz)\b)(?=.*(\bnecesit|\brequier|\bdebe\b|\bhace falta\b|\bexig))", Denied)
        {
            Catches = ["Para el cáncer temprano necesita una prueba de PD-L1.", "En el cáncer inicial el CPS debe ser 10 o más."],
            LetsPass = ["En el cáncer temprano no hace falta una prueba de PD-L1.", "En el cáncer avanzado el CPS debe ser 10 o más."],
        },
        new("es", "El atezolizumab se retiró para el cáncer de mama en los Estados Unidos, y no se prohibió.",
            @"\b(atezolizumab|tecentriq)\b[^.]{0,60}\b(prohib\w+|ilegal)|\bprohib\w+[^.]{0,40}\b(atezolizumab|tecentriq)", Denied)
        {
            Catches = ["Tecentriq está prohibido en los Estados Unidos.", "La FDA prohibió el atezolizumab."],
            LetsPass = ["La empresa retiró el atezolizumab en los Estados Unidos.", "El atezolizumab no está prohibido."],
        },
        new("es", "El atezolizumab ya no está aprobado para el cáncer de mama en los Estados Unidos.",
            @"\b(atezolizumab|tecentriq)\b[^.\n]{0,80}\b(está|tiene|recibe|recibió)\b[^.\n]{0,30}\baproba(d[oa]|ción)\b[^.\n]{0,60}mama", @"\bretir|ya no|no está aprobad")
        {
            Explained = true,
            Catches = ["El atezolizumab está aprobado para el cáncer de mama."],
            LetsPass = ["El atezolizumab está aprobado para el cáncer de mama en otros países. En los Estados Unidos la empresa lo retiró.", "El atezolizumab está aprobado para el cáncer de pulmón."],
        },
        new("es", "Ninguna vacuna, célula, citocina ni virus está aprobado para el cáncer de mama.",
            @"^(?=.*\b(vacunas?|CAR[- ]?T|TIL|citocinas?|citoquinas?|interleucinas?|interferón|interferones|virus|terapias? celular(es)?)\b)(?=.*\b(aprob|aprueb))(?=.*\bcáncer(es)? de mama\b)", Denied + "|todavía|aún")
        {
            Catches = ["Una vacuna está aprobada para el cáncer de mama.", "Las células CAR T tienen aprobación para algunos cánceres de mama."],
            LetsPass = ["Ninguna vacuna está aprobada para el cáncer de mama.", "Las células CAR T están aprobadas para cánceres de la sangre."],
        },
        new("es", "Nada cura con certeza, y nada es un milagro.", @"\b(curas?|curan|curar|curará|curad[oa]s?|curación|milagr\w+|garantiza\w*|garantías?)\b", Denied)
        {
            Catches = ["Puede curar el cáncer.", "Es un milagro."], LetsPass = ["No se sabe si puede curar a alguien.", "Pida un lugar seguro."],
        },
        new("es", "Se quita un freno; nada se refuerza.", @"\b(refuerz|reforz|potenci[aoe]|fortale[cz])\w*[^.]{0,25}(defensas|inmun)")
        {
            Catches = ["Refuerza su sistema inmunitario.", "Fortalece las defensas.", "Potencia la respuesta inmunitaria."], LetsPass = ["Quita un freno al sistema inmunitario.", "La potencia de la medicina se mide en mg."],
        },
        new("es", "Las personas tienen cáncer; no lo sufren ni lo combaten.", @"\bsufr\w+|\bpadec\w+|\bvíctimas?\b|\bbatalla\b|\b(luche|lucha|luchar) (duro|contra el cáncer)")
        {
            Catches = ["Sufre de cáncer.", "Las personas que padecen cáncer.", "Es una víctima.", "Es una batalla.", "Luche contra el cáncer."], LetsPass = ["Las personas que viven con cáncer.", "Las células atacan los gérmenes."],
        },
        new("es", "A nadie se le dice que cambie una medicina por su cuenta.",
            @"(^|[,;:] (entonces )?|(^|[,;:] |\busted )(puede|debe|podría|tiene que|necesita) )(empiece|empezar|deje|dejar|pare|parar|suspenda|suspender|cambie|cambiar|salte|saltarse|duplique|duplicar|baje|bajar|suba|subir|reduzca|reducir)( a tomar| de tomar| a usar| de usar)? (su|sus|el|la|los|las|un|una|cualquier) ?(propi[oa]s? )?(esteroides?|medicinas?|medicamentos?|tabletas?|pastillas?|dosis|hormonas?|tratamiento)\b")
        {
            Catches = ["Puede dejar los esteroides cuando se sienta mejor.", "Deje de tomar la medicina.", "Si se siente mal, reduzca la dosis."],
            LetsPass = ["No empiece, deje ni cambie ninguna medicina por su cuenta.", "Su equipo puede parar el tratamiento y usar esteroides.", "Usted no puede dejar la medicina."],
        },
        new("es", "Un síntoma no espera a la próxima visita.", @"\besper\w+ (hasta|a|por) (su|la) próxima (visita|cita)", Denied)
        {
            Catches = ["Espere a la próxima visita."], LetsPass = ["No espere a la próxima visita."],
        },
    ];
}
