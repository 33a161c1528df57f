using System.Text;
using CsCheck;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

/// <summary>Whatever lies in an article's file: a page or a fault, within its budget, and never anything else in the page.</summary>
[Collection(typeof(Timed))]
public sealed class PageProperties : IDisposable
{
    private const string File = "en/articles/probe.md";
    private const double MostMilliseconds = 200;

    private readonly LiveContent content = new();

    public PageProperties()
    {
        for (var round = 0; round < 20; round++)
        {
            content.Write($"## Heading {round}\n\nWords *a* **b** `c` [d](side-effects.md) {{day}}.\n\n- e\n\n> f\n\ng|h\n-|-\ni|j\n\n:::note\nk\n:::\n");
        }
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public void AnyBytes() => Hold(Nasty.Bytes, 400);

    [Fact]
    public void AnyBytesAsBody() => Hold(Nasty.Bytes.Select(bytes => Around(Encoding.Latin1.GetString(bytes))), 200);

    [Fact]
    public void AnyTextAsBody() => Hold(Nasty.Texts.Select(Around), 400);

    [Fact]
    public void NastyMarkdownAsBody() => Hold(Nasty.Bodies.Select(Around), 2500);

    [Fact]
    public void NastyMarkdownInABlock() => Hold(
        Gen.Select(Nasty.One("note", "questions", "timeline", "do", "call", "emergency"), Nasty.Bodies, (name, text) => Around($":::{name} Call if:\n- {text}\n:::\n")), 600);

    [Fact]
    public void NastyMarkdownInAHeading() => Hold(
        Nasty.Bodies.Select(text => Around($":::urgent {text.Replace('\n', ' ')} if:\n- a\n:::\n\n## {text.Replace('\n', ' ')}\n")), 400);

    [Fact]
    public void NastyYamlInABlock() => Hold(
        Gen.Select(Nasty.One("risk", "bars", "compare"), Nasty.YamlTexts, (name, text) => Around($":::{name}\n{text}\n:::\n")), 400);

    [Fact]
    public void NastyFrontMatter() => Hold(Nasty.FrontMatters.Select(Encoding.UTF8.GetBytes), 600);

    [Fact]
    public void DamagedArticle() => Hold(Nasty.Damaged(System.IO.File.ReadAllText(Path.Join(Repository.Content, "en/articles/side-effects.md"))), 600);

    private static byte[] Around(string body) => Encoding.UTF8.GetBytes(ContentFixture.Article(body: body + LiveContent.Cited));

    private void Hold(Gen<byte[]> files, int times) => files.Sample(Holds, iter: times, threads: 1, print: Encoding.UTF8.GetString);

    private void Holds(byte[] bytes)
    {
        content.Files.Delete(File);
        System.IO.File.WriteAllBytes(content.Files.PathOf(File), bytes);

        // Once more from the start when it was slow: another program may have had the processor
        var milliseconds = Timed.Milliseconds(MostMilliseconds, round =>
        {
            System.IO.File.WriteAllBytes(content.Files.PathOf(File), round == 0 ? bytes : [.. bytes, (byte)'\n']);
            content.Look();
        });

        Assert.InRange(milliseconds, 0, MostMilliseconds);
        Assert.True(content.FaultsOf(File).Count > 0 || content.Article("probe") is not null, "Neither a page nor a fault.");
        Assert.All(content.FaultsOf(File), fault => Assert.InRange(fault.Line, 1, Encoding.Latin1.GetString(bytes).Split('\n', '\r').Length));
        if (content.FaultsOf(File).Any(fault => fault.Severity == Severity.Error))
        {
            return;
        }

        var body = content.Article("probe")!.Body;
        Assert.InRange(SafeHtmlAssert.BytesOf(body), 0, (4 * bytes.Length) + (64 * 1024));
        SafeHtmlAssert.HoldsOnlyWhatIsAllowed(body);
    }
}
