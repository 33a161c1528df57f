using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Reading.Blocks;

namespace Immunotherapy.Tests.Reading.Blocks;

/// <summary>Blocks that hold an author's text and little else: questions, note, timeline.</summary>
public sealed class ProseBlockViewsTests : BunitContext
{
    [Fact]
    public void Questions_AreAListUnderTheirHeading()
    {
        var block = Published.Block<Questions>(":::questions\n- Is it for me?\n- What will it *cost*?\n:::");

        var shown = Render<QuestionsView>(parameters => parameters.Add(view => view.Block, block).Add(view => view.Words, Words.English));

        Assert.Equal(
            ["Is it for me?", "What will it cost?"],
            shown.ByRole("region", "Questions to ask your care team").QuerySelectorAll("ul > li").Select(Accessible.Words));
    }

    [Fact]
    public void Questions_InAnotherLanguage_AreHeadedInItsWords()
    {
        var block = Published.Block<Questions>(":::questions\n- Is it for me?\n:::");

        var shown = Render<QuestionsView>(parameters => parameters.Add(view => view.Block, block).Add(view => view.Words, ArabicWords.Words));

        Assert.Equal([ArabicWords.In("Questions to ask your care team")], shown.Names("region"));
    }

    [Fact]
    public void Questions_WhereThereIsAList_LeadToIt()
    {
        var block = Published.Block<Questions>(":::questions\n- Is it for me?\n:::") with { MyQuestions = "/en/my-questions" };

        var shown = Render<QuestionsView>(parameters => parameters.Add(view => view.Block, block).Add(view => view.Words, Words.English));

        Assert.Equal("/en/my-questions", shown.ByRole("link", "My list of questions").GetAttribute("href"));
        Assert.Equal("", Assert.Single(shown.AllByRole("status")).TextContent);
    }

    [Fact]
    public void Note_IsMarkedAsARemarkBesideTheText()
    {
        var block = Published.Block<Note>(":::note\nSee [side effects](side-effects.md).\n\nCall {day}.\n:::");

        var shown = Render<NoteView>(parameters => parameters.Add(view => view.Block, block).Add(view => view.Words, Words.English));

        var note = Assert.Single(shown.AllByRole("note"));
        Assert.Equal(["See side effects.", "Call 555-0100."], note.QuerySelectorAll("p").Select(Accessible.Words));
        Assert.Equal("/en/articles/side-effects", shown.ByRole("link", "side effects").GetAttribute("href"));
    }

    [Fact]
    public void Timeline_WithHeading_ShowsItAboveItsSteps()
    {
        var shown = ShowTimeline(":::timeline The first *year*\n- Week 1: first dose\n- Week 4: second dose\n:::");

        Assert.Equal("The first year", shown.Find("p").Words());
        Assert.Equal(["Week 1: first dose", "Week 4: second dose"], shown.FindAll("ul > li").Select(Accessible.Words));
    }

    [Fact]
    public void Timeline_WithoutHeading_ShowsItsStepsOnly()
    {
        var shown = ShowTimeline(":::timeline\n- Week 1: first dose\n:::");

        shown.MarkupMatches("<div class:ignore><ul><li>Week 1: first dose</li></ul></div>");
    }

    private IRenderedComponent<TimelineView> ShowTimeline(string block) =>
        Render<TimelineView>(parameters => parameters
            .Add(view => view.Block, Published.Block<Timeline>(block)).Add(view => view.Words, Words.English));
}
