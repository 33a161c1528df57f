using System.Text.RegularExpressions;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Content.Checks;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Articles;

/// <summary>What each article has, in each language.</summary>
public sealed partial class ArticleTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    private const int FewestWords = 350;
    private const int MostWordsWithoutPicture = 400;
    private const int MostWordsOfShortVersion = 120;

    public static TheoryData<string, string> Articles => ShippedContent.Everything;

    [Theory]
    [MemberData(nameof(Articles))]
    public void Article_HasAShortVersionThatStandsAlone(string lang, string slug)
    {
        var article = content.Article(lang, slug);
        var points = Item().Matches(Assert.Single(article.Body.Segments.OfType<KeyPoints>()).Points.Value).Select(item => Tag().Replace(item.Groups[1].Value, "")).ToList();
        var words = Sentence.WordsOf(article.Front.KeyMessage).Count + points.Sum(point => Sentence.WordsOf(point).Count);

        Assert.InRange(Sentence.WordsOf(article.Front.KeyMessage).Count, 5, 30);
        Assert.InRange(points.Count, 3, 5);
        Assert.InRange(words, 30, MostWordsOfShortVersion);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Article_HasAFullText(string lang, string slug)
    {
        var body = content.Article(lang, slug).Body;

        Assert.InRange(ShippedContent.Words(slug, lang).Split(' ').Length, FewestWords, 2000);
        Assert.InRange(body.Headings.Count(heading => heading.Level == 2), 3, 20);
        Assert.NotEmpty(body.Terms);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Article_SaysWhatToDoAndWhatNobodyKnows(string lang, string slug)
    {
        var article = content.Article(lang, slug);

        Assert.EndsWith(".", article.Front.CallToAction, StringComparison.Ordinal);
        Assert.EndsWith(".", article.Front.Unknown, StringComparison.Ordinal);
        Assert.NotEmpty(article.Body.Segments.OfType<Questions>());
        Assert.NotEmpty(content.Edition(lang).Related(article));
        Assert.Equal(article.Front.Related.Count, content.Edition(lang).Related(article).Count());
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Article_CitesWhatItRestsOn(string lang, string slug)
    {
        var article = content.Article(lang, slug);

        Assert.True(article.Body.Sources.Count >= 2);
        Assert.Equal(article.Front.Sources.Select(source => source.Key).Order(StringComparer.Ordinal), article.Body.Sources.Order(StringComparer.Ordinal));
        Assert.All(content.Snapshot.SourcesOf(article), source => Assert.Null(source.Status));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void LongArticle_HasSomethingToLookAt(string lang, string slug)
    {
        var segments = content.Article(lang, slug).Body.Segments;

        Assert.True(ShippedContent.Words(slug, lang).Split(' ').Length <= MostWordsWithoutPicture || segments.Any(segment => segment is Figure or Risk or Compare or Bars or Timeline));
        Assert.All(segments.OfType<Figure>(), figure => Assert.True(figure.Alt.Length > 20 && figure.Caption.Length > 10, $"{figure.Src}: alternative text or caption is missing or thin."));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Article_ClaimsNoReviewThatNobodyMade(string lang, string slug)
    {
        var article = content.Article(lang, slug);

        Assert.Equal(ReviewState.Unreviewed, article.ReviewState);
        Assert.Equal("", article.Front.Translation?.By ?? "");
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Article_IsDueForReviewWithinAYear(string lang, string slug)
    {
        var front = content.Article(lang, slug).Front;

        Assert.InRange(front.NextReview!.Value, front.Updated.AddDays(1), front.Updated.AddYears(1));
    }

    [GeneratedRegex(@"<li[^>]*>(.*?)</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
