using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Trials;

namespace Immunotherapy.Tests.Reading.Trials;

public sealed class TrialTableTests : BunitContext
{
    private readonly Snapshot snapshot = TrialSite.Published();

    [Fact]
    public void Trials_AreATableAlsoWhenItsRowsAreCards()
    {
        var shown = Show(snapshot.English().Trials);

        Assert.Equal("2 of 2 trials", shown.Find("#trial-count").Words());
        Assert.Single(shown.FindAll("table[role=table][aria-labelledby=trial-count]"));
        Assert.Equal(["Trial", "For whom", "Medicines", "Phase", "Status", "People"], shown.Names("columnheader"));
        Assert.Equal(3, shown.AllByRole("row").Count);
        Assert.All(shown.FindAll("tbody tr"), row => Assert.Equal(
            shown.Names("columnheader").Skip(1), row.QuerySelectorAll("[role=cell]").Select(cell => cell.GetAttribute("data-label"))));
        Assert.Equal("FIRST-1 More people were alive 5 years later.", shown.AllByRole("rowheader")[0].Words());
        Assert.Equal(
            ["Early cancer, triple-negative breast cancer", "Pembrolizumab", "3", "Completed", "1,174"],
            shown.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(Accessible.Words));
    }

    [Fact]
    public void Trial_LeadsToItsPage()
    {
        var shown = Show(snapshot.English().Trials);

        Assert.Equal("/en/trials/NCT00000001", shown.ByRole("link", "FIRST-1").GetAttribute("href"));
    }

    [Fact]
    public void Trials_None_SayWhereTheOthersAre()
    {
        var shown = Show([]);

        Assert.Empty(shown.FindAll("table"));
        Assert.Equal("/en/trials", shown.ByRole("link", "Show all trials").GetAttribute("href"));
    }

    [Fact]
    public void Edition_FromRightToLeft_SaysNothingInEnglish()
    {
        var arabic = TrialSite.Arabic();

        var table = Render<TrialTable>(parameters => parameters
            .Add(view => view.Trials, arabic.Trials).Add(view => view.Edition, arabic).Add(view => view.Snapshot, snapshot));
        var form = Render<TrialFilterForm>(parameters => parameters
            .Add(view => view.Filter, new TrialFilter("early", "", "", "")).Add(view => view.Edition, arabic).Add(view => view.Snapshot, snapshot));

        Assert.DoesNotContain(table.Words(), char.IsAsciiLetter);
        Assert.All(table.FindAll("[data-label]"), cell => Assert.DoesNotContain(cell.GetAttribute("data-label")!, char.IsAsciiLetter));
        Assert.DoesNotContain(form.Words().Replace("1b", "", StringComparison.Ordinal).Replace("2b", "", StringComparison.Ordinal), char.IsAsciiLetter);
    }

    [Fact]
    public void Form_HasALabelledListForEachChoiceAndOneButton()
    {
        var shown = Render<TrialFilterForm>(parameters => parameters
            .Add(view => view.Filter, new TrialFilter("", "pembrolizumab", "", "")).Add(view => view.Edition, snapshot.English()).Add(view => view.Snapshot, snapshot));

        Assert.Equal(("get", "/en/trials"), (shown.Find("form").GetAttribute("method"), shown.Find("form").GetAttribute("action")));
        Assert.Equal(
            ["setting", "drug", "status", "phase"],
            shown.FindAll("label").Select(label => shown.Find("#" + label.GetAttribute("for")).GetAttribute("name")));
        Assert.Equal(["All", "interleukin-2", "Pembrolizumab", "til-therapy"], shown.FindAll("#drug option").Select(Accessible.Words));
        Assert.Equal("pembrolizumab", shown.Find("option[selected]:not([value=''])").GetAttribute("value"));
        Assert.Single(shown.FindAll("button"));
        Assert.Equal("/en/trials", shown.ByRole("link", "Show all trials").GetAttribute("href"));
    }

    private IRenderedComponent<TrialTable> Show(IReadOnlyList<Trial> trials) =>
        Render<TrialTable>(parameters => parameters
            .Add(view => view.Trials, trials).Add(view => view.Edition, snapshot.English()).Add(view => view.Snapshot, snapshot));
}
