using AngleSharp.Html.Parser;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Reading.Conventions;

/// <summary>Pages speak to search engines in words of schema.org only, and leave nothing empty.</summary>
[Collection(Crawl.Name)]
public sealed class SchemaOrgTests(Crawl crawl)
{
    private const string Data = "script[type='application/ld+json']";

    [Fact]
    public void ShippedPages_UseOnlyWhatTheVocabularyHas()
    {
        var told = crawl.Pages.Select(page => (page.Key, Data: page.Value.QuerySelectorAll(Data).Select(script => script.TextContent).ToList())).ToList();

        Assert.Empty(told.SelectMany(page => page.Data.SelectMany(SchemaOrg.Faults).Select(fault => $"{page.Key}: {fault}")));
        Assert.All(told, page => Assert.InRange(page.Data.Count, 0, 1));
        Assert.True(told.Sum(page => page.Data.Count) > 40);
    }

    [Fact]
    public async Task SignedArticle_WithCodesAndDrugs_UsesOnlyWhatTheVocabularyHas()
    {
        using var content = new ContentFixture();
        var signed = new ArticleFile().SignedBy("Dr. Ana Ruiz", "oncologist", "2026-11-24").ToString();
        content.Write("en/articles/signed.md", signed);
        content.WriteArticle("coded", front: "drugs: [pembrolizumab]\ncodes: [{ system: icd-10-cm, code: C50.919 }, { system: rxnorm, code: \"1547545\" }, { system: other, code: x }]");
        using var portal = new Portal(content);
        using var visitor = portal.Visitor();

        var texts = new List<string>();
        foreach (var slug in new[] { "signed", "coded" })
        {
            var page = await visitor.GetStringAsync("/en/articles/" + slug, TestContext.Current.CancellationToken);
            texts.Add(new HtmlParser().ParseDocument(page).QuerySelector(Data)!.TextContent);
        }

        Assert.Empty(texts.SelectMany(SchemaOrg.Faults));
        Assert.Contains("\"reviewedBy\"", texts[0], StringComparison.Ordinal);
        Assert.Contains("\"MedicalCode\"", texts[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"@type\": \"WebPage\", \"name\": \"A page\"")]
    [InlineData("\"@type\": \"Recipe\", \"name\": \"A page\"", "type")]
    [InlineData("\"@type\": \"WebPage\", \"nmae\": \"A page\"", "nmae")]
    [InlineData("\"@type\": \"WebPage\", \"citation\": []", "citation")]
    [InlineData("\"@type\": \"MedicalWebPage\", \"citation\": []", "citation")]
    [InlineData("\"@type\": \"WebPage\", \"name\": \"\"", "name")]
    [InlineData("\"@type\": \"WebPage\", \"name\": null", "name")]
    [InlineData("\"@type\": \"WebPage\"", "empty")]
    [InlineData("\"@type\": \"WebPage\", \"url\": \"/en/about\"", "url")]
    [InlineData("\"@type\": \"WebPage\", \"isPartOf\": { \"@type\": \"WebSite\", \"url\": \"../\" }", "isPartOf/url")]
    [InlineData("\"@type\": \"WebPage\", \"author\": { \"@type\": \"Person\", \"name\": \"A\" }", "author")]
    [InlineData("\"@type\": \"WebPage\", \"author\": { \"@type\": \"Organization\" }", "author")]
    [InlineData("\"@type\": \"WebPage\", \"dateModified\": \"November 23\"", "dateModified")]
    [InlineData("\"@type\": \"MedicalWebPage\", \"audience\": \"Patient\"", "audience")]
    public void AnythingElse_IsFoundOut(string data, string? fault = null)
    {
        var found = SchemaOrg.Faults($$"""{ "@context": "https://schema.org", {{data}} }""").ToList();

        Assert.Equal(fault is null ? 0 : 1, found.Count);
        Assert.All(found, said => Assert.Contains(fault!, said, StringComparison.Ordinal));
    }
}
