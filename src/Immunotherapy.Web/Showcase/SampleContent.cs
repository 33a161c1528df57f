using System.Collections.Frozen;
using System.Text;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Showcase;

/// <summary>A small site that says nothing: every kind of block and every entry once, in words that nobody takes for medicine.</summary>
internal static class SampleContent
{
    public const string Slug = "sample";

    private const string Site = """
        name: { en: Sample site, es: Sitio de muestra }
        scope: { en: Nothing. }
        clinic: { name: Sample clinic, day: "555-0100", night: "555-0199", hours: 9 to 5 }
        emergency: "000"
        crisisLines: []
        timeZone: Etc/UTC
        languages: [en, es]
        topics: [{ id: samples, name: { en: Samples, es: Muestras } }]
        """;

    private const string Sources = """
        - { key: one, title: A first sample source, publisher: Sample press, url: "https://example.org/one", date: 2020-01, read: 2026-11-23 }
        - { key: two, title: A second sample source, publisher: Sample press, url: "https://example.org/two", state: withdrawn, since: 2026-01-01 }
        - { key: three, title: A third sample source, publisher: Sample press, url: "https://example.org/three", state: superseded, since: 2026-01-01, by: one }
        """;

    private const string Glossary = """
        - { id: sample-word, term: { en: Sample word, es: Palabra de muestra }, also: [example word], say: SAM-pul, meaning: { en: A word that stands for a word., es: Una palabra por otra. }, related: [other-word] }
        - { id: other-word, term: { en: Other word, es: Otra palabra }, meaning: { en: Another one., es: Otra más. } }
        """;

    private const string Trials = """
        - { id: NCT00000001, name: SAMPLE-1, phase: "3", setting: early, subtype: any, people: 200, drugs: [sample-word], status: completed, plain: { en: A sample trial. }, results: [{ what: { en: were counted }, with: 60, without: 50, unit: percent, source: one }], sources: [one], checked: 2026-11-23 }
        - { id: NCT00000002, name: SAMPLE-2, phase: "2", setting: advanced, subtype: any, people: 20, drugs: [other-word], status: running, plain: { en: Another sample trial. }, sources: [one], checked: 2026-11-23 }
        """;

    private const string Approvals = """
        - { date: 2020-01-01, body: FDA, country: us, kind: approved, drugs: [sample-word], subtype: any, immunotherapy: true, what: { en: A sample decision. }, trial: NCT00000001, sources: [one] }
        """;

    private const string Questions = """
        - { id: samples, topic: { en: Samples, es: Muestras }, questions: [{ en: Is this a question?, es: ¿Es esto una pregunta? }, { en: Is this another one?, es: ¿Es esto otra? }] }
        """;

    private const string Drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 160" width="480" height="160"><rect width="480" height="160" fill="#dfe8e4"/></svg>
        """;

    private const string Risk = ":::risk\nn: 12\nof: 100\nevent: were counted\nnonEvent: were not\ngroup: sample people\ntime: 1 year\nsource: one\n:::";

    private static readonly string Body = $$"""
        :::key-points
        - A first point with a [sample word](term:sample-word).
        - A second point.
        - A third point.
        :::

        :::emergency Call {emergency} now if:
        - this is not a sample
        :::

        :::urgent Call {night} today if:
        - this is not a sample
        :::

        :::call Tell {clinic} at your next visit if:
        - this is not a sample
        :::

        ## Words

        Text with a source [@one] and two more [@two] [@three], **strong**, *stressed*, [another page](second.md).

        1. One
        2. Two

        > Quoted.

        | One | Two |
        |---|---|
        | three | four |

        :::note
        A remark beside the text.
        :::

        :::do
        - Do this.
        :::

        :::dont
        - Do not do that.
        :::

        ## Numbers

        {{Risk}}

        :::compare
        {{Risk}}
        {{Risk.Replace("n: 12", "n: 9", StringComparison.Ordinal)}}
        :::

        :::bars
        of: 100
        group: sample people
        source: one
        rows: [{ label: One, n: 30 }, { label: Two, n: 60 }]
        :::

        :::timeline
        - **First:** one thing.
        - **Then:** another.
        :::

        ## Pictures

        ![A grey field.](../../media/sample.svg "Nothing is to be seen here.")

        :::questions
        - Is this a question?
        :::
        """;

    private const string Card = """
        ---
        title: Sample card
        keyMessage: This is a sample and tells nothing.
        callToAction: I carry a sample.
        sources: [one, two]
        updated: 2026-11-23
        ---

        ## Words

        Text [@one] [@two].
        """;

    public static Snapshot Read(Addresses addresses)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Content.Site.File] = Site,
            [Source.File] = Sources,
            [Term.File] = Glossary,
            [Trial.File] = Trials,
            [Approval.File] = Approvals,
            [QuestionTopic.File] = Questions,
            ["media/sample.svg"] = Drawing,
            [$"en/articles/{Slug}.md"] = Article("A sample article", Body),
            ["en/articles/second.md"] = Article("A second article", "## Words\n\nText [@one] [@two]."),
            ["en/articles/third.md"] = Article("A third article", "## Words\n\nText [@one] [@two]."),
            ["es/articles/second.md"] = Article("Un segundo artículo", "## Palabras\n\nTexto [@one] [@two]."),
            ["en/pages/wallet-card.md"] = Card,
            [$"es/articles/{Slug}.md"] = Article("Un artículo de muestra", "## Palabras\n\nTexto [@one] [@two]."),
        };
        var drafts = files.Select(file => ContentPath.Of(file.Key)!).ToDictionary(path => path, path => Draft.Read(path, Encoding.UTF8.GetBytes(files[path.Text])));
        var snapshot = new SnapshotBuilder(addresses).Make(drafts, [], FrozenSet<string>.Empty);
        var faults = snapshot.Faults.Where(fault => fault.HoldsBack).ToList();
        return faults.Count == 0 ? snapshot : throw new InvalidOperationException(string.Join('\n', faults));
    }

    private static string Article(string title, string body) => $"""
        ---
        title: {title}
        keyMessage: This is a sample and tells nothing.
        callToAction: Look at it.
        topic: samples
        related: [second]
        sources: [one, two, three]
        unknown: Nothing.
        updated: 2026-11-23
        nextReview: 2027-11-23
        ---

        {body}
        """;
}
