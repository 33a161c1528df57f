using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class CallLineTests : BunitContext
{
    [Fact]
    public void Clinic_WithBothNumbers_ShowsTheOneForTheNightFirst()
    {
        var shown = Show("555-0100", "555-0199");

        Assert.Equal("New or worse symptom? Call: At night and on weekends: 555-0199 In opening hours: 555-0100", shown.Words());
        Assert.Equal(["tel:5550199", "tel:5550100"], shown.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Clinic_WithoutNightNumber_SaysInWordsWhomToCallAtNight()
    {
        var shown = Show("555-0100", "");

        Assert.Contains("At night and on weekends: the number your care team gave you", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Clinic_WithoutNumbers_IsOneSentenceAndInventsNone()
    {
        var shown = Show("", "");

        Assert.Equal("New or worse symptom? Day or night, call the number your care team gave you.", shown.Words());
        Assert.Empty(shown.FindAll("a"));
    }

    [Theory]
    [InlineData("555-0100", "555-0199")]
    [InlineData("", "")]
    public void Words_OfAnotherLanguage_AreUsedThroughout(string day, string night)
    {
        var shown = Show(day, night, ArabicWords.Words);

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
    }

    private IRenderedComponent<CallLine> Show(string day, string night, Words? words = null) =>
        Render<CallLine>(parameters => parameters
            .Add(line => line.Site, Site.Unread with { Clinic = new Clinic("Test clinic", day, night, "") })
            .Add(line => line.Text, words ?? Words.English));
}
