using System.Text;
using CsCheck;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Comments;

/// <summary>Whatever a reader types comes back exactly, apart from line ends: on the receipt, in its form, and under the article.</summary>
public sealed class AnyTextTests(CommentSite site) : IClassFixture<CommentSite>, IDisposable
{
    private static readonly string[] Ends = ["\r\n", "\r", "\n", "\n\n", "\r\n\r\n", "", " ", "\t"];

    // No letter for the form: NUL. What cannot come back through HTML has a test of its own
    private static readonly Gen<string> Letters =
        Gen.OneOf(Gen.Int[1, 0x10FFFF], Gen.Int[1, 0x2FF], Gen.Int[0x2000, 0x2100], Gen.Int[0xFDD0, 0xFFFF])
            .Where(code => code is (< 0xD800 or > 0xDFFF) and (< 0x80 or > 0x9F)).Select(char.ConvertFromUtf32).Array[1, 40].Select(string.Concat);

    private static readonly Gen<string> Bodies =
        Gen.OneOf(Letters, Nasty.Bodies.Select(body => body.Length > 600 ? body[..600] : body)).Select(Nasty.One(Ends), Nasty.One(Ends), (text, before, after) => before + text + after + "x")
            .Where(body => !body.Contains('\0') && !body.Any(letter => letter is >= '\u0080' and <= '\u009F') && IsWhole(body));

    private readonly Reader reader = site.NewReader();

    public void Dispose() => reader.Dispose();

    [Fact]
    public async Task AnyText_ComesBackOnTheReceipt() => await Bodies.SampleAsync(
        async body =>
        {
            var token = await reader.WriteAsync(body);
            var receipt = await reader.GetAsync(Reader.Receipt(token));
            Equal(body, receipt.Said("article.comment .said"));
            Equal(body, receipt.Typed!);
        },
        iter: 60, threads: 1, print: Print);

    [Fact]
    public async Task AnyText_ComesBackUnderTheArticle()
    {
        var bodies = new List<string>();
        Bodies.Sample(bodies.Add, iter: 19, threads: 1);
        foreach (var body in bodies)
        {
            Assert.True(await site.PublishAsync(await site.FindAsync(await reader.WriteAsync(body, address: "/en/articles/checkpoint-inhibitors/comment"))));
        }

        var page = await reader.GetAsync("/en/articles/checkpoint-inhibitors");

        var shown = page.Page.QuerySelectorAll(".comments .said").Select(said => said.TextContent).ToList();
        Assert.Equal(bodies.Count, shown.Count);
        Assert.All(bodies.Zip(shown), pair => Equal(pair.First, pair.Second));
    }

    [Fact]
    public async Task ControlCharacterThatHtmlCannotSay_IsRefused()
    {
        var answer = await reader.SendAsync(await reader.FillInAsync("A next line\u0085 from an old machine"));

        Assert.Equal(400, answer.Status);
        Assert.Contains("a sign that cannot be kept", Assert.Single(answer.Problems), StringComparison.Ordinal);
    }

    private static bool IsWhole(string text) => !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    private static void Equal(string written, string shown) =>
        Assert.Equal(Print(written.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')), Print(shown));

    private static string Print(string text) => string.Concat(text.Select(letter => letter is >= ' ' and < (char)127 ? letter.ToString() : $"\\u{(int)letter:X4}"));
}
