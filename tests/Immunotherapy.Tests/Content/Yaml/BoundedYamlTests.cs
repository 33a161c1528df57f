using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Tests.Content.Yaml;

public sealed class BoundedYamlTests
{
    private readonly Faults faults = new("a.yaml");

    [Fact]
    public void Read_MapListAndText_KeepsTheirLines()
    {
        var root = Assert.IsType<YamlMap>(Read("a: b\nc:\n  - d\n  - { e: f }\n", firstLine: 10));

        Assert.Empty(faults.Found);
        Assert.Equal([("a", 10), ("c", 11)], root.Entries.Select(entry => (entry.Key, entry.Line)));
        var list = Assert.IsType<YamlList>(root.Entries[1].Value);
        Assert.Equal(new YamlText("d", 12), list.Items[0]);
        Assert.Equal(new YamlText("f", 13), Assert.Single(Assert.IsType<YamlMap>(list.Items[1]).Entries).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    [InlineData("\n\n")]
    public void Read_Nothing_IsAnEmptyMap(string text)
    {
        Assert.Empty(Assert.IsType<YamlMap>(Read(text)).Entries);
        Assert.Empty(faults.Found);
    }

    [Theory]
    [InlineData("a: ~", "")]
    [InlineData("a: null", "")]
    [InlineData("a:", "")]
    [InlineData("a: \"~\"", "~")]
    [InlineData("a: 'null'", "null")]
    [InlineData("a: 011", "011")]
    [InlineData("a: yes", "yes")]
    [InlineData("a: >\n  b\n  c\n", "b c\n")]
    public void Read_Value_IsItsText(string text, string value)
    {
        var root = Assert.IsType<YamlMap>(Read(text));

        Assert.Equal(value, Assert.IsType<YamlText>(Assert.Single(root.Entries).Value).Value);
    }

    [Theory]
    [InlineData("a: 1\nb: &x c\n", 2, "Anchors and aliases")]
    [InlineData("a: &x [1]\n", 1, "Anchors and aliases")]
    [InlineData("a: &x {}\n", 1, "Anchors and aliases")]
    [InlineData("a: *x\n", 1, "Anchors and aliases")]
    [InlineData("&x a: b\n", 1, "A key must be plain text.")]
    [InlineData("*x : b\n", 1, "A key must be plain text.")]
    [InlineData("a: !!str b\n", 1, "Tags (!) are not read.")]
    [InlineData("a: !b {}\n", 1, "Tags (!) are not read.")]
    [InlineData("a: !b [1]\n", 1, "Tags (!) are not read.")]
    [InlineData("!b a: c\n", 1, "A key must be plain text.")]
    [InlineData("? [a]\n: b\n", 1, "A key must be plain text.")]
    [InlineData("? {a: b}\n: c\n", 1, "A key must be plain text.")]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, "\"a\" is written twice.")]
    [InlineData("a: { b: 1, b: 2 }\n", 1, "\"b\" is written twice.")]
    [InlineData("a: 1\n---\nb: 2\n", 2, "There is a second YAML document.")]
    [InlineData("a: 1\n b: 2\n", 2, "This is not YAML:")]
    [InlineData("a: [1, 2\n", 2, "This is not YAML:")]
    [InlineData("a: [1, 2", 1, "This is not YAML:")]
    [InlineData("a: \"b\n", 1, "This is not YAML:")]
    [InlineData("a: b: c\n", 1, "This is not YAML:")]
    [InlineData("a: @b\n", 1, "This is not YAML:")]
    [InlineData("a: %b\n", 1, "This is not YAML:")]
    [InlineData("a: {b\n: c}}\n", 2, "This is not YAML:")]
    public void Read_OutOfBounds_IsOneErrorAtItsLine(string text, int line, string words)
    {
        Assert.Null(Read(text));

        FaultAssert.IsError(faults.Found, line, words);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Read_Depth_EndsAtFourLevels(int depth, bool allowed)
    {
        var lists = Read(new string('[', depth) + "a" + new string(']', depth));
        var maps = Read(string.Concat(Enumerable.Repeat("{ a: ", depth)) + "b" + new string('}', depth));

        Assert.Equal((allowed, allowed), (lists is not null, maps is not null));
        Assert.All(faults.Found, fault => Assert.Equal("This YAML is nested deeper than 4 levels.", fault.Message));
    }

    [Theory]
    [InlineData(494, true)]
    [InlineData(495, false)]
    public void Read_Parts_EndAtFiveHundred(int items, bool allowed)
    {
        // Stream, document and list begin and end: six parts around the items
        var root = Read("[" + string.Join(", ", Enumerable.Repeat("a", items)) + "]");

        Assert.Equal(allowed, root is not null);
        Assert.Equal(allowed ? [] : ["This YAML has more than 500 parts. Shorten it."], faults.Found.Select(fault => fault.Message));
    }

    [Theory]
    [InlineData(16 * 1024, true)]
    [InlineData((16 * 1024) + 1, false)]
    public void Read_Bytes_EndAtSixteenKilobytes(int bytes, bool allowed)
    {
        var root = Read("# " + new string('é', 100) + new string('a', bytes - 202));

        Assert.Equal(allowed, root is not null);
        Assert.Equal(allowed ? [] : ["This YAML is longer than 16 kB. Shorten it."], faults.Found.Select(fault => fault.Message));
    }

    [Fact]
    public void Read_TwentyThousandLevels_IsRefusedAndTheProcessLives()
    {
        Assert.Null(BoundedYaml.Read(new string('[', 20_000), 1, YamlBounds.DataFile, faults));
        Assert.Null(BoundedYaml.Read(string.Concat(Enumerable.Repeat("- ", 20_000)), 1, YamlBounds.DataFile, faults));
        Assert.Null(BoundedYaml.Read(string.Concat(Enumerable.Repeat("? ", 20_000)), 1, YamlBounds.DataFile, faults));

        Assert.NotEmpty(faults.Found);
    }

    private YamlNode? Read(string text, int firstLine = 1) => BoundedYaml.Read(text, firstLine, YamlBounds.FrontMatter, faults);
}
