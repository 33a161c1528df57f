using System.Text.RegularExpressions;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Articles;

/// <summary>A Spanish article is the English one in other words: part by part, number by number.</summary>
public sealed partial class SameStructureTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    public static TheoryData<string> Slugs => [.. ShippedContent.Slugs];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_HasTheSamePartsInTheSameOrder(string slug)
    {
        Same(slug, article => article.Body.Segments.Select(Kind));
        Same(slug, article => article.Body.Headings.Select(heading => heading.Level));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_RestsOnTheSameSourcesInTheSameOrder(string slug) => Same(slug, article => article.Body.Sources);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_ExplainsTheSameTerms_ButForHardWordsThatOnlyOneLanguageUses(string slug) =>
        Same(slug, article => article.Body.Terms.Where(id => content.Snapshot.Terms[id].Say == Localized.Empty).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_ShowsTheSameDrawings(string slug) => Same(slug, article => article.Body.Segments.OfType<Figure>().Select(figure => figure.Src));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_ShowsTheSameNumbers(string slug) => Same(slug, article => article.Body.Segments.SelectMany(Counts));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_SaysTheSameNumbersOfPeople(string slug) =>
        Assert.Equal(OutOf("en", slug), OutOf("es", slug));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Article_HasTheSameFactsInItsHead(string slug)
    {
        Same(slug, article => article.Front.Related.Select(other => other.Key));
        Same(slug, article => Enumerable.Repeat((article.Front.Topic.Key, article.Front.Order, article.Front.Updated, article.Front.NextReview), 1));
        Same(slug, article => article.Front.Codes);
    }

    private void Same<T>(string slug, Func<Article, IEnumerable<T>> part) =>
        Assert.Equal(part(content.Article("en", slug)), part(content.Article("es", slug)));

    private static string Kind(Segment segment) => segment switch
    {
        CareCard card => card.Urgency.ToString(),
        Advice advice => advice.Do ? "do" : "dont",
        _ => segment.GetType().Name,
    };

    private static IEnumerable<(string, int, int, int?)> Counts(Segment segment) => segment switch
    {
        Risk risk => [("risk", risk.N, risk.Of, risk.Source)],
        Compare both => [("baseline", both.Baseline.N, both.Baseline.Of, both.Baseline.Source), ("treated", both.Treated.N, both.Treated.Of, both.Treated.Source)],
        Bars bars => bars.Rows.Select(row => ("bar", row.N, bars.Of, bars.Source)),
        _ => [],
    };

    // Sentences turn round and join in a translation, so neither order nor repetition counts
    private static IEnumerable<string> OutOf(string lang, string slug) =>
        Frequency().Matches(ShippedContent.Words(slug, lang)).Select(match => $"{match.Groups[1].Value} of {match.Groups[2].Value.TrimEnd(',')}").Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b([0-9][0-9,]*) (?:people |personas )?(?:out of|of|in|de)(?: every| each| the| cada| las| los)? ([0-9][0-9,]*)(?: |\.|,|:|\))", RegexOptions.NonBacktracking)]
    private static partial Regex Frequency();
}
