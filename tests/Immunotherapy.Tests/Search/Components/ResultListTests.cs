using Bunit;
using Immunotherapy.Tests.Reading;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Search;
using Immunotherapy.Web.Search.Components;

namespace Immunotherapy.Tests.Search.Components;

public sealed class ResultListTests : BunitContext
{
    private static readonly FoundPage Rash = new(FoundKind.Article, "/en/articles/skin", "Your skin", "Skin may itch.", "s-rash", "A rash",
        [new("… a ", false), new("rash", true), new("<b>, or <", false), new("rashes", true), new(". …", false)]);

    [Fact]
    public void Page_IsShownWithItsSectionAndItsWords()
    {
        var shown = Show(new Found([Rash], 1));

        Assert.Equal("Pages found: 1", shown.Find("h2").Words());
        Assert.Equal("/en/articles/skin", shown.ByRole("link", "Your skin").GetAttribute("href"));
        Assert.Equal("/en/articles/skin#s-rash", shown.ByRole("link", "A rash").GetAttribute("href"));
        Assert.Equal(["rash", "rashes"], shown.FindAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("… a rash<b>, or <rashes. …", shown.Find(".snippet").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WithoutASection_HasNoLinkToOne() =>
        Assert.Single(Show(new Found([Rash with { Anchor = "", Heading = "" }], 1)).FindAll("a"));

    [Fact]
    public void Page_WithoutASnippet_HasNone() => Assert.Empty(Show(new Found([Rash with { Snippet = [] }], 1)).FindAll(".snippet"));

    [Fact]
    public void ManyPages_AreNotCountedOut() => Assert.Equal("More than 200 pages found. The best stand here.", Show(new Found([Rash], 201)).Find("h2").Words());

    [Fact]
    public void WhatWasSpelledAnotherWay_IsSaid() =>
        Assert.Equal("Showing results for rash. You typed: <i>rahs", Show(new Found([Rash], 1, Spelled: "rash"), "<i>rahs").Find(".notice").Words());

    [Fact]
    public void SomeOfTheWords_IsSaid() => Assert.StartsWith("No page has all", Show(new Found([Rash], 1, SomeWords: true)).Find(".notice").Words(), StringComparison.Ordinal);

    [Fact]
    public void Nothing_SaysWhatWasTyped_AndWhatIsNear()
    {
        var shown = Show(Found.Nothing with { Near = "a&b" }, "<i>");

        Assert.Equal("<i>", shown.Find("h2 q[dir=auto]").TextContent);
        Assert.Equal("/en/search?q=a%26b", shown.ByRole("link", "a&b").GetAttribute("href"));
        Assert.Empty(shown.FindAll("i"));
    }

    private IRenderedComponent<ResultList> Show(Found found, string typed = "rash") => Render<ResultList>(list => list
        .Add(each => each.Found, found).Add(each => each.Query, typed).Add(each => each.Action, "/en/search").Add(each => each.Words, Words.English));
}
