using System.Text;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Comments;

/// <summary>What no browser sends to the pages of comments and feedback: calm answers, and never our fault (500).</summary>
public sealed class OddFormTests(CommentSite site) : IClassFixture<CommentSite>, IDisposable
{
    private readonly Reader reader = site.NewReader();

    // Name, content type, body
    private static readonly (string Name, string Type, string Body)[] Bodies =
    [
        ("no form", "text/plain", "hello"),
        ("json", "application/json", "{\"Body\":\"a\"}"),
        ("no content type", "", "Body=a"),
        ("odd content type", ";;\"=", "Body=a"),
        ("unknown charset", "application/x-www-form-urlencoded; charset=nonsense", "Body=a"),
        ("UTF-7", "application/x-www-form-urlencoded; charset=utf-7", "Body=+AGE-"),
        ("UTF-16", "application/x-www-form-urlencoded; charset=utf-16", "Body=a"),
        ("multipart without boundary", "multipart/form-data", "Body=a"),
        ("multipart that ends early", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Body\"\r\n\r\na"),
        ("multipart with a long boundary", $"multipart/form-data; boundary={new string('x', 200)}", "a"),
        ("multipart with nonsense", "multipart/form-data; boundary=x", "--x\r\n:::\r\n\r\n--x--"),
        ("multipart with half a surrogate in UTF-16", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Name\"\r\nContent-Type: text/plain; charset=utf-16\r\n\r\n\0\u00d8\r\n--x--"),
        ("multipart with a file", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Body\"; filename=\"a.html\"\r\n\r\n<script>\r\n--x--"),
        ("many fields", "application/x-www-form-urlencoded", string.Concat(Enumerable.Range(0, 5000).Select(number => $"f{number}=&"))),
        ("one field many times", "application/x-www-form-urlencoded", string.Concat(Enumerable.Repeat("Body=a&", 900))),
        ("long key", "application/x-www-form-urlencoded", new string('k', 5000) + "=a"),
        ("only separators", "application/x-www-form-urlencoded", new string('&', 5000)),
        ("bad escapes", "application/x-www-form-urlencoded", "Body=%zz%ff%fe%&Name=%ed%a0%80&Opened=%00"),
        ("raw bytes", "application/x-www-form-urlencoded", "Body=\xff\xfe\x00&Name=\xed\xa0\x80"),
        ("prefixes of models", "application/x-www-form-urlencoded", "Comment.Body=a&Sent.Body=b&[0].Body=c&Body[]=d&Body.Length=1&handler=Nonsense"),
        ("empty", "application/x-www-form-urlencoded", ""),
    ];

    public static TheoryData<string> Names => [.. Bodies.Select(body => body.Name)];

    public void Dispose() => reader.Dispose();

    [Theory, MemberData(nameof(Names))]
    public async Task OddBody_GetsACalmAnswer_AndNothingIsStored(string name)
    {
        var (_, type, text) = Bodies.Single(body => body.Name == name);
        var published = await site.AddAsync("Published", Web.Comments.CommentState.Published);
        var before = (await site.CommentsAsync()).Count;
        var (field, token) = await TokenAsync();

        foreach (var address in new[] { Reader.WriteAddress, Reader.WriteAddress + "?handler=Nonsense", $"/en/articles/side-effects/comments/{published.Id}/report", FeedbackPages.Give })
        {
            using var body = new ByteArrayContent(Encoding.Latin1.GetBytes(type.EndsWith("urlencoded", StringComparison.Ordinal) ? $"{field}={token}&{text}" : text));
            body.Headers.TryAddWithoutValidation("Content-Type", type);
            var answer = await reader.AskAsync(HttpMethod.Post, address, body);
            Assert.Equal((address, 400), (address, answer.Status));
            Assert.Contains("</html>", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(before, (await site.CommentsAsync()).Count);
        Assert.Empty(await site.FeedbackAsync());
    }

    [Fact]
    public async Task BodyOverTheLimit_IsRefusedAsTooLarge()
    {
        var form = await reader.FillInAsync(new string('a', 70_000));

        var answer = await reader.SendAsync(form);

        Assert.Equal(413, answer.Status);
    }

    [Fact]
    public async Task FieldsSentTwice_AreNeverTwoComments()
    {
        var form = await reader.FillInAsync("Words");
        var doubled = form with { Fields = [.. form.Fields, KeyValuePair.Create("Body", "More words"), KeyValuePair.Create("Name", "N"), KeyValuePair.Create("ConsentAge", "true")] };

        var answer = await reader.SendAsync(doubled);

        // Two ticks are not the one that our form sends
        Assert.Equal((400, "Words,More words"), (answer.Status, answer.Typed));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    [InlineData("253402300799999")]
    [InlineData("99999999999999999999999999")]
    [InlineData("NaN")]
    [InlineData("1e3")]
    public async Task OddTimeOfOpening_DoesNoHarm(string opened)
    {
        var answer = await reader.SendAsync((await reader.FillInAsync("Words")).With(("Opened", opened)));

        Assert.Equal(303, answer.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("../../staff")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("\r\nSet-Cookie: a=b")]
    public async Task OddKey_IsReplacedByOneOfOurs(string key)
    {
        var answer = await reader.SendAsync((await reader.FillInAsync("Words")).With(("FormKey", key)));

        Assert.Equal(303, answer.Status);
        Assert.Matches("^/en/comments/[0-9a-f]{64}$", answer.Location);
        Assert.Equal(200, (await reader.GetAsync(answer.Location)).Status);
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("Al\uFFFFice\uFDD0")]
    [InlineData("\uDBFF\uDFFF")]
    public async Task NameWithWhatIsNoLetter_IsTakenWithoutIt(string name)
    {
        var token = await reader.WriteAsync("Words", name);

        Assert.Equal(name.StartsWith("Al", StringComparison.Ordinal) ? "Alice" : "", (await site.FindAsync(token)).Name);
    }

    private async Task<(string Field, string Token)> TokenAsync()
    {
        var form = await reader.OpenAsync(Reader.WriteAddress);
        return ("__RequestVerificationToken", Uri.EscapeDataString(form["__RequestVerificationToken"]));
    }
}
