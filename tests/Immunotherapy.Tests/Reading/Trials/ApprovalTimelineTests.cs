using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Trials;

namespace Immunotherapy.Tests.Reading.Trials;

public sealed class ApprovalTimelineTests : BunitContext
{
    [Fact]
    public void Decisions_StandByYearNewestFirst()
    {
        var shown = Show(TrialSite.Published());

        Assert.Equal(["2021", "2019", "Sources"], shown.Names("heading").Skip(1));
        Assert.Equal(["July 26, 2021", "August 2019"], shown.FindAll("time").Select(Accessible.Words));
        Assert.Equal(["2021-07-26", "2019-08"], shown.FindAll("time").Select(time => time.GetAttribute("datetime")));
        Assert.All(shown.FindAll(".timeline > ol"), list => Assert.NotEmpty(list.Children));
        Assert.Contains("The newest decision stands first.", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("We last read these sources on November 23, 2026.", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("in one place only: United States.", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("Not yet reviewed by a clinician.", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("does not mean that your insurance pays", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Decision_SaysWhatByWhomAndWhereItIsKnownFrom()
    {
        var shown = Show(TrialSite.Published());

        var entries = shown.FindAll(".timeline li");
        Assert.Equal(
            [
                "July 26, 2021 Approved Pembrolizumab", "Approved with chemotherapy.", "Decided by: Food and Drug Administration (FDA) (United States)",
                "Trial: FIRST-1.", "Source 1",
            ],
            entries[0].Children.Select(Accessible.Words));
        Assert.Equal(["/en/glossary/pembrolizumab", "/en/trials/NCT00000001", "#source-1"], entries[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Approval taken back", entries[1].Words(), StringComparison.Ordinal);
        Assert.Contains("the company that makes it (United States)", entries[1].Words(), StringComparison.Ordinal);
        Assert.Equal(["#source-1", "#source-2"], entries[1].QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["First title", "Second title"], shown.FindAll(".sources a").Select(Accessible.Words));
    }

    [Fact]
    public void Medicine_ThatIsNoImmunotherapy_IsSaidToBeNone()
    {
        var approvals = TrialFiles.Approvals.Replace("immunotherapy: true\n  what: { en: The", "immunotherapy: false\n  what: { en: The", StringComparison.Ordinal);

        var shown = Show(TrialSite.Published(approvals: approvals));

        var entries = shown.FindAll(".timeline li");
        Assert.DoesNotContain("not an immunotherapy", entries[0].Words(), StringComparison.Ordinal);
        Assert.Contains("This medicine is not an immunotherapy.", entries[1].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Date_OfAYearOnly_IsTheYear()
    {
        var shown = Show(TrialSite.Published(approvals: TrialFiles.Approvals.Replace("2019-08", "2019", StringComparison.Ordinal)));

        Assert.Equal("2019", shown.FindAll("time")[1].Words());
    }

    [Fact]
    public void Edition_FromRightToLeft_SaysNothingInEnglish()
    {
        var shown = Show(TrialSite.Published(), TrialSite.Arabic());

        shown.FindAll(".sources").ToList().ForEach(own => own.Remove());
        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
        Assert.Single(shown.FindAll(".timeline li"));
    }

    private IRenderedComponent<ApprovalTimeline> Show(Snapshot snapshot, Edition? edition = null) =>
        Render<ApprovalTimeline>(parameters => parameters.Add(view => view.Edition, edition ?? snapshot.English()).Add(view => view.Snapshot, snapshot));
}
