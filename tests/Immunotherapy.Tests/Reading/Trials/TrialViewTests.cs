using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Trials;

namespace Immunotherapy.Tests.Reading.Trials;

public sealed class TrialViewTests : BunitContext
{
    [Fact]
    public void Trial_WithEverything_TellsItInOrder()
    {
        var shown = Show(TrialSite.Published());

        Assert.Equal("FIRST-1 NCT00000001", shown.Find("h1").Words());
        Assert.Equal("More people were alive 5 years later.", shown.Find(".lead").Words());
        Assert.Equal(
            ["FIRST-1 NCT00000001", "About this trial", "Results", "Decisions that name this trial", "Related words", "Sources"], shown.Names("heading"));
        Assert.Equal("Phase 3: a large test: is it better than other treatment?", Fact(shown, "Phase"));
        Assert.Equal("Early cancer", Fact(shown, "Early or advanced"));
        Assert.Equal("triple-negative breast cancer", Fact(shown, "Kind of cancer"));
        Assert.Equal("1,174", Fact(shown, "People"));
        Assert.Equal("Completed", Fact(shown, "Status"));
        Assert.Equal("Chemotherapy with pembrolizumab or with placebo", Fact(shown, "What was compared"));
        Assert.Equal("Written from public sources. Not yet reviewed by a clinician.", Fact(shown, "Review"));
        Assert.Equal("November 23, 2026", Fact(shown, "Last checked by us"));
        Assert.Contains("We rounded these numbers.", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_LeadToGlossaryRegisterApprovalsAndAllTrials()
    {
        var shown = Show(TrialSite.Published());

        Assert.Equal("/en/glossary/pembrolizumab", shown.ByRole("link", "Pembrolizumab").GetAttribute("href"));
        Assert.Equal("/en/glossary/placebo", shown.ByRole("link", "Placebo").GetAttribute("href"));
        Assert.Equal("/en/glossary/clinical-trial", shown.ByRole("link", "Clinical trial").GetAttribute("href"));
        Assert.Equal("/en/approvals", shown.ByRole("link", "What is approved, and since when").GetAttribute("href"));
        Assert.Equal("/en/trials", shown.ByRole("link", "All trials").GetAttribute("href"));
        var register = shown.ByRole("link", "This trial in the register ClinicalTrials.gov");
        Assert.Equal(("https://clinicaltrials.gov/study/NCT00000001", "noopener nofollow ugc"), (register.GetAttribute("href"), register.GetAttribute("rel")));
    }

    [Fact]
    public void Percent_OfBothGroups_IsTwoPicturesComparisonFirst()
    {
        var shown = Show(TrialSite.Published());

        var figure = shown.FindAll("figure")[0];
        Assert.Equal("Alive 5 years later", figure.QuerySelector("figcaption")!.Words());
        Assert.Equal(
            ["82 out of 100 people: alive 5 years later. 18 out of 100 people: not so.", "87 out of 100 people: alive 5 years later. 13 out of 100 people: not so."],
            shown.Names("img"));
        Assert.Equal(
            ["Who: people in the comparison group.", "Who: people who had the tested treatment."], figure.QuerySelectorAll(".who-had").Select(Accessible.Words));
        Assert.Equal([82, 87], figure.QuerySelectorAll("svg").Select(picture => picture.QuerySelectorAll(".on").Length));
        Assert.Equal("#source-1", figure.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Months_AreATableWithBothGroups()
    {
        var shown = Show(TrialSite.Published());

        var figure = shown.FindAll("figure")[1];
        Assert.Equal("Months until the cancer grew, for half of the people", shown.Find("#" + figure.QuerySelector("table")!.GetAttribute("aria-labelledby")).Words());
        Assert.Equal(
            ["Who: people in the comparison group. 5.6 months", "Who: people who had the tested treatment. 9.7 months"],
            figure.QuerySelectorAll("tr").Select(row => $"{row.QuerySelector("th")!.Words()} {row.QuerySelector("td")!.Words()}"));
        Assert.Equal("#source-2", figure.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(", without: 82", 0)]
    [InlineData(", without: 5.6", 1)]
    public void GroupAlone_SaysThatThereWasNoComparison(string without, int figure)
    {
        var shown = Show(TrialSite.Published(TrialFiles.Trials.Replace(without, "", StringComparison.Ordinal)));

        Assert.Contains("There was no comparison.", shown.FindAll("figure")[figure].Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("There was no comparison.", shown.FindAll("figure")[1 - figure].Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("comparison group", shown.FindAll("figure")[figure].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Trial_WithLittle_ShowsNothingElse()
    {
        var shown = Show(TrialSite.Published(), TrialFiles.Second);

        Assert.Equal(["SECOND-2 NCT00000002", "About this trial", "Related words", "Sources"], shown.Names("heading"));
        Assert.DoesNotContain("We rounded", shown.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Placebo", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("til-therapy", Fact(shown, "Medicines"), StringComparison.Ordinal);
    }

    [Fact]
    public void Edition_FromRightToLeft_SaysNothingInEnglish()
    {
        var arabic = TrialSite.Arabic();

        var shown = Show(TrialSite.Published(), edition: arabic);

        shown.FindAll(".sources, .number").ToList().ForEach(own => own.Remove());
        var said = shown.Words().Replace("ClinicalTrials", "", StringComparison.Ordinal);
        Assert.DoesNotContain(said, char.IsAsciiLetter);
        Assert.Equal(2, shown.FindAll("figure").Count);
    }

    private IRenderedComponent<TrialView> Show(Snapshot snapshot, string id = TrialFiles.First, Edition? edition = null) =>
        Render<TrialView>(parameters => parameters
            .Add(view => view.Trial, edition?.Trials[0] ?? snapshot.Trials[id])
            .Add(view => view.Edition, edition ?? snapshot.English())
            .Add(view => view.Snapshot, snapshot));

    private static string Fact(IRenderedComponent<TrialView> shown, string name) =>
        shown.FindAll("dt").Single(term => term.Words() == name).NextElementSibling!.Words();
}
