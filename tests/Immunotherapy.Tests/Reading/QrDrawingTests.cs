using System.Globalization;
using System.Text.RegularExpressions;
using Immunotherapy.Web.Reading;

namespace Immunotherapy.Tests.Reading;

public sealed partial class QrDrawingTests
{
    private const string Address = "https://portal.example.org/en/articles/pembrolizumab";

    [Fact]
    public void Drawing_HasTheThreeMarksOfACode_AndItsMargin()
    {
        var drawing = QrDrawing.Of(Address);
        var black = Black(drawing);

        const int Margin = 4;
        foreach (var (left, top) in new[] { (Margin, Margin), (drawing.Size - Margin - 7, Margin), (Margin, drawing.Size - Margin - 7) })
        {
            for (var at = 0; at < 49; at++)
            {
                var (x, y) = (at % 7, at / 7);
                var isBlack = x is 0 or 6 || y is 0 or 6 || (x is > 1 and < 5 && y is > 1 and < 5);
                Assert.Equal(isBlack, black.Contains((left + x, top + y)));
            }
        }

        Assert.All(black, module => Assert.InRange(module.X, Margin, drawing.Size - Margin - 1));
        Assert.All(black, module => Assert.InRange(module.Y, Margin, drawing.Size - Margin - 1));
    }

    [Fact]
    public void Drawing_OfTheSameAddress_IsMadeOnce() => Assert.Same(QrDrawing.Of(Address), QrDrawing.Of(Address));

    [Fact]
    public void Drawing_OfAnotherAddress_IsAnother() => Assert.NotEqual(QrDrawing.Of(Address), QrDrawing.Of(Address + "-2"));

    [Fact]
    public void Drawing_IsSmall() => Assert.InRange(QrDrawing.Of(Address).Path.Length, 500, 3000);

    // The strokes, followed as a browser does
    private static HashSet<(int X, int Y)> Black(QrDrawing drawing)
    {
        var black = new HashSet<(int, int)>();
        var (x, y) = (0, 0);
        foreach (var stroke in Stroke().Matches(drawing.Path).Select(match => match.Groups.Values.Skip(1).Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToArray()))
        {
            (x, y) = (x + stroke[0], y + stroke[1]);
            black.UnionWith(Enumerable.Range(x, stroke[2]).Select(module => (module, y)));
            x += stroke[2];
        }

        return black;
    }

    [GeneratedRegex("m(-?[0-9]+) (-?[0-9]+)h([0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Stroke();
}
