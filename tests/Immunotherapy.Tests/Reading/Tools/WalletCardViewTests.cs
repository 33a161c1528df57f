using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Tools;

namespace Immunotherapy.Tests.Reading.Tools;

public sealed class WalletCardViewTests : BunitContext
{
    [Fact]
    public void Fields_AreNoFormAndHaveNoNames()
    {
        var shown = Show();

        Assert.Empty(shown.FindAll("form, [name], [type=submit]"));
        Assert.Equal(7, shown.FindAll("input").Count);
        Assert.All(shown.FindAll("input"), input => Assert.Equal((input.Id == "card-name" ? "name" : "off", "auto"), (input.GetAttribute("autocomplete"), input.GetAttribute("dir"))));
    }

    [Fact]
    public void EachField_HasALabelAndItsLineOnTheCard()
    {
        var shown = Show();

        Assert.Equal(
            shown.FindAll("input").Select(input => (Id: input.Id!, Label: shown.Find($"label[for={input.Id}]").Words())),
            shown.FindAll(".side dd").Select(line => (line.GetAttribute("data-of")!, line.PreviousElementSibling!.Words())));
    }

    [Fact]
    public void EachHint_IsReadWithItsField()
    {
        var shown = Show();

        Assert.Equal("The telephone number for nights and weekends · 30 letters at most.", shown.Find("#" + shown.Find("#card-night").GetAttribute("aria-describedby")).Words());
        Assert.Equal("60 letters at most.", shown.Find("#" + shown.Find("#card-name").GetAttribute("aria-describedby")).Words());
    }

    [Fact]
    public void WithoutScript_TheCardIsThereAndTheFieldsAreHidden()
    {
        var shown = Show();

        Assert.True(shown.Find("#card-fields").HasAttribute("hidden"));
        Assert.True(shown.Find("#card-print").HasAttribute("hidden"));
        Assert.Null(shown.Find("#card").Closest("[hidden]"));
    }

    [Fact]
    public void Clinic_ThatIsSet_StandsInTheFieldsAndOnTheCard()
    {
        var shown = Show();

        string[] filled = ["", "", "", "Test clinic", "555-0100", "555-0199", ""];
        Assert.Equal(filled, shown.FindAll("input").Select(input => input.GetAttribute("value")));
        Assert.Equal(filled, shown.FindAll(".side dd").Select(line => line.TextContent));
    }

    [Fact]
    public void Clinic_ThatIsNotSet_LeavesEmptyLines()
    {
        var shown = Show(content => content.Write("site.yaml", ContentFixture.Site.Replace(
            "clinic: { name: Test clinic, day: \"555-0100\", night: \"555-0199\", hours: 9 to 5 }", "clinic: {}", StringComparison.Ordinal)));

        Assert.All(shown.FindAll(".side dd"), line => Assert.Empty(line.ChildNodes));
    }

    [Fact]
    public void Statement_OfThePage_StandsOnTheCard()
    {
        var shown = Show();

        Assert.Equal(WalletCardFile.Statement, shown.Find(".side .statement").Words());
        Assert.Equal(WalletCardFile.Title, shown.Find(".side .card-title").Words());
    }

    [Fact]
    public void Statement_ThatIsMissing_LeavesNoGap()
    {
        var shown = Show(content => content.WriteWalletCard(statement: ""));

        Assert.Empty(shown.FindAll(".statement"));
    }

    [Fact]
    public void Markup_InTheStatementOrTheClinic_IsText()
    {
        var shown = Show(content =>
        {
            content.WriteWalletCard(statement: "\"<b>a</b> <script>\"");
            content.Write("site.yaml", ContentFixture.Site.Replace("name: Test clinic", "name: \"<b>clinic</b>\"", StringComparison.Ordinal));
        });

        Assert.Empty(shown.FindAll(".wallet b, .wallet script"));
        Assert.Equal("<b>clinic</b>", shown.FindAll(".side dd")[3].TextContent);
    }

    [Fact]
    public void Words_OfAnotherLanguage_AreUsedThroughout()
    {
        var shown = Render<CardFields>(parameters => parameters
            .Add(fields => fields.Fields, [.. CardField.Front(ArabicWords.Words), .. CardField.Back(ArabicWords.Words, Clinic.Unset)])
            .Add(fields => fields.Words, ArabicWords.Words));

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
    }

    private IRenderedComponent<WalletCardView> Show(Action<ContentFixture>? write = null)
    {
        var snapshot = Published.Content(content =>
        {
            content.WriteWalletCard();
            write?.Invoke(content);
        });
        return Render<WalletCardView>(parameters => parameters
            .Add(view => view.Page, snapshot.English().Page("wallet-card")!)
            .Add(view => view.Edition, snapshot.English())
            .Add(view => view.Snapshot, snapshot));
    }
}
