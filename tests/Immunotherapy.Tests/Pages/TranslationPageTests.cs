using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Pages;

/// <summary>What a reader of a translation is told and shown.</summary>
public sealed class TranslationPageTests : IDisposable
{
    private const string English = "## How\n\nIt takes a brake off [@first-source] and [@second-source].\n\n:::emergency Call {emergency} now if:\n- you have trouble breathing\n:::\n";

    private readonly ContentFixture content = new();

    public TranslationPageTests()
    {
        content.WriteArticle("probe", "Probe", English);
        content.WriteArticle("probe", "Prueba", "## Cómo\n\nQuita un freno [@first-source] y [@second-source].\n", "translation: { of: en }", "es");
        content.Write("es/words.yaml", "languageName: Español\ntranslationDraft: Borrador de traducción.\ntranslationChecked: Revisada por {0} el {1}.\nemergencyPrefix: \"Emergencia:\"\ndateFormat: d/M/yyyy\n");
        Translate();
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task Draft_SaysThatNobodyHasCheckedIt()
    {
        var page = await ReadAsync();

        Assert.Equal("Borrador de traducción.", Notice(page));
        Assert.NotNull(page.GetElementById("s-cómo"));
    }

    [Fact]
    public async Task Checked_NamesWhoAndWhen()
    {
        Translate("--by", "Ana <b>");

        Assert.Matches(@"\ARevisada por Ana <b> el \d+/\d+/\d{4}\.\z", Notice(await ReadAsync()));
    }

    [Fact]
    public async Task Stale_SaysSoAboveItsOwnTextAndLeadsToTheOriginal()
    {
        content.WriteArticle("probe", "Probe", English.Replace("It takes", "It can take", StringComparison.Ordinal));

        var page = await ReadAsync();

        Assert.Matches("The original page changed on 23/11/2026.*not been checked since.*Read the page in English.*Borrador", Notice(page));
        Assert.Equal("/en/articles/probe", page.QuerySelector(".translation a")!.GetAttribute("href"));
        Assert.NotNull(page.GetElementById("s-cómo"));
        Assert.Null(page.QuerySelector("article [lang=en]:not([hreflang], .sources a)"));
    }

    [Fact]
    public async Task Unsafe_GivesWayToTheOriginalMarkedAsItsLanguage()
    {
        content.WriteArticle("probe", "Probe", English.Replace("trouble breathing", "chest pain", StringComparison.Ordinal));

        var page = await ReadAsync();

        Assert.Matches("part that matters for your safety", Notice(page));
        Assert.Equal(("es", "Prueba"), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")!.TextContent));
        Assert.Null(page.GetElementById("s-cómo"));
        Assert.Equal("en", page.GetElementById("s-how")!.Closest("[lang]")!.GetAttribute("lang"));
        var card = page.QuerySelector(".emergency")!;
        Assert.Contains("Emergency:", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("chest pain", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Quita un freno", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsafe_IsFoundWithTheWordsOfTheOriginalMarkedAsItsLanguage()
    {
        content.WriteArticle("probe", "Probe", English.Replace("trouble breathing", "chest pain", StringComparison.Ordinal));
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();
        await portal.Services.SearchReadyAsync();

        var page = new HtmlParser().ParseDocument(await visitor.GetStringAsync("/es/search?q=brake", TestContext.Current.CancellationToken));

        var found = page.QuerySelector(".found li")!;
        Assert.Equal(("Prueba", null), (found.QuerySelector("h3")!.TextContent, found.QuerySelector("h3")!.Closest("li [lang]")));
        Assert.Equal("en", found.QuerySelector("mark")!.Closest("[lang]")!.GetAttribute("lang"));
        Assert.Equal("en", found.QuerySelector(".snippet a")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Original_SaysNothingOfTranslations()
    {
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();

        Assert.DoesNotContain("class=\"translation\"", await visitor.GetStringAsync("/en/articles/probe", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> ReadAsync()
    {
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();
        return new HtmlParser().ParseDocument(await visitor.GetStringAsync("/es/articles/probe", TestContext.Current.CancellationToken));
    }

    private static string Notice(IHtmlDocument page) => string.Join(' ', page.QuerySelector(".translation")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private void Translate(params string[] more) =>
        Assert.Equal(0, Verb.Run(["translated", content.PathOf("es/articles/probe.md"), .. more], TextWriter.Null, TextWriter.Null));
}
