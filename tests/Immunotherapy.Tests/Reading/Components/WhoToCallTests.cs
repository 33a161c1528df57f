using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class WhoToCallTests : BunitContext
{
    private static readonly Clinic Clinic = new("Test clinic", "555-0100", "555-0199", "9 to 5");

    [Fact]
    public void Clinic_WithBothNumbers_ShowsEachWithItsTime()
    {
        var shown = Show(Clinic);

        Assert.Equal(
            [("In opening hours", "555-0100 9 to 5"), ("At night and on weekends", "555-0199"), ("In an emergency", "911")], Rows(shown));
        Assert.Equal(["tel:5550100", "tel:5550199", "tel:911"], shown.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Clinic_WithoutNumbers_SaysSoInWordsAndInventsNone()
    {
        var shown = Show(Clinic.Unset with { Hours = "9 to 5" });

        Assert.Equal(
            [("New or worse symptom, day or night", "The number your care team gave you"), ("In an emergency", "911")], Rows(shown));
    }

    [Fact]
    public void Clinic_WithoutNightNumber_SaysInWordsWhomToCallAtNight()
    {
        var shown = Show(Clinic with { Night = "" });

        Assert.Equal(
            [
                ("In opening hours", "555-0100 9 to 5"),
                ("At night and on weekends", "The number your care team gave you"),
                ("In an emergency", "911"),
            ],
            Rows(shown));
    }

    [Fact]
    public void Clinic_WithoutDayNumber_SaysInWordsWhomToCallByDay()
    {
        var shown = Show(Clinic with { Day = "" });

        Assert.Equal(
            [
                ("In opening hours", "The number your care team gave you"),
                ("At night and on weekends", "555-0199"),
                ("In an emergency", "911"),
            ],
            Rows(shown));
    }

    [Fact]
    public void Emergency_Unset_SaysSoInWordsAndCallsNothing()
    {
        var shown = Show(Clinic.Unset, emergency: "");

        Assert.Contains(("In an emergency", "Your emergency number"), Rows(shown));
        Assert.Empty(shown.FindAll("a"));
    }

    [Fact]
    public void Site_NeverRead_StillNamesTheSectionAndItsRows()
    {
        var shown = Render<WhoToCall>(parameters => parameters.Add(who => who.Site, Site.Unread).Add(who => who.Words, Words.English));

        Assert.Equal(["Who to call"], shown.Names("region"));
        Assert.Equal(2, Rows(shown).Count);
    }

    [Fact]
    public void Section_WithinAPage_HasAnotherNameAndIdThanTheOneAtItsFoot()
    {
        var shown = Render<WhoToCall>(parameters => parameters
            .Add(who => who.Site, Site.Unread).Add(who => who.Words, Words.English).Add(who => who.Now, true));

        Assert.Equal(["Who to call now"], shown.Names("region"));
        Assert.NotNull(shown.Find("#call-now"));
    }

    [Theory]
    [InlineData("555-0100", "555-0199", "911")]
    [InlineData("", "", "")]
    public void Words_OfAnotherLanguage_AreUsedThroughout(string day, string night, string emergency)
    {
        var shown = Show(new Clinic("", day, night, ""), emergency, ArabicWords.Words);

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
        Assert.Equal([ArabicWords.In("Who to call")], shown.Names("region"));
    }

    [Fact]
    public void Words_LeftBlank_StayEnglishAndBreakNoPage()
    {
        var words = Words.Read("{ unsetNumber: \" \", unsetEmergency: \"\" }", new Faults(Words.File));

        var shown = Show(Clinic.Unset, emergency: "", words);

        Assert.Equal(["The number your care team gave you", "Your emergency number"], Rows(shown).Select(row => row.Number));
    }

    [Fact]
    public void Hours_WithMarkup_AreText()
    {
        var shown = Show(Clinic with { Hours = "<b>9</b> to 5" });

        Assert.Contains(("In opening hours", "555-0100 <b>9</b> to 5"), Rows(shown));
    }

    private IRenderedComponent<WhoToCall> Show(Clinic clinic, string emergency = "911", Words? words = null) =>
        Render<WhoToCall>(parameters => parameters
            .Add(who => who.Site, Site.Unread with { Clinic = clinic, Emergency = emergency })
            .Add(who => who.Words, words ?? Words.English));

    private static List<(string Time, string Number)> Rows(IRenderedComponent<WhoToCall> shown) =>
        [.. shown.FindAll("dt").Zip(shown.FindAll("dd"), (time, number) => (time.Words(), number.Words()))];
}
