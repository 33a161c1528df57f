using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content.Search;

namespace Immunotherapy.Tests.Content.Search;

/// <summary>What stands in a care card, and what only looks like it.</summary>
public sealed class SignSearchTests : IDisposable
{
    private const string Card = ":::urgent Call your team today if:\n- you have a rash\n- you run a fever\n:::\n\n:::call Tell your team at the next visit if:\n- you plan a cruise\n:::\n\n";

    private const string Glossary = """
        - { id: scald, term: { en: scald }, meaning: { en: A rash by heat on a cruise. } }
        - { id: fever, term: { en: fever }, also: { en: [hot head] }, meaning: { en: Heat. } }
        - { id: calm, term: { en: calm }, meaning: { en: A rash that went on a brake. } }
        """;

    private readonly Searched site = new(content =>
    {
        content.Write("glossary.yaml", Glossary);
        content.WriteArticle("medicine", "The team and its medicine", $"{Card}## Rash\n\nA rash, a rash, a rash, a fever [@first-source] [@second-source].\n");
        content.WriteArticle("call", "When to call your team", $"{Card}## Numbers\n\nA brake for the vaccines [@first-source] [@second-source].\n");
        content.WriteArticle("cruises", "Vaccines", "## Ships\n\nA long cruise, a cruise by ship. No rash [@first-source] [@second-source].\n");
    });

    public void Dispose() => site.Dispose();

    [Fact]
    public void Sign_LeadsToThePageAboutCalling_ThenToArticles_ThenToMeanings()
    {
        var found = site.Find("a rash?");

        Assert.True(found.IsSign);
        Assert.Equal(("When to call your team", "care-urgent", "Call your team today if:"), (found.Pages[0].Title, found.Pages[0].Anchor, found.Pages[0].Heading));
        Assert.Equal(["The team and its medicine", "Vaccines"], found.Pages.Skip(1).Take(2).Select(page => page.Title));
        Assert.Equal(["calm", "scald"], found.Pages.Skip(3).Select(page => page.Title).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fever")]
    [InlineData("hot head")]
    public void TermThatIsCalledSo_StandsRightBehind(string typed) =>
        Assert.Equal(["When to call your team", "fever", "The team and its medicine"], site.Titles(typed));

    [Theory]
    [InlineData("rash and fever", true)]
    [InlineData("odd rash", true)]
    [InlineData("odd rash with brake on a ship", false)]
    [InlineData("brake", false)]
    [InlineData("rash by ship", false)]
    [InlineData("team today", false)]
    [InlineData("cruise", false)]
    public void WhatStandsInACardThatSaysToCall_IsASign(string typed, bool isSign) => Assert.Equal(isSign, site.Find(typed).IsSign);

    [Fact]
    public void WhatIsNoSign_KeepsItsOrder() => Assert.Equal(FoundKind.Term, site.Find("cruise").Pages[0].Kind);

    [Fact]
    public void CardInSeveralPages_IsShownOnce()
    {
        var pages = site.Find("fever").Pages;

        Assert.Equal(["care-urgent", "", "s-rash"], pages.Select(page => page.Anchor));
        Assert.DoesNotContain(site.Find("next visit").Pages.Skip(1), page => page.Snippet.Count > 0);
    }

    [Fact]
    public void PageAboutCalling_ThatIsGone_IsNotShown()
    {
        site.Delete("en/articles/call.md");

        var found = site.Find("rash");

        Assert.True(found.IsSign);
        Assert.Equal("The team and its medicine", found.Pages[0].Title);
    }

    [Fact]
    public void AnotherFormOfAWord_IsShownAtOnce_AndCountedAsMissed()
    {
        var found = site.Find("vaccinated");

        Assert.Equal(("vaccines", ""), (found.Spelled, found.Near));
        Assert.Equal(["vaccinated"], found.Missed);
        Assert.Contains("Vaccines", found.Pages.Select(page => page.Title));
    }
}
