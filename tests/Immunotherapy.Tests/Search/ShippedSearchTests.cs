using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Search;

/// <summary>The search over the content that is shipped: what patients would type leads to what helps them.</summary>
public sealed class ShippedSearchTests : IAsyncLifetime
{
    private static readonly string[] English =
        ["treatment", "side effects", "rash", "fever", "Keytruda", "vaccine", "clinical trial", "what is not known", "pregnancy", "diarrhea", "thyroid", "immune system", "night", "PD-L1 test", "how often"];

    private static readonly string[] Spanish = ["tratamiento", "efectos secundarios", "fiebre", "vacunas", "ensayo clínico", "embarazo", "tiroides", "sistema inmunitario", "noche"];

    private readonly string data = Path.Join(Path.GetTempPath(), "immunotherapy-tests", Guid.NewGuid().ToString("N"));
    private readonly Portal portal;
    private readonly HttpClient visitor;

    public ShippedSearchTests()
    {
        portal = new Portal(Repository.Content, data);
        visitor = portal.Visitor();
    }

    public async ValueTask InitializeAsync() => await portal.Services.SearchReadyAsync();

    public ValueTask DisposeAsync()
    {
        visitor.Dispose();
        portal.Dispose();
        Scratch.Delete(data);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("en", "is pembrolizumab for me?", "/en/articles/pembrolizumab")]
    [InlineData("en", "Keytruda", "/en/articles/pembrolizumab")]
    [InlineData("en", "keytruda", "/en/glossary/pembrolizumab")]
    [InlineData("en", "pembro", "/en/articles/pembrolizumab")]
    [InlineData("en", "pembrolizumb", "/en/articles/pembrolizumab")]
    [InlineData("en", "I have a rash", "/en/articles/side-effects")]
    [InlineData("en", "what does CPS mean?", "/en/glossary/cps")]
    [InlineData("en", "when should I call", "/en/articles/when-to-call")]
    [InlineData("en", "cancer vaccine", "/en/articles/cancer-vaccines")]
    [InlineData("en", "can I get pregnant", "/en/articles/pregnancy-fertility-and-vaccines")]
    [InlineData("en", "chemotherapy with immunotherapy", "/en/articles/immunotherapy-and-chemotherapy")]
    [InlineData("en", "lupus", "/en/articles/autoimmune-disorders")]
    [InlineData("en", "clinical trials", "/en/articles/how-clinical-trials-work")]
    [InlineData("es", "efecto secundario", "/es/articles/side-effects")]
    [InlineData("es", "cuándo llamar", "/es/articles/when-to-call")]
    [InlineData("es", "vacuna contra el cancer", "/es/articles/cancer-vaccines")]
    public void Question_IsAnsweredAmongTheFirst(string lang, string typed, string href) =>
        Assert.Contains(href, Find(lang, typed).Take(5).Select(page => page.Href));

    [Fact]
    public async Task EachSectionThatIsFound_IsInItsPage()
    {
        var found = English.SelectMany(typed => Find("en", typed)).Concat(Spanish.SelectMany(typed => Find("es", typed))).Where(page => page.Anchor != "").DistinctBy(page => (page.Href, page.Anchor)).ToList();

        Assert.True(found.Count > 40);
        foreach (var page in found.GroupBy(page => page.Href))
        {
            var html = new HtmlParser().ParseDocument(await visitor.GetStringAsync(page.Key, TestContext.Current.CancellationToken));
            Assert.All(page, section => Assert.Contains(section.Heading, html.GetElementById(section.Anchor)?.TextContent ?? $"{section.Anchor} is not in {section.Href}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Snippets_AreShort_AndHoldAMatch()
    {
        var snippets = English.SelectMany(typed => Find("en", typed)).Select(page => page.Snippet).Where(snippet => snippet.Count > 0).ToList();

        Assert.True(snippets.Count > 50);
        Assert.All(snippets, snippet => Assert.InRange(snippet.Sum(part => part.Text.Length), 1, 250));
    }

    private IReadOnlyList<FoundPage> Find(string lang, string typed)
    {
        var snapshot = portal.Services.GetRequiredService<Immunotherapy.Web.Content.ContentStore>().Current;
        return portal.Services.GetRequiredService<SearchIndex>().Find(snapshot, snapshot.Edition(lang)!, typed).Pages;
    }
}
