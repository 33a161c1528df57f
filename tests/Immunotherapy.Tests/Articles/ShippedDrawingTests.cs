using System.Text;
using System.Text.RegularExpressions;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Articles;

/// <summary>The drawings: small, enough of them, shown in both languages, their parts named below them.</summary>
public sealed partial class ShippedDrawingTests(ShippedContent content) : IClassFixture<ShippedContent>
{
    private const int FewestDrawings = 10;
    private const int MostBytes = 8 * 1024;

    [Fact]
    public void Drawings_AreSmall() => Assert.All(content.Snapshot.Media.Values, drawing =>
    {
        Assert.Equal("image/svg+xml", drawing.ContentType);
        Assert.True(drawing.Bytes.Length < MostBytes, $"{drawing.Name} has {drawing.Bytes.Length} bytes.");
    });

    [Fact]
    public void Drawings_AreShownInEachLanguage()
    {
        var (english, spanish) = (ShownIn("en"), ShownIn("es"));

        Assert.Equal(english, spanish);
        Assert.InRange(english.Count, FewestDrawings, 100);
        Assert.Subset(content.Snapshot.Media.Keys.ToHashSet(), english);
    }

    // Letters in a drawing could be read in one language only, and would be too small on a telephone
    [Fact]
    public void Drawings_HoldNoWords() =>
        Assert.All(content.Snapshot.Media.Values, drawing => Assert.All(NumbersOf(drawing.Name), number => Assert.Matches(@"\A[0-9]{1,2}\z", number)));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void NumbersInDrawings_AreEachNamedInTheListBelow(string lang) => Assert.All(content.Edition(lang).Articles, article =>
    {
        foreach (var (figure, next) in article.Body.Segments.Zip(article.Body.Segments.Skip(1)).Where(pair => pair.First is Figure))
        {
            var numbers = NumbersOf(NameOf((Figure)figure)).Select(int.Parse).Order().ToList();
            var list = FirstList().Match(next is HtmlSegment html ? html.Html.Value : "").Value;

            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
            Assert.True(numbers.Count == Item().Count(list), $"{article.Slug}: {NameOf((Figure)figure)} has {numbers.Count} numbers, the list below it {Item().Count(list)} entries.");
        }
    });

    private SortedSet<string> ShownIn(string lang) =>
        new(content.Edition(lang).Articles.SelectMany(article => article.Body.Segments.OfType<Figure>()).Select(NameOf), StringComparer.Ordinal);

    private IEnumerable<string> NumbersOf(string name) =>
        Letters().Matches(Encoding.UTF8.GetString(content.Snapshot.Media[name].Bytes)).Select(match => match.Groups[1].Value.Trim());

    private static string NameOf(Figure figure) => figure.Src.Split('/')[^1].Split('?')[0];

    [GeneratedRegex("<text[^>]*>([^<]*)<", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    // Of the list that follows at once, and of no later one
    [GeneratedRegex(@"\A\s*<ol[^>]*>(?:(?!</ol>).)*", RegexOptions.Singleline)]
    private static partial Regex FirstList();

    [GeneratedRegex("<li[ >]", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
