namespace Immunotherapy.Tests.Articles;

/// <summary>Statements that must stand on the pages where readers look for them, in each language.</summary>
public sealed class StatementTests
{
    /// <summary>The language, the slugs, and a pattern of the words.</summary>
    public static TheoryData<string, string[], string> Statements => new()
    {
        // Approved for 2 groups: high-risk early, and advanced with a CPS of 10 or more
        { "en", ["approvals-and-trials", "pembrolizumab"], "(?is)high-risk early.*10 or more" },
        { "es", ["approvals-and-trials", "pembrolizumab"], "(?is)temprano de alto riesgo.*10 o más" },
        { "en", ["what-is-immunotherapy", "early-triple-negative"], "(?i)high[- ]risk" },
        { "es", ["what-is-immunotherapy", "early-triple-negative"], "(?i)alto riesgo" },
        { "en", ["metastatic-triple-negative", "tests-and-biomarkers"], "(?i)CPS[^.]{0,60}10 or more|score[^.]{0,40}10 or more" },
        { "es", ["metastatic-triple-negative", "tests-and-biomarkers"], "(?i)CPS[^.]{0,60}10 o más|puntaje[^.]{0,40}10 o más" },

        // An antibody that covers PD-1, a protein on T cells
        { "en", ["pembrolizumab"], "(?s)lab-made antibody.*T cells carry a brake called PD-1.*covers PD-1" },
        { "es", ["pembrolizumab"], "(?s)anticuerpo hecho en laboratorio.*células T llevan un freno llamado PD-1.*cubre PD-1" },

        // The 38% are any shrinkage
        { "en", ["approvals-and-trials"], "(?s)38%.*12 of 32 people.*19 of 100" },
        { "es", ["approvals-and-trials"], "(?s)38%.*12 de las 32 personas.*19 de cada 100" },

        // Usually with chemotherapy, or since June 2026 with an antibody-drug conjugate
        { "en", ["pembrolizumab", "approvals-and-trials"], "(?s)with chemotherapy.*sacituzumab govitecan" },
        { "es", ["pembrolizumab", "approvals-and-trials"], "(?s)con quimioterapia.*sacituzumab govitecán" },
        { "en", ["pembrolizumab", "approvals-and-trials", "metastatic-triple-negative"], "(?i)June 2026|June 24, 2026" },
        { "es", ["pembrolizumab", "approvals-and-trials", "metastatic-triple-negative"], "(?i)junio de 2026" },

        // Different, not simply fewer; severe, fatal, late
        { "en", ["immunotherapy-and-chemotherapy"], "(?i)different[^.]*not (simply |just )?fewer" },
        { "es", ["immunotherapy-and-chemotherapy"], "(?i)(distint|diferent)[^.]*no (simplemente |solo )?(son )?(menos|menores)" },
        { "en", ["side-effects", "pembrolizumab", "checkpoint-inhibitors"], "(?s)(fatal|death).*months after the last dose|months after the last dose.*(fatal|death)" },
        { "es", ["side-effects", "pembrolizumab", "checkpoint-inhibitors"], "(?s)(mortal|muerte).*meses después de la última dosis|meses después de la última dosis.*(mortal|muerte)" },

        // No approved checkpoint inhibitor for most
        { "en", ["hormone-receptor-positive-and-her2-positive"], "(?i)no (US )?(checkpoint inhibitor|immunotherapy)[^.]{0,60}approv|not approved|no US approval|not have[^.]{0,30}approv" },
        { "es", ["hormone-receptor-positive-and-her2-positive"], "(?i)ningún inhibidor[^.]{0,80}aprob|no (hay|tiene|está|han)[^.]{0,60}aprob" },

        // PD-L1 matters for advanced cancer only
        { "en", ["pembrolizumab", "approvals-and-trials", "early-triple-negative", "tests-and-biomarkers"], "(?i)(no|not) (need )?(a )?(test for PD-L1|PD-L1 test)|PD-L1[^.]{0,60}not (matter|needed|decide)" },
        { "es", ["pembrolizumab", "approvals-and-trials", "early-triple-negative", "tests-and-biomarkers"], "(?i)no (hace falta|necesita)[^.]{0,40}PD-L1|PD-L1[^.]{0,60}no (importa|hace falta|cuenta|decide)" },

        // Atezolizumab was withdrawn in the United States; other countries kept it
        { "en", ["approvals-and-trials", "other-immunotherapy-medicines"], "(?is)August 2021[^•]*?(withdr[ae]w|withdrawn)[^•]*?other countries" },
        { "es", ["approvals-and-trials", "other-immunotherapy-medicines"], "(?is)agosto de 2021[^•]*?retir[^•]*?otros países" },

        // Other kinds are not approved for breast cancer
        { "en", ["cancer-vaccines", "cytokines", "adoptive-cell-therapy"], "(?i)(no|not|none|never)[^.]{0,80}approv[^.]{0,80}breast cancer|breast cancer[^.]{0,80}(no|not|none)[^.]{0,40}approv" },
        { "es", ["cancer-vaccines", "cytokines", "adoptive-cell-therapy"], "(?i)(no|ningun[ao]?|ningún)\\b[^.]{0,80}(aprob)[^.]{0,80}cáncer de mama|cáncer de mama[^.]{0,80}\\bno\\b[^.]{0,40}aprob" },

        // The same day
        { "en", ["when-to-call", "side-effects"], "(?i)today, day or night.*new or (getting )?worse" },
        { "es", ["when-to-call", "side-effects"], "(?i)hoy mismo, de día o de noche.*nuevo o que empeora" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public void Article_SaysWhatMustBeSaidThere(string lang, string[] slugs, string words) =>
        Assert.All(slugs, slug => Assert.Matches(words, ShippedContent.KeyMessage(slug, lang) + " " + ShippedContent.Words(slug, lang)));

    [Theory]
    [InlineData("pembrolizumab", "July 2021", "julio de 2021")]
    [InlineData("pembrolizumab", "November 2020", "noviembre de 2020")]
    [InlineData("approvals-and-trials", "March 2019", "Marzo de 2019")]
    [InlineData("approvals-and-trials", "August 2021", "Agosto de 2021")]
    [InlineData("approvals-and-trials", "June 2026", "Junio de 2026")]
    public void Approvals_StandWithTheirDates(string slug, string english, string spanish)
    {
        Assert.Contains(english, ShippedContent.Words(slug), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(spanish, ShippedContent.Words(slug, "es"), StringComparison.OrdinalIgnoreCase);
    }
}
