using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content.Blocks;

namespace Immunotherapy.Tests.Content.Blocks;

public sealed class ListBlockTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void KeyPoints_AreThreeToFive(int points, bool warned)
    {
        content.Files.Write("en/articles/probe.md", WithKeyPoints(points));

        content.Look();

        Assert.NotNull(content.Article("probe"));
        var faults = content.FaultsOf("en/articles/probe.md");
        Assert.Equal(warned ? [$"There are {points} key points. Write three to five."] : [], faults.Select(fault => fault.Message));
    }

    [Fact]
    public void KeyPoints_Missing_Warns()
    {
        content.Files.Write("en/articles/probe.md", WithKeyPoints(3).Replace(":::key-points", ":::questions", StringComparison.Ordinal));

        content.Look();

        FaultAssert.IsWarning(content.FaultsOf("en/articles/probe.md"), 13, "There is no \":::key-points\" block.");
    }

    [Fact]
    public void KeyPoints_Twice_AreRefused()
    {
        var faults = content.Write(":::key-points\n- a\n- b\n- c\n:::");

        FaultAssert.IsError(faults, LiveContent.BodyLine, "There is a second \":::key-points\" on this page.");
    }

    [Fact]
    public void Questions_OfEachShape_AreShown()
    {
        Assert.Empty(content.Write(":::questions\n- Is it *for* me?\n:::"));

        Assert.Equal("<ul>\n<li>Is it <em>for</em> me?</li>\n</ul>\n", content.Block<Questions>().Items.Value);
    }

    [Fact]
    public void Timeline_WithHeading_KeepsIt()
    {
        Assert.Empty(content.Write(":::timeline When it may begin\n- **Week 2:** a rash\n- **Week 6:** the gut\n:::"));

        var timeline = content.Block<Timeline>();
        Assert.Equal("When it may begin", timeline.Heading.Value);
        Assert.Contains("<strong>Week 2:</strong> a rash", timeline.Steps.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void DoAndDont_AreTwoKinds()
    {
        Assert.Empty(content.Write(":::do\n- call early\n:::\n\n:::dont\n- Do not wait\n- no ibuprofen on your own\n:::"));

        var advice = content.Article("probe")!.Body.Segments.OfType<Advice>().ToList();
        Assert.Equal([true, false], advice.Select(block => block.Do));
    }

    [Fact]
    public void Dont_ItemThatReadsAsAdvice_Warns()
    {
        var faults = content.Write(":::dont\n- Do not wait\n- take steroids on your own\n:::");

        FaultAssert.IsWarning(faults, LiveContent.BodyLine + 2, "Each item of \":::dont\" begins with \"Do not\"");
    }

    [Theory]
    [InlineData("key-points")]
    [InlineData("questions")]
    [InlineData("timeline")]
    [InlineData("do")]
    [InlineData("dont")]
    public void ListBlock_WithoutList_IsRefused(string name)
    {
        var errors = content.Write($":::{name}\nOnly words.\n:::").Where(fault => fault.Message.Contains("holds one bullet list", StringComparison.Ordinal));

        FaultAssert.IsError(errors, LiveContent.BodyLine + 1, $"\":::{name}\" holds one bullet list. Begin each line with \"- \".");
        Assert.Null(content.Article("probe"));
    }

    [Theory]
    [InlineData("note")]
    [InlineData("questions")]
    [InlineData("timeline")]
    [InlineData("do")]
    [InlineData("dont")]
    public void Block_WithoutText_IsRefused(string name)
    {
        FaultAssert.IsError(content.Write($":::{name}\n:::"), LiveContent.BodyLine, $"\":::{name}\" is empty.");
    }

    [Fact]
    public void Note_WithMarkdown_IsShown()
    {
        Assert.Empty(content.Write(":::note\nA **short** remark [@first-source].\n\nIn two paragraphs.\n:::"));

        Assert.Equal(
            "<p>A <strong>short</strong> remark<sup class=\"cite\"><a href=\"#source-1\">[1]</a></sup>.</p>\n<p>In two paragraphs.</p>\n",
            content.Block<Note>().Text.Value);
    }

    [Theory]
    [InlineData(":::note\n## A heading\n:::", 1, "A heading cannot stand inside a block.")]
    [InlineData(":::note\n![A drawing](../../media/drawing.svg \"Caption\")\n:::", 1, "A picture cannot stand inside a block.")]
    [InlineData(":::note\nText.\n\n![A drawing](../../media/drawing.svg \"Caption\")\n:::", 3, "A picture cannot stand inside a block.")]
    [InlineData(":::note\n<b>x</b> y\n:::", 1, "HTML is not shown: <b>.")]
    public void Note_WithWhatItCannotHold_IsRefused(string body, int line, string words)
    {
        var faults = content.Write(body);

        Assert.Contains(faults, fault => fault.Line == LiveContent.BodyLine + line && fault.Message.Contains(words, StringComparison.Ordinal));
        Assert.Null(content.Article("probe"));
    }

    private static string WithKeyPoints(int points) => ContentFixture.Article().Replace(
        "- First point.\n- Second point.\n- Third point.\n", string.Concat(Enumerable.Repeat("- A point.\n", points)), StringComparison.Ordinal);
}
