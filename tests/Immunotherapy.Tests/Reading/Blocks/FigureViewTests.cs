using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Reading.Blocks;

namespace Immunotherapy.Tests.Reading.Blocks;

public sealed class FigureViewTests : BunitContext
{
    [Fact]
    public void Picture_WithCaption_ShowsBothTexts()
    {
        var shown = Show("![A T cell meets a cancer cell.](../../media/drawing.svg \"The brake is on.\")");

        Assert.Equal("The brake is on.", shown.Find("figure > figcaption").Words());
        Assert.StartsWith("/media/drawing.svg?v=", shown.ByRole("img", "A T cell meets a cancer cell.").GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_WithoutCaption_ShowsNoneAtAll()
    {
        var shown = Show("![A T cell.](../../media/drawing.svg)");

        Assert.Empty(shown.FindAll("figcaption"));
        Assert.Single(shown.AllByRole("img"));
    }

    // Without the attribute a screen reader would read out the file's name
    [Fact]
    public void Picture_ForDecoration_HasAnEmptyAlternativeText()
    {
        var shown = Show("![](../../media/drawing.svg)");

        Assert.Equal("", shown.Find("img").GetAttribute("alt"));
    }

    [Fact]
    public void Picture_HasItsSizeSoThatThePageDoesNotJump()
    {
        var shown = Show("![A T cell.](../../media/drawing.svg)");

        Assert.Equal("480", shown.Find("img").GetAttribute("width"));
        Assert.Equal("320", shown.Find("img").GetAttribute("height"));
    }

    [Fact]
    public void Texts_WithMarkup_AreText()
    {
        var shown = Show("![\\<b> \"cell\" & more](../../media/drawing.svg \"\\<script>a\\</script>\")");

        Assert.Empty(shown.FindAll("script, b"));
        Assert.Equal("<script>a</script>", shown.Find("figcaption").Words());
        Assert.Single(shown.FindAll("img[alt='<b> \"cell\" & more']"));
    }

    private IRenderedComponent<FigureView> Show(string picture) =>
        Render<FigureView>(parameters => parameters
            .Add(view => view.Block, Published.Block<Figure>(picture + "\n\nText.")).Add(view => view.Words, Words.English));
}
