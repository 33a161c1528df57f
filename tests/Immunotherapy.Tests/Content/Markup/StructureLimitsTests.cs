using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Content.Markup;

public sealed class StructureLimitsTests
{
    private readonly Faults faults = new("a.md");

    public static TheoryData<string, int, string, string> Bounds => new()
    {
        { "lines", 2000, "\n", "This page has more than 2000 lines." },
        { "letters", 8000, "a", "This line has more than 8000 letters." },
        { "list items", 500, "- a\n", "This page has more than 500 list items and quotes." },
        { "numbered items", 500, "10. a\n", "This page has more than 500 list items and quotes." },
        { "quotes", 500, "> a\n", "This page has more than 500 list items and quotes." },
        { "headings", 100, "## a\n", "This page has more than 100 headings." },
        { "headings in lists", 100, "- # a\n", "This page has more than 100 headings." },
        { "underlined headings", 100, "a\n===\n", "This page has more than 100 headings." },
        { "headings underlined by one", 100, "a\n-\n", "This page has more than 100 headings." },
        { "definitions", 200, "[a]: b\n", "This page has more than 200 link definitions." },
        { "definitions in quotes", 200, "> [a]: b\n", "This page has more than 200 link definitions." },
        { "table cells", 600, "|\n", "This page has more than 600 table cells." },
        { "columns", 25, "|", "This table has more than 24 columns." },
        { "brackets", 1000, "[", "This page has more than 1000 brackets." },
        { "closed brackets", 1000, "]", "This page has more than 1000 brackets." },
        { "pictures", 1000, "!", "This page has more than 1000 brackets." },
        { "stars", 1000, "a*", "This page has more than 1000 emphasis marks." },
        { "underscores", 1000, "_", "This page has more than 1000 emphasis marks." },
        { "tildes", 1000, "~", "This page has more than 1000 emphasis marks." },
        { "code", 500, "`", "This page has more than 500 code marks." },
        { "angles", 1000, "<", "This page has more than 1000 angle brackets." },
        { "entities", 1000, "&", "This page has more than 1000 angle brackets." },
        { "braces", 400, "{", "This page has more than 400 braces." },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Allow_UpToTheBound_IsAllowedAndOneMoreIsRefused(string name, int most, string unit, string words)
    {
        var text = string.Concat(Enumerable.Repeat(unit, most)).TrimEnd('\n');
        var more = unit == "\n" ? new string('\n', most) : text + (unit.EndsWith('\n') ? "\n" : "") + unit.TrimEnd('\n');

        Assert.True(StructureLimits.Allow(unit == "\n" ? new string('\n', most - 1) : text, 10, faults), name);
        Assert.Empty(faults.Found);
        Assert.False(StructureLimits.Allow(more, 10, faults), name);

        FaultAssert.IsError(faults.Found, 10 + more.Count(letter => letter == '\n'), words);
    }

    [Theory]
    [InlineData("> > > > > > > > a", true)]
    [InlineData(">>>>>>>>> a", false)]
    [InlineData("- - - - - - - - a", true)]
    [InlineData("- - - - - - - - - a", false)]
    [InlineData("- > * + 1. 2) > - a", true)]
    [InlineData("- > * + 1. 2) > - - a", false)]
    [InlineData("1. 1. 1. 1. 1. 1. 1. 1. 1. a", false)]
    [InlineData("- - - - - - - - - - - -", true)]
    [InlineData("* * * * * * * * * * * *", true)]
    [InlineData("- * - * - * - * - * - *", false)]
    [InlineData("----------------------", true)]
    [InlineData("-a -b -c -d -e -f -g -h -i", true)]
    [InlineData("2026. 11. 23.", true)]
    public void Allow_Depth_EndsAtEightLevels(string line, bool allowed)
    {
        Assert.Equal(allowed, StructureLimits.Allow(line, 1, faults));

        Assert.Equal(allowed ? [] : ["Quotes and lists are nested deeper than 8 levels. Make it smaller or split the page."], faults.Found.Select(fault => fault.Message));
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Allow_Indentation_EndsAt32Spaces(int spaces, bool allowed)
    {
        Assert.Equal(allowed, StructureLimits.Allow(new string(' ', spaces) + "a", 1, faults));
    }

    [Fact]
    public void Allow_LineSeparatorsOfUnicode_AreNoLinesOfTheFile()
    {
        Assert.False(StructureLimits.Allow("a\u2028b\u2029c\n" + new string('a', 8001), 1, faults));

        FaultAssert.IsError(faults.Found, 2, "This line has more than 8000 letters.");
    }

    [Fact]
    public void Allow_Refusal_IsTheOnlyFaultOfItsPage()
    {
        using var content = new LiveContent();

        FaultAssert.IsError(content.Write(string.Concat(Enumerable.Repeat("[a\n", 3000))), LiveContent.BodyLine + 1000, "This page has more than 1000 brackets. Make it smaller or split the page.");
    }
}
