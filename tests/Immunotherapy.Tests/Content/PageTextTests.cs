using System.Text;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;

namespace Immunotherapy.Tests.Content;

public sealed class PageTextTests
{
    private readonly Faults faults = new("a.md");

    [Theory]
    [InlineData("a\nb", "a\nb")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\r\n\rb", "a\n\nb")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("día 治療 😀\t", "día 治療 😀\t")]
    [InlineData("", "")]
    public void Decode_Text_HasLineFeedsOnly(string text, string decoded)
    {
        Assert.Equal(decoded, PageText.Decode(Encoding.UTF8.GetBytes(text), faults));
        Assert.Empty(faults.Found);
    }

    [Theory]
    [InlineData("a\0b", 1)]
    [InlineData("a\nb\u0001", 2)]
    [InlineData("a\r\n\r\nb\u001b[2J", 3)]
    [InlineData("a\u007f", 1)]
    [InlineData("a\nb\nc\u0085", 3)]
    [InlineData("a\f", 1)]
    public void Decode_ControlCharacter_IsRefusedAtItsLine(string text, int line)
    {
        Assert.Null(PageText.Decode(Encoding.UTF8.GetBytes(text), faults));

        FaultAssert.IsError(faults.Found, line, "There is a control character in this line.");
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF }, 1)]
    [InlineData(new byte[] { 0x61, 0x0A, 0xC3 }, 2)]
    [InlineData(new byte[] { 0x0A, 0x0A, 0xC0, 0x80 }, 3)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 1)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, 1)]
    public void Decode_WhatIsNotUtf8_IsRefusedAtItsLine(byte[] bytes, int line)
    {
        Assert.Null(PageText.Decode(bytes, faults));

        FaultAssert.IsError(faults.Found, line, "This file is not UTF-8 text. Save it again with the encoding UTF-8.");
    }

    [Theory]
    [InlineData("---\ntitle: a\n---\nBody", "title: a", "Body", 4)]
    [InlineData("---\ntitle: a\n---\n\nBody\n---\nMore", "title: a", "\nBody\n---\nMore", 4)]
    [InlineData("---\n---\nBody", "", "Body", 3)]
    [InlineData("---\ntitle: a\n---", "title: a", "", 3)]
    [InlineData("---\ntitle: a\n---\n", "title: a", "", 4)]
    [InlineData("---\n---", "", "", 2)]
    public void Split_FrontMatterAndBody_AreTakenApart(string text, string front, string body, int bodyLine)
    {
        Assert.Equal(new PageText(front, body, bodyLine), PageText.Split(text, faults));
        Assert.Empty(faults.Found);
    }

    [Theory]
    [InlineData("", "The front matter is missing.")]
    [InlineData("# Title\n", "The front matter is missing.")]
    [InlineData("---", "The front matter is missing.")]
    [InlineData(" ---\ntitle: a\n---\n", "The front matter is missing.")]
    [InlineData("----\ntitle: a\n----\n", "The front matter is missing.")]
    [InlineData("---\n", "The front matter does not end.")]
    [InlineData("---\ntitle: a\n", "The front matter does not end.")]
    [InlineData("---\ntitle: a\n--- \nBody", "The front matter does not end.")]
    [InlineData("---\ntitle: a\n----\nBody", "The front matter does not end.")]
    public void Split_WithoutWholeFrontMatter_IsRefused(string text, string words)
    {
        Assert.Null(PageText.Split(text, faults));

        FaultAssert.IsError(faults.Found, 1, words);
    }

    [Theory]
    [InlineData("", 11)]
    [InlineData("\n", 12)]
    [InlineData("\n\n   \n", 12)]
    public void Read_WithoutBody_IsRefused(string body, int line)
    {
        var head = ContentFixture.Article().Split(":::key-points")[0].TrimEnd();

        var draft = Draft.Read(ContentPath.Of("en/articles/a.md")!, Encoding.UTF8.GetBytes(head + body));

        FaultAssert.IsError(draft.Faults, line, "There is no text below the front matter.");
    }
}
