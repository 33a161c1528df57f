using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Reading.Blocks;

namespace Immunotherapy.Tests.Reading.Blocks;

public sealed class AdviceViewTests : BunitContext
{
    [Theory]
    [InlineData("do", "Do")]
    [InlineData("dont", "Do not")]
    public void Advice_WithoutHeading_IsHeadedByTheSitesWords(string name, string heading)
    {
        var shown = Show($":::{name}\n- Do not wait.\n- Do not drive.\n:::", Words.English);

        Assert.Equal(heading, shown.Find("p").Words());
        Assert.Equal(["Do not wait.", "Do not drive."], shown.FindAll("ul > li").Select(Accessible.Words));
    }

    [Theory]
    [InlineData("do")]
    [InlineData("dont")]
    public void Advice_WithHeading_ShowsItInstead(string name)
    {
        var shown = Show($":::{name} When you *travel*\n- Do not wait.\n:::", Words.English);

        shown.Find("p").MarkupMatches("<p class:ignore>When you <em>travel</em></p>");
    }

    [Theory]
    [InlineData("do", "Do")]
    [InlineData("dont", "Do not")]
    public void Words_OfAnotherLanguage_HeadIt(string name, string english)
    {
        var shown = Show($":::{name}\n- Do not wait.\n:::", ArabicWords.Words);

        Assert.Equal(ArabicWords.In(english), shown.Find("p").Words());
    }

    private IRenderedComponent<AdviceView> Show(string block, Words words) =>
        Render<AdviceView>(parameters => parameters.Add(view => view.Block, Published.Block<Advice>(block)).Add(view => view.Words, words));
}
