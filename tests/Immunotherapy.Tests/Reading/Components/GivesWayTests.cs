using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

/// <summary>An article whose review is overdue by more than the clinic allows.</summary>
public sealed class GivesWayTests : BunitContext
{
    private static readonly DateOnly ReviewDue = new(2027, 11, 23);

    private const string Body = ArticleFile.KeyPoints + "\n\n## How it works\n\nIt takes a brake off [@first-source].\n\n## Who\n\nSome.\n\n## When\n\nSoon.";

    [Theory]
    [InlineData("overdueLimitDays: 30", 30, false)]
    [InlineData("overdueLimitDays: 30", 31, true)]
    [InlineData("overdueLimitDays: 0", 0, false)]
    [InlineData("overdueLimitDays: 0", 1, true)]
    [InlineData("", 3000, false)]
    public void Article_GivesWay_OnlyBehindTheLimitOfTheClinic(string limit, int daysAfter, bool gives)
    {
        var shown = Show(limit, ReviewDue.AddDays(daysAfter));

        Assert.Equal(gives, shown.Words().Contains("This page is being checked.", StringComparison.Ordinal));
        Assert.Equal(!gives, shown.Words().Contains("It takes a brake off", StringComparison.Ordinal));
    }

    [Fact]
    public void ShortForm_HoldsKeyMessageNumbersAndDates_AndNothingElseOfTheText()
    {
        var shown = Show("overdueLimitDays: 30", ReviewDue.AddDays(31));

        Assert.Contains("These medicines take a brake off your immune system.", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("Its review was due on November 23, 2027", shown.Words(), StringComparison.Ordinal);
        Assert.Equal(["Who to call now", "About this page", "Was this page useful?"], shown.Names("region"));
        Assert.Equal(["555-0100", "555-0199", "911"], shown.FindAll(".tel").Select(Accessible.Words));
        foreach (var gone in new[] { "First point.", "Some.", "On this page", "Second title", "is not yet known", "Call your care team the same day." })
        {
            Assert.DoesNotContain(gone, shown.Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NextReview_AtTheEndOfTime_BreaksNothing()
    {
        var shown = Show("overdueLimitDays: 3650", ReviewDue, nextReview: "9999-12-31");

        Assert.Contains("It takes a brake off", shown.Words(), StringComparison.Ordinal);
    }

    private IRenderedComponent<ArticleView> Show(string limit, DateOnly today, string nextReview = "2027-11-23")
    {
        var snapshot = Published.Content(content =>
        {
            content.Write("site.yaml", ContentFixture.Site + "\n" + limit);
            content.Write(new ArticleFile { Body = Body, NextReview = nextReview }, Published.Slug);
        });
        return Render<ArticleView>(parameters => parameters
            .Add(view => view.Article, snapshot.Article())
            .Add(view => view.Edition, snapshot.English())
            .Add(view => view.Snapshot, snapshot)
            .Add(view => view.Today, today));
    }
}
