using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Content.Markup;

public sealed class BlockReaderTests
{
    private readonly Faults faults = new("a.md");

    [Fact]
    public void Read_TextAndBlocks_AreTakenApartWithTheirLines()
    {
        var pieces = Read("One.\n\n:::note\nTwo.\n:::\n\nThree.\n:::call Call *now* if:\n- four\n:::\n");

        Assert.Empty(faults.Found);
        Assert.Equal(
            [
                new MarkdownPiece("One.\n", 10),
                new BlockPiece("note", "", "Two.", 12),
                new MarkdownPiece("\nThree.", 15),
                new BlockPiece("call", "Call *now* if:", "- four", 17),
            ],
            pieces);
    }

    [Theory]
    [InlineData(":::note")]
    [InlineData("::: note")]
    [InlineData(":::note   ")]
    [InlineData("   :::note")]
    [InlineData("::::note")]
    public void Read_OpeningLine_IsSeenInEachSpelling(string line)
    {
        var block = Assert.IsType<BlockPiece>(Assert.Single(Read($"{line}\ntext\n:::")));

        Assert.Equal(("note", "", "text"), (block.Name, block.Heading, block.Text));
    }

    [Theory]
    [InlineData("    :::note\ntext\n    :::")]
    [InlineData("::note\ntext\n::")]
    [InlineData("words :::note\ntext\nwords :::")]
    [InlineData("```\n:::note\n:::\n```")]
    [InlineData("~~~\n:::note\n:::\n~~~")]
    [InlineData("````\n```\n:::note\n:::\n````")]
    [InlineData("``` text\n:::note\n:::\n```")]
    public void Read_LinesThatAreNoBlocks_AreText(string body)
    {
        Assert.IsType<MarkdownPiece>(Assert.Single(Read(body)));
        Assert.Empty(faults.Found);
    }

    [Theory]
    [InlineData("A ```word``` in code.\n")]
    [InlineData("```word``` begins the line.\n")]
    [InlineData("    ```\n")]
    public void Read_BlockBelowCodeWithinALine_IsSeen(string above)
    {
        var pieces = Read(above + "\n:::note\ntext\n:::\n");

        Assert.Empty(faults.Found);
        Assert.Equal("note", Assert.Single(pieces.OfType<BlockPiece>()).Name);
    }

    [Fact]
    public void Read_NestedBlocks_StayInTheOuterOne()
    {
        var block = Assert.IsType<BlockPiece>(Assert.Single(Read(":::compare\n:::risk\na\n:::\n:::risk\nb\n:::\n:::")));

        Assert.Equal(":::risk\na\n:::\n:::risk\nb\n:::", block.Text);
    }

    [Fact]
    public void Read_CloseWithoutOpening_IsRefusedAtItsLine()
    {
        var pieces = Read("One.\n:::\nTwo.");

        FaultAssert.IsError(faults.Found, 11, "\":::\" closes a block that is not open.");
        Assert.Equal("Two.", Assert.Single(pieces).Text);
    }

    [Theory]
    [InlineData("One.\n:::note\nTwo.\n", 11, "The block \":::note\" is not closed.")]
    [InlineData("One.\n:::compare\n:::risk\nn: 1\n:::\n", 11, "The block \":::compare\" is not closed.")]
    [InlineData("One.\n\n```\ncode\n:::note\nTwo.\n:::\n", 12, "The code block is not closed.")]
    [InlineData("One.\n\n~~~\ncode\n```\n", 12, "The code block is not closed.")]
    [InlineData("One.\n\n````\ncode\n```\n", 12, "The code block is not closed.")]
    public void Read_WhatIsNotClosed_IsRefusedAtItsBeginning(string body, int line, string words)
    {
        Read(body);

        FaultAssert.IsError(faults.Found, line, words);
    }

    private IReadOnlyList<Piece> Read(string body) => BlockReader.Read(body, 10, faults);
}
