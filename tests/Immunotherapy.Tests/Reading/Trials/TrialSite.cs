using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Reading.Trials;

/// <summary>Content with trials, approvals and questions, and an Arabic edition of them that no word of the code is in.</summary>
internal static class TrialSite
{
    public const string Glossary = ContentFixture.Glossary + "\n" + """
        - { id: pembrolizumab, term: { en: Pembrolizumab, ar: بمبروليزوماب }, meaning: { en: A medicine., ar: دواء } }
        - { id: placebo, term: { en: Placebo }, meaning: { en: A dummy treatment. } }
        - { id: clinical-trial, term: { en: Clinical trial }, meaning: { en: A study in people. } }
        """;

    public static Snapshot Published(string? trials = null, string? approvals = null) => Support.Published.Content(content =>
    {
        content.WriteTrialFiles();
        content.Write("glossary.yaml", Glossary);
        content.Write("trials.yaml", trials ?? TrialFiles.Trials);
        content.Write("approvals.yaml", approvals ?? TrialFiles.Approvals);
    });

    public static Edition Arabic()
    {
        var texts = Localized.Only("ar", "نص");
        var source = new Web.Content.Yaml.Reference("first-source", 1);
        var trial = new Trial(
            "NCT00000001", "١", "3", "early", "her2-negative", 1000, ["pembrolizumab"], "stopped", texts, texts,
            [new TrialResult(texts, 87, 82, TrialResult.Percent, source), new TrialResult(texts, 1.5m, null, TrialResult.Months, source)], [source], new DateOnly(2026, 11, 23));
        return new Edition("ar", ArabicWords.Words, Site.Unread, [], [], [])
        {
            Trials = [trial],
            Approvals = [new Approval(new PartialDate(2026, 6, null), "NICE", "england", "declined", ["pembrolizumab"], "any", false, texts, new Web.Content.Yaml.Reference(trial.Id, 1), [source])],
        };
    }
}
