using System.Collections.Frozen;
using static Immunotherapy.Web.Content.Checks.Language;

namespace Immunotherapy.Web.Content.Checks;

internal static class Spanish
{
    private static readonly string[] Endings = ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"];

    public static Language Rules { get; } = new()
    {
        Syllables = SpanishSyllables.Of,
        Numbers = Words(
            """
            dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte
            treinta cuarenta cincuenta sesenta setenta ochenta noventa
            """.ReplaceLineEndings(" ")),
        Likelihoods = new PhraseList(Phrases("raro, rara, raros, raras, rara vez, raramente, común, comunes, frecuente, frecuentes, probable, improbable, poco frecuente, la mayoría, mayoría de, pocas personas")),
        OutOf = Phrases("de, de cada, por cada, en").ToFrozenSet(StringComparer.OrdinalIgnoreCase),
        Relative = new PhraseList(Phrases("doble, mitad del riesgo, # veces más, # veces menos, # veces mayor, # veces menor, duplica, duplicó, duplicaron, #% más, #% menos, #% mayor, #% menor")),
        ToBe = Words("es son fue fueron ser será serán sido siendo era eran sea sean"),
        IsParticiple = word => word.Length > 4 && Endings.Any(ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)),
        Between = Words("no también ya siempre nunca solo aún todavía"),
        Jargon = Pairs(
            """
            evento adverso: efecto secundario, eventos adversos: efectos secundarios, administrar: dar, toxicidad: daño o efecto secundario, pronóstico: lo que se espera,
            eficacia: si funciona, etiología: causa, suspender: parar, subcutánea: bajo la piel, intravenosa: por la vena, intravenoso: por la vena, neoplasia: cáncer,
            disnea: falta de aire, prurito: picazón, pirexia: fiebre, severo: grave, severa: grave, severos: graves, severas: graves, monoterapia: sola
            """.ReplaceLineEndings(" ")),
        Advice = Words(
            """
            usted su sus le lo la llame pregunte diga dígale hable vaya lleve guarde escriba traiga muestre lea revise pida use busque elija mire sepa prepare cuente avise conozca
            """.ReplaceLineEndings(" ")),
        Harms = Words("efecto efectos daño daños grave graves reacción reacciones murió murieron muerte muertes problema problemas sarpullido diarrea inflamación coágulos infección infecciones cansancio picazón"),
        Benefits = Words("vida vivas vivos vivían vivieron sobrevivieron encogió redujo respondió respondieron recaída recaídas desaparecieron beneficio"),
        Ease = counts => (counts.Inflesz, counts.Inflesz < 55, counts.Inflesz < 40),
        Scale = "INFLESZ",
        Aim = "at least 55",
    };
}
