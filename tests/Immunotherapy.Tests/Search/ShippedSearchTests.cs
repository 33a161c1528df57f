using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Search;

/// <summary>The search over the content that is shipped: what patients would type leads to what helps them.</summary>
public sealed class ShippedSearchTests : IAsyncLifetime
{
    private static readonly string[] English =
        ["treatment", "side effects", "rash", "fever", "Keytruda", "vaccine", "clinical trial", "what is not known", "pregnancy", "diarrhea", "thyroid", "immune system", "night", "PD-L1 test", "how often", "chest pain", "cost"];

    private static readonly string[] Spanish = ["tratamiento", "efectos secundarios", "fiebre", "vacunas", "ensayo clínico", "embarazo", "tiroides", "sistema inmunitario", "noche", "diarrea", "costo"];

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

    [Theory]
    [InlineData("en", "rash", "care-urgent")]
    [InlineData("en", "I have a rash", "care-urgent")]
    [InlineData("en", "fever", "care-urgent")]
    [InlineData("en", "chest pain", "care-emergency")]
    [InlineData("en", "tired", "care-urgent")]
    [InlineData("en", "I can't breathe", "care-emergency")]
    [InlineData("en", "breathless", "care-emergency")]
    [InlineData("en", "diarrhoea", "care-urgent")]
    [InlineData("en", "blood in my poop", "care-urgent")]
    [InlineData("en", "hives", "care-urgent")]
    [InlineData("es", "diarrea", "care-urgent")]
    [InlineData("es", "fiebre", "care-urgent")]
    [InlineData("es", "no puedo respirar", "care-emergency")]
    [InlineData("es", "dolor en el pecho", "care-emergency")]
    [InlineData("es", "cansada", "care-urgent")]
    public void Sign_LeadsToItsCareCard_First_AndToMeaningsLast(string lang, string typed, string card)
    {
        var found = Find(lang, typed);

        Assert.Equal(($"/{lang}/articles/when-to-call", card), (found[0].Href, found[0].Anchor));
        var afterwards = found.SkipWhile(page => page.Kind is not FoundKind.Article).Skip(1).SkipWhile(page => page.Kind is FoundKind.Term).SkipWhile(page => page.Kind is FoundKind.Article or FoundKind.Page);
        Assert.DoesNotContain(afterwards, page => page.Kind is FoundKind.Article);
    }

    [Theory]
    [InlineData("en", "CPS", "/en/glossary/cps")]
    [InlineData("en", "keytruda", "/en/glossary/pembrolizumab")]
    [InlineData("en", "pneumonitis", "/en/glossary/pneumonitis")]
    [InlineData("es", "colitis", "/es/glossary/colitis")]
    public void Term_ThatIsNoSign_StaysFirst(string lang, string typed, string href) => Assert.Equal(href, Find(lang, typed)[0].Href);

    [Theory]
    [InlineData("en", "can I get vaccinated", "/en/articles/pregnancy-fertility-and-vaccines")]
    [InlineData("en", "cost", "/en/my-questions")]
    [InlineData("es", "cuánto cuesta", "/es/my-questions")]
    [InlineData("en", "insurance", "/en/my-questions")]
    public void EverydayWord_FindsWhatItIsAbout(string lang, string typed, string href) => Assert.Contains(href, Find(lang, typed).Take(3).Select(page => page.Href));

    [Theory]
    [InlineData("en", "rash", 1)]
    [InlineData("es", "fiebre", 1)]
    [InlineData("en", "keytruda", 0)]
    public async Task Numbers_StandAboveTheResults_ForASignOnly(string lang, string typed, int panels)
    {
        var page = new HtmlParser().ParseDocument(await visitor.GetStringAsync($"/{lang}/search?q={typed}", TestContext.Current.CancellationToken));

        Assert.Equal(panels, page.QuerySelectorAll("main .who").Length);
        Assert.Equal(panels, page.QuerySelectorAll("main .who ~ .found").Length);
        Assert.NotNull(page.QuerySelector("main .found li"));
    }

    [Fact]
    public void SharedCards_AreShownOnce()
    {
        var cards = Find("en", "fever").Where(page => page.Anchor == "care-urgent").ToList();

        Assert.Equal("/en/articles/when-to-call", Assert.Single(cards).Href);
        Assert.Contains("worse; you have chills, or a fever", string.Concat(cards[0].Snippet.Select(part => part.Text)), StringComparison.Ordinal);
    }

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
        return portal.Services.GetRequiredService<SearchIndex>().Find(snapshot, snapshot.Edition(lang)!, typed, new DateOnly(2026, 11, 23)).Pages;
    }
}
