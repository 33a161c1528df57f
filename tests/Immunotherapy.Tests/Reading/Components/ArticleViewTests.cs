using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class ArticleViewTests : BunitContext
{
    private static readonly DateOnly ReviewDue = new(2027, 11, 23);

    private const string WholeBody = $$"""
        {{ArticleFile.KeyPoints}}

        :::emergency Call {emergency} now if:
        - you have trouble breathing
        :::

        ## How it works

        T cells carry [PD-1](term:pd-1) [@second-source].

        ## Who may have it

        Some people [@first-source].

        ### A closer look

        By a drip.

        ## What it costs
        """;

    [Fact]
    public void Parts_StandInTheOrderInWhichReadersNeedThem()
    {
        var shown = Show(Published.Content(content =>
        {
            content.Write(new ArticleFile { Title = "Whole", Body = WholeBody, Related = ["side-effects"], Order = 1 }, Published.Slug);
            content.Write(new ArticleFile { Title = "Next one", Order = 2 }, "next-one");
        }));

        string[] parts =
        [
            "Whole", "These medicines take a brake", "First point.", "Who to call now", "you have trouble breathing", "Call your care team the same day.",
            "On this page", "T cells carry", "By a drip.", "What is not yet known", "Related articles", "Words on this page", "Second title",
            "About this page", "Next one",
        ];
        var places = parts.Select(part => shown.Words().IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Unsigned_SaysSoAboveTheText()
    {
        var shown = Show(Published.Content(new ArticleFile { Body = WholeBody }));

        Assert.Contains("Not yet reviewed by a clinician.", shown.Find("header").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Title_IsTheOnlyFirstHeadingAndNoLevelIsSkipped()
    {
        var shown = Show(Published.Content(new ArticleFile { Body = WholeBody }));

        Assert.Equal("Checkpoint inhibitors", Assert.Single(shown.FindAll("h1")).Words());
        var levels = shown.AllByRole("heading").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}"));
    }

    [Fact]
    public void Links_WithinThePage_LeadToPartsThatExistOnce()
    {
        var shown = Show(Published.Content(new ArticleFile { Body = WholeBody }));

        var targets = shown.FindAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToList();
        var ids = shown.FindAll("[id]").Select(part => part.Id).ToList();
        Assert.Contains("source-1", targets);
        Assert.Contains("s-who-may-have-it", targets);
        Assert.All(targets, target => Assert.Single(ids, id => id == target));
        Assert.Distinct(ids);
    }

    [Fact]
    public void Questions_InTwoBlocks_GiveNoIdTwice()
    {
        const string questions = ":::questions\n- Is it for me?\n:::";

        var shown = Show(Published.Content(new ArticleFile { Body = $"{questions}\n\n## How\n\nSo.\n\n{questions}" }));

        Assert.Equal(2, shown.Names("region").Count(name => name == "Questions to ask your care team"));
        Assert.Distinct(shown.FindAll("[id]").Select(part => part.Id));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Review_AfterItsDay_IsToldToBeOverdue(int daysAfter, bool told)
    {
        var shown = Show(Published.Content(new ArticleFile { NextReview = "2027-11-23" }), ReviewDue.AddDays(daysAfter));

        Assert.Equal(told, shown.Words().Contains("The review of this page was due on November 23, 2027.", StringComparison.Ordinal));
    }

    [Fact]
    public void KeyPoints_BelowTheFirstText_StayWhereTheirAuthorPlacedThem()
    {
        var shown = Show(Published.Content(new ArticleFile { Body = $"## How it works\n\nSo.\n\n{ArticleFile.KeyPoints}" }));

        Assert.Equal(["Checkpoint inhibitors", "Who to call now", "How it works", "Key points"], shown.Names("heading").Take(4));
    }

    [Fact]
    public void Term_InTheText_IsExplainedBelowIt()
    {
        var shown = Show(Published.Content(new ArticleFile { Body = WholeBody }));

        Assert.Equal("PD-1 A brake on T cells.", shown.ByRole("region", "Words on this page").QuerySelector("dl")!.Words());
    }

    [Fact]
    public void Sources_AreNumberedInTheOrderOfTheirCitations()
    {
        var shown = Show(Published.Content(new ArticleFile { Body = WholeBody }));

        Assert.Equal(["Second title", "First title"], shown.FindAll("[id^='source-'] > a").Select(Accessible.Words));
        Assert.Equal("[1]", shown.FindAll("a[href='#source-1']")[0].Words());
    }

    [Fact]
    public void Sources_ListedButNotCited_ComeAfterTheCitedOnes()
    {
        var shown = Show(Published.Content(new ArticleFile { Body = "Text [@second-source]." }));

        Assert.Equal(["Second title", "First title"], shown.FindAll("[id^='source-'] > a").Select(Accessible.Words));
    }

    [Fact]
    public void FrontMatter_WithMarkup_IsText()
    {
        const string script = "<script>alert(\"1\")</script>";

        var shown = Show(Published.Content(new ArticleFile { Title = script, KeyMessage = script, CallToAction = script, Unknown = script }));

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal(script, shown.Find("h1").Words());
        Assert.Equal(4, shown.Words().Split(script).Length - 1);
    }

    private IRenderedComponent<ArticleView> Show(Snapshot snapshot, DateOnly? today = null) =>
        Render<ArticleView>(parameters => parameters
            .Add(view => view.Article, snapshot.Article())
            .Add(view => view.Edition, snapshot.English())
            .Add(view => view.Snapshot, snapshot)
            .Add(view => view.Today, today ?? ReviewDue));
}
