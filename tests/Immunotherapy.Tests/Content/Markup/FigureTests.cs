using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Content.Markup;

public sealed class FigureTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("../../media/drawing.svg")]
    [InlineData("media/drawing.svg")]
    public void Picture_WithTextAndCaption_IsAFigure(string file)
    {
        Assert.Empty(content.Write($"Above.\n\n![A *cell* &amp; its brake]({file} \"The brake is on.\")\n\nBelow."));

        var figure = content.Block<Figure>();
        Assert.Equal(("A cell & its brake", "The brake is on.", 480, 320), (figure.Alt, figure.Caption, figure.Width, figure.Height));
        Assert.StartsWith("/media/drawing.svg?v=", figure.Src, StringComparison.Ordinal);
        var segments = content.Article("probe")!.Body.Segments;
        Assert.Equal([typeof(HtmlSegment), typeof(Figure), typeof(HtmlSegment)], segments.Skip(1).Select(segment => segment.GetType()));
    }

    [Fact]
    public void Picture_WithoutTextAndCaption_IsDecoration()
    {
        Assert.Empty(content.Write("![](../../media/drawing.svg)"));

        Assert.Equal("", content.Block<Figure>().Alt);
    }

    [Fact]
    public void Picture_WithoutCaption_Warns()
    {
        FaultAssert.IsWarning(content.Write("![A cell](../../media/drawing.svg)"), LiveContent.BodyLine, "This picture has no caption.");
    }

    [Theory]
    [InlineData("![](../../media/drawing.svg \"Caption\")", "This picture has a caption but no alternative text.")]
    [InlineData("![A cell](../../media/drawin.svg \"Caption\")", "There is no picture drawin.svg in content/media/. Did you mean \"drawing.svg\"?")]
    [InlineData("![A cell](drawing.svg \"Caption\")", "Pictures come from content/media/.")]
    [InlineData("![A cell](https://example.org/drawing.svg \"Caption\")", "Pictures come from content/media/.")]
    [InlineData("![A cell](//example.org/media/drawing.svg \"Caption\")", "Pictures come from content/media/.")]
    [InlineData("![A cell](data:image/svg+xml,media/drawing.svg \"Caption\")", "Pictures come from content/media/.")]
    [InlineData("![A cell](../../media/../drawing.svg \"Caption\")", "Pictures come from content/media/.")]
    [InlineData("![A cell](javascript:drawing.svg \"Caption\")", "Pictures come from content/media/.")]
    [InlineData("Words ![A cell](../../media/drawing.svg \"Caption\")", "A picture stands on a line of its own")]
    [InlineData("- ![A cell](../../media/drawing.svg \"Caption\")", "A picture stands on a line of its own")]
    [InlineData("> ![A cell](../../media/drawing.svg \"Caption\")", "A picture stands on a line of its own")]
    [InlineData("## ![A cell](../../media/drawing.svg \"Caption\") words", "A picture stands on a line of its own")]
    [InlineData("![A cell](../../media/drawing.svg)![Two](../../media/drawing.svg)", "A picture stands on a line of its own")]
    public void Picture_AgainstTheRules_IsRefused(string text, string words)
    {
        var faults = content.Write(text);

        Assert.All(faults, fault => Assert.Equal(LiveContent.BodyLine, fault.Line));
        Assert.Contains(faults, fault => fault.Message.Contains(words, StringComparison.Ordinal));
        Assert.Null(content.Article("probe"));
    }

    [Fact]
    public void Picture_InALink_IsRefused()
    {
        var faults = content.Write("[![A cell](../../media/drawing.svg \"Caption\")](side-effects.md)");

        Assert.Contains(faults, fault => fault.Message.Contains("A picture stands on a line of its own", StringComparison.Ordinal));
    }

    [Fact]
    public void Picture_ChangedOnDisk_HasAnotherAddress()
    {
        content.Write("![A cell](../../media/drawing.svg \"Caption\")");
        var before = content.Block<Figure>().Src;

        content.Files.Write("media/drawing.svg", ContentFixture.Drawing.Replace("480", "600", StringComparison.Ordinal));
        content.Look();

        Assert.NotEqual(before, content.Block<Figure>().Src);
        Assert.Equal(600, content.Block<Figure>().Width);
    }

    [Fact]
    public void NumberedList_BelowAPicture_MayNameMoreThanSevenParts()
    {
        var parts = string.Concat(Enumerable.Range(1, 9).Select(part => $"{part}. Part\n"));

        Assert.Empty(content.Write($"![A cell](../../media/drawing.svg \"Caption\")\n\n{parts}"));
        FaultAssert.IsWarning(content.Write($"Words.\n\n{parts}"), LiveContent.BodyLine + 2, "This list has 9 items.");
    }
}
