using System.Globalization;
using System.Text.RegularExpressions;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Shared;

/// <summary>
/// The light and the dark palette of site.css, measured as WCAG 2.2 measures contrast. Text keeps 7:1 (1.4.6), large or
/// small; frames, drawings and the ring of the focus keep 3:1 (1.4.11, 2.4.13). Lines that only part one thing from the next
/// (--line) tell nothing and may be faint.
/// </summary>
public sealed partial class PaletteTests
{
    private static readonly string[] Palettes = ["light", "dark"];
    private static readonly string[] Sheets = ["site", "lists", "search", "tools", "desk"];
    private static readonly string Site = Screen("site");

    [Theory]
    [InlineData("ink", "paper card tint red-tint blue-tint")]
    [InlineData("soft", "paper card tint red-tint blue-tint")]
    [InlineData("link", "paper card tint red-tint blue-tint")]
    [InlineData("accent", "paper card tint red-tint blue-tint")] // the numbers of lists
    [InlineData("red", "paper card tint red-tint")]
    [InlineData("card", "accent blue red")] // buttons, heads of care cards
    [InlineData("#fff", "dark")]
    public void Text_IsSevenToOne_OnEachGroundItStandsOn(string text, string grounds) => Assert.Empty(Under(7, text, grounds));

    [Theory]
    [InlineData("edge", "paper card tint")]
    [InlineData("accent", "paper card tint")]
    [InlineData("on", "card")]
    [InlineData("red", "paper card red-tint")]
    [InlineData("blue", "paper blue-tint")]
    public void FramesAndDrawings_AreThreeToOne_WithWhatLiesBeside(string colour, string grounds) => Assert.Empty(Under(3, colour, grounds));

    /// <summary>The outline alone. The glow around it has no contrast with the light grounds, and is an extra.</summary>
    /// <param name="text">The colour of the text that has the focus, which its ring may take.</param>
    [Theory]
    [InlineData("a", "link", "paper card tint red-tint blue-tint")]
    [InlineData(".care h2 .tel", "card", "blue red")]
    [InlineData(".care.emergency .tel", "#fff", "dark")]
    public void Focus_HasARingThatIsThreeToOne_OnEachGround(string selector, string text, string grounds)
    {
        var ring = Ring(selector) ?? Ring(":focus-visible")!;

        Assert.Empty(Under(3, ring == "currentColor" ? text : ring, grounds));
    }

    [Theory]
    [InlineData(".care h2 .tel")]
    [InlineData(".care.emergency .tel")]
    public void NumberOnADarkGround_HasTheColourOfTheTextAround(string selector) =>
        Assert.Matches(@$"[ ,]{Regex.Escape(selector)}(, [^{{}}]+)? \{{[^}}]*[ ;]color: inherit;", Site);

    [Fact]
    public void Sheets_PaintNothingThatIsNotMeasuredHere()
    {
        var sheets = string.Concat(Sheets.Select(Screen));

        Assert.Equal(["#fff", "inherit", "var(--accent)", "var(--card)", "var(--ink)", "var(--link)", "var(--red)", "var(--soft)"], Values(Painted()));
        Assert.Equal(
            ["none", "var(--accent)", "var(--blue)", "var(--blue-tint)", "var(--card)", "var(--dark)", "var(--paper)", "var(--red)", "var(--red-tint)", "var(--tint)"],
            Values(Grounds()));

        IEnumerable<string> Values(Regex pattern) => pattern.Matches(sheets).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("#fff", "#000", 21)]
    [InlineData("#767676", "#fff", 4.54)]
    [InlineData("#777", "#777777", 1)]
    public void Contrast_IsAsOthersMeasureIt(string one, string other, double contrast) => Assert.Equal(contrast, Contrast(one, other), 0.01);

    private static IEnumerable<string> Under(double least, string colour, string grounds) =>
        from palette in Palettes
        let colours = Colours(palette)
        from ground in grounds.Split(' ')
        let contrast = Contrast(colours.GetValueOrDefault(colour, colour), colours[ground])
        where contrast < least
        select string.Create(CultureInfo.InvariantCulture, $"{palette}: {colour} on {ground} is {contrast:F2}:1, under {least}:1");

    /// <summary>The colour of the outline that a rule gives; null when there is none.</summary>
    private static string? Ring(string selector) =>
        Regex.Match(Site, @$"[ ,]{Regex.Escape(selector)}(, [^{{}}]+)? \{{[^}}]*outline(-color)?: ([^;]* )?(var\(--)?([a-zA-Z]+)\)?;", RegexOptions.NonBacktracking) is { Success: true } rule ? rule.Groups[5].Value : null;

    /// <summary>By their names; what the dark palette does not set is as in the light one.</summary>
    private static Dictionary<string, string> Colours(string palette)
    {
        var roots = Roots().Matches(Site).Select(root => root.Groups[1].Value).ToArray();
        Assert.StartsWith("@media (prefers-color-scheme: dark)", Site[Site.IndexOf("@media", StringComparison.Ordinal)..], StringComparison.Ordinal);
        return Tokens().Matches(palette == "light" ? roots[0] : roots[0] + roots[1])
            .GroupBy(token => token.Groups[1].Value, token => token.Groups[2].Value).ToDictionary(token => token.Key, token => token.Last());
    }

    private static double Contrast(string one, string other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => new string(digit, 2))) : colour[1..];
        var parts = Convert.FromHexString(digits).Select(part => part / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    /// <summary>A sheet without what is for paper only.</summary>
    private static string Screen(string sheet) =>
        File.ReadAllText(Path.Join(Repository.Root, "src/Immunotherapy.Web/wwwroot", sheet + ".css")).Split("\n@layer print {")[0];

    [GeneratedRegex(@":root \{([^}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Roots();

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]+);", RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();

    [GeneratedRegex("[ {;]color: ([^;}]+)[;}]", RegexOptions.NonBacktracking)]
    private static partial Regex Painted();

    [GeneratedRegex("[ {;]background: ([^;}]+)[;}]", RegexOptions.NonBacktracking)]
    private static partial Regex Grounds();
}
