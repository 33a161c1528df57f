using System.Text.Json;
using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;

namespace Immunotherapy.Tests.Reading.Conventions;

/// <summary>What an article says of itself in the words of schema.org.</summary>
public sealed class PageDataTests : IDisposable
{
    private static readonly ArticleFile Signed = new ArticleFile().SignedBy("Dr. Ana Ruiz", "oncologist", "2026-11-24");

    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task Article_IsAMedicalPageForPatients_OfTheClinic()
    {
        var data = await ReadAsync("/en/articles/side-effects");

        Assert.Equal("MedicalWebPage", Text(data, "@type"));
        Assert.Equal("https://schema.org", Text(data, "@context"));
        Assert.Equal("https://schema.org/Patient", Text(data, "audience"));
        Assert.Equal("https://schema.org/Oncologic", Text(data, "specialty"));
        Assert.Equal("2026-11-23", Text(data, "dateModified"));
        Assert.Equal("Portal team", Text(data.GetProperty("author"), "name"));
        Assert.Equal("Test clinic", Text(data.GetProperty("publisher"), "name"));
        Assert.Equal("http://localhost:5080/en", Text(data.GetProperty("isPartOf"), "url"));
        Assert.Equal(["https://example.org/first", "https://example.org/second"], data.GetProperty("citation").EnumerateArray().Select(citation => Text(citation, "url")));
        Assert.False(data.TryGetProperty("datePublished", out _));
        Assert.False(data.TryGetProperty("about", out _));
    }

    [Fact]
    public async Task WithoutAClinic_TheSiteIsThePublisher()
    {
        content.Write("site.yaml", ContentFixture.Site.Replace("name: Test clinic", "name: \"\"", StringComparison.Ordinal));

        Assert.Equal("Test portal", Text((await ReadAsync("/en/articles/side-effects")).GetProperty("publisher"), "name"));
    }

    [Fact]
    public async Task Page_ThatIsNoArticle_IsAWebPage()
    {
        var data = await ReadAsync("/en/about");

        Assert.Equal("WebPage", Text(data, "@type"));
        Assert.False(data.TryGetProperty("specialty", out _));
    }

    [Fact]
    public async Task Signature_ThatHolds_NamesTheReviewer()
    {
        content.Write(Signed, "signed");

        var data = await ReadAsync("/en/articles/signed");

        Assert.Equal("2026-11-24", Text(data, "lastReviewed"));
        Assert.Equal(("Dr. Ana Ruiz", "oncologist"), (Text(data.GetProperty("reviewedBy"), "name"), Text(data.GetProperty("reviewedBy"), "jobTitle")));
    }

    [Fact]
    public async Task Signature_OfAnotherText_SaysNothing()
    {
        content.Write(Signed with { Title = "Another title" }, "signed");

        var data = await ReadAsync("/en/articles/signed");

        Assert.Equal("Another title", Text(data, "name"));
        Assert.False(data.TryGetProperty("lastReviewed", out _) || data.TryGetProperty("reviewedBy", out _));
    }

    [Fact]
    public async Task Codes_AndDrugs_AreNamedByTheirSystems()
    {
        content.WriteArticle("coded", front: "drugs: [pembrolizumab]\ncodes: [{ system: icd-10-cm, code: C50.919 }, { system: rxnorm, code: \"1547545\" }, { system: other, code: x }]");

        var data = await ReadAsync("/en/articles/coded");

        Assert.Equal(
            ["MedicalCondition ICD-10-CM C50.919", "Drug RxNorm 1547545", "MedicalEntity other x"],
            data.GetProperty("about").EnumerateArray().Select(thing => $"{Text(thing, "@type")} {Text(thing.GetProperty("code"), "codingSystem")} {Text(thing.GetProperty("code"), "codeValue")}"));
        Assert.Equal("pembrolizumab", Text(Assert.Single(data.GetProperty("mentions").EnumerateArray()), "nonProprietaryName"));
    }

    [Fact]
    public async Task Title_ThatWouldEndTheScript_DoesNot()
    {
        content.Write(new ArticleFile { Title = "</script><b id=out>&\"'" }, "nasty");

        var data = await ReadAsync("/en/articles/nasty");

        Assert.Equal("</script><b id=out>&\"'", Text(data, "name"));
    }

    [Fact]
    public async Task Original_ThatStandsInForATranslation_IsToldInItsOwnLanguage_AndUnreviewed()
    {
        content.WriteArticle("side-effects", "Efectos secundarios", front: "translation: { of: en }", lang: "es");
        Assert.Equal(0, Verb.Run(["translated", content.PathOf("es/articles/side-effects.md")], TextWriter.Null, TextWriter.Null));
        Assert.Equal(0, Verb.Run(["review", content.PathOf("es/articles/side-effects.md"), "--by", "Ana", "--role", "oncologist"], TextWriter.Null, TextWriter.Null));
        content.WriteArticle("side-effects", "Side effects", ":::emergency Call {emergency} now if:\n- you have chest pain\n:::\n\n## How\n\nText [@first-source] [@second-source].\n");

        var data = await ReadAsync("/es/articles/side-effects");

        Assert.Equal("en", Text(data, "inLanguage"));
        Assert.Equal("Side effects take a brake off your immune system.", Text(data, "description"));
        Assert.False(data.TryGetProperty("lastReviewed", out _));
    }

    private async Task<JsonElement> ReadAsync(string address)
    {
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();
        var page = new HtmlParser().ParseDocument(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken));
        Assert.Null(page.GetElementById("out"));
        return JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script:not([src])")).TextContent).RootElement;
    }

    private static string Text(JsonElement data, string key) => data.GetProperty(key).GetString()!;
}
