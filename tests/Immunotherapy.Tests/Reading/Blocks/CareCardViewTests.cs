using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Reading.Blocks;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Blocks;

public sealed class CareCardViewTests : BunitContext
{
    // The colour tells the urgency to the eye; the words before the heading tell it to everybody else
    [Theory]
    [InlineData("emergency", "Emergency: Call 911 now if:")]
    [InlineData("urgent", "Urgent: Call 911 now if:")]
    [InlineData("call", "Not urgent: Call 911 now if:")]
    public void Card_OfEachUrgency_SaysItBeforeItsHeading(string name, string heading)
    {
        var shown = Show($":::{name} Call {{emergency}} now if:\n- you faint\n- you have chest pain\n:::");

        var card = shown.ByRole("region", heading);
        Assert.Equal(heading, card.QuerySelector("h2")!.Words());
        Assert.Equal(["you faint", "you have chest pain"], card.QuerySelectorAll("ul > li").Select(Accessible.Words));
    }

    [Fact]
    public void Urgency_IsHiddenFromTheEyeOnly()
    {
        var shown = Show(":::emergency Call now if:\n- you faint\n:::");

        var prefix = shown.Find("h2 > :first-child");
        Assert.Equal("Emergency:", prefix.Words());
        Assert.False(prefix.HasAttribute("hidden"));
        Assert.False(prefix.HasAttribute("aria-hidden"));
    }

    [Fact]
    public void Number_InTheHeading_CanBeCalled()
    {
        var shown = Show(":::emergency Call {emergency} now if:\n- you faint\n:::");

        Assert.Equal("tel:911", shown.ByRole("link", "911").GetAttribute("href"));
    }

    // Between words that run from right to left, 555-0100 would else be shown as 0100-555
    [Fact]
    public void Number_KeepsTheOrderOfItsDigits()
    {
        var shown = Show(":::urgent اتصل {day} now if:\n- you faint\n:::");

        Assert.Equal("ltr", shown.ByRole("link", "555-0100").GetAttribute("dir"));
    }

    [Theory]
    [InlineData(":::urgent Call your care team today if:", "555-0199 555-0100")]
    [InlineData(":::urgent Call {night} today if:", "555-0199")]
    [InlineData(":::call Tell your care team at your next visit if:", "")]
    public void CardThatAsksToCallToday_HoldsTheNumbersThatItsHeadingDoesNotName(string heading, string numbers)
    {
        var shown = Show($"{heading}\n- you faint\n:::");

        Assert.Equal(numbers, string.Join(' ', shown.FindAll(".tel").Select(Accessible.Words)));
    }

    [Fact]
    public void CardThatAsksToCallToday_WithoutNumbers_NamesNone()
    {
        var shown = Show(":::urgent Call your care team today if:\n- you faint\n:::", site: ContentFixture.Site.Replace("555-0100", "", StringComparison.Ordinal).Replace("555-0199", "", StringComparison.Ordinal));

        Assert.Empty(shown.FindAll(".tel, .care p"));
    }

    [Fact]
    public void Number_Unset_IsSaidInWords()
    {
        var shown = Show(
            ":::urgent Call {night} or {day} now if:\n- you faint\n:::",
            site: ContentFixture.Site.Replace("555-0100", "", StringComparison.Ordinal).Replace("555-0199", "", StringComparison.Ordinal));

        Assert.Equal(
            "Urgent: Call the number your care team gave you or the number your care team gave you now if:", shown.Find("h2").Words());
        Assert.Empty(shown.FindAll("a"));
    }

    [Fact]
    public void Cards_OfAllUrgencies_HaveNamesOfTheirOwn()
    {
        var article = Published.Content(new ArticleFile
        {
            Body = ":::emergency Call now if:\n- a\n:::\n\n:::urgent Call today if:\n- b\n:::\n\n:::call Tell us if:\n- c\n:::",
        }).Article();

        var shown = Render<SegmentList>(parameters => parameters
            .Add(list => list.Segments, article.Body.Segments).Add(list => list.Words, Words.English));

        Assert.Equal(["Emergency: Call now if:", "Urgent: Call today if:", "Not urgent: Tell us if:"], shown.Names("region"));
    }

    [Theory]
    [InlineData("emergency", "Emergency:")]
    [InlineData("urgent", "Urgent:")]
    [InlineData("call", "Not urgent:")]
    public void Urgency_InAnotherLanguage_IsSaidInItsWords(string name, string english)
    {
        var shown = Show($":::{name} Call now if:\n- you faint\n:::", words: ArabicWords.Words);

        Assert.StartsWith(ArabicWords.In(english), shown.Find("h2").Words(), StringComparison.Ordinal);
    }

    private IRenderedComponent<CareCardView> Show(string block, string site = ContentFixture.Site, Words? words = null)
    {
        var article = Published.Content(content =>
        {
            content.Write("site.yaml", site);
            content.Write(new ArticleFile { Body = block }, Published.Slug);
        }).Article();
        return Render<CareCardView>(parameters => parameters
            .Add(view => view.Block, Assert.IsType<CareCard>(article.Body.Segments[0])).Add(view => view.Words, words ?? Words.English));
    }
}
