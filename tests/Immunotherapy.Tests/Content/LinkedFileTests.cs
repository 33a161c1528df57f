using Immunotherapy.Tests.Content.Support;

namespace Immunotherapy.Tests.Content;

public sealed class LinkedFileTests : IDisposable
{
    private const string Cited = " [@first-source] [@second-source].";
    private const string File = "en/articles/probe.md";

    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void DeadLinkInANewText_IsRefusedWhileTheOldTextStays()
    {
        content.Files.WriteArticle("probe", "Old title");
        content.Look();

        content.Files.WriteArticle("probe", "New title", "See [cytokines](cytokines.md)" + Cited);
        content.Look();

        Assert.Equal("Old title", content.Article("probe")!.Title);
        FaultAssert.IsError(content.FaultsOf(File), LiveContent.BodyLine, "There is no article cytokines.md.");
    }

    [Fact]
    public void DeadLinkInANewText_IsMendedByTheFileItLeadsTo()
    {
        content.Files.WriteArticle("probe", "New title", "See [cytokines](cytokines.md)" + Cited);
        content.Look();
        Assert.Null(content.Article("probe"));

        content.Files.WriteArticle("cytokines");
        content.Look();

        Assert.Equal("New title", content.Article("probe")!.Title);
        Assert.Empty(content.Errors);
    }

    [Fact]
    public void NewFilesThatLinkToEachOther_AreShownTogether()
    {
        content.Files.WriteArticle("one", body: "See [two](two.md#of-two)" + Cited);
        content.Files.WriteArticle("two", body: "## Of two\n\nSee [one](one.md)" + Cited);
        content.Look();

        Assert.Empty(content.Errors);
        Assert.Contains("/en/articles/two#s-of-two", content.Html("one"), StringComparison.Ordinal);
    }

    [Fact]
    public void ChainOfNewTexts_WithADeadLinkAtItsEnd_IsRefusedOnlyThere()
    {
        content.Files.WriteArticle("one", body: "See [two](two.md)" + Cited);
        content.Files.WriteArticle("two", body: "See [three](three.md)" + Cited);
        content.Look();

        Assert.Null(content.Article("two"));
        FaultAssert.IsError(content.FaultsOf("en/articles/two.md"), LiveContent.BodyLine, "There is no article three.md.");
        Assert.NotNull(content.Article("one"));
        Assert.Empty(content.FaultsOf("en/articles/one.md"));
        Assert.Contains("See two<sup", content.Html("one"), StringComparison.Ordinal);
    }

    [Fact]
    public void LinkToAFileThatBroke_StaysALink()
    {
        content.Files.WriteArticle("probe", body: "See [side effects](side-effects.md#how-it-works)" + Cited);
        content.Look();

        content.Files.Write("en/articles/side-effects.md", "broken");
        content.Look();

        Assert.Empty(content.FaultsOf(File));
        Assert.Contains("href=\"/en/articles/side-effects#s-how-it-works\"", content.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void LinkToAFileThatWasNeverGood_IsWords()
    {
        content.Files.Write("en/articles/cytokines.md", "broken");
        content.Files.WriteArticle("probe", body: "See [cytokines](cytokines.md#anything)" + Cited);
        content.Look();

        Assert.Empty(content.FaultsOf(File));
        Assert.Contains("See cytokines<sup", content.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void LinkToAFileThatWentAway_BecomesWordsAndAFault_AlsoOverARestart()
    {
        content.Files.WriteArticle("other");
        content.Files.WriteArticle("probe", "Probe", "See [side effects](side-effects.md)" + Cited, "related: [side-effects]");
        content.Look();
        content.Store.KeepLastGood();

        content.Files.Delete("en/articles/side-effects.md");
        content.Look();
        content.Look();

        IsWordsAndAFault();
        content.Restart();
        IsWordsAndAFault();

        void IsWordsAndAFault()
        {
            Assert.Contains("See side effects<sup", content.Html(), StringComparison.Ordinal);
            Assert.Equal([11, LiveContent.BodyLine + 1], content.FaultsOf(File).Select(fault => fault.Line));
            Assert.All(content.FaultsOf(File), fault => Assert.StartsWith("There is no article", fault.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void LinkToAHeadingThatWasReworded_LeadsToItsPageAndIsAFault()
    {
        content.Files.WriteArticle("probe", body: "See [how](side-effects.md#how-it-works)" + Cited);
        content.Look();

        content.Files.WriteArticle("side-effects", "Side effects", "## In other words\n\nText" + Cited);
        content.Look();

        Assert.NotNull(content.Article("side-effects"));
        Assert.Contains("href=\"/en/articles/side-effects\"", content.Html(), StringComparison.Ordinal);
        FaultAssert.IsError(content.FaultsOf(File), LiveContent.BodyLine, "In side-effects.md there is no heading \"#how-it-works\".");
    }

    [Fact]
    public void EditOfAPageWithADeadLink_IsRefusedUntilTheLinkIsMended()
    {
        LinkToAHeadingThatWasReworded_LeadsToItsPageAndIsAFault();

        content.Files.WriteArticle("probe", "Edited", "See [how](side-effects.md#how-it-works)" + Cited);
        content.Look();
        Assert.NotEqual("Edited", content.Article("probe")!.Title);

        content.Files.WriteArticle("probe", "Mended", "See [how](side-effects.md#in-other-words)" + Cited);
        content.Look();
        Assert.Equal("Mended", content.Article("probe")!.Title);
    }

    [Fact]
    public void Link_LeadsToTheSameLanguageOnly()
    {
        content.Files.WriteArticle("solo", lang: "es");
        content.Files.WriteArticle("probe", body: "See [only in Spanish](solo.md)" + Cited);
        content.Look();

        FaultAssert.IsError(content.FaultsOf(File), LiveContent.BodyLine, "There is no article solo.md.");
    }
}
