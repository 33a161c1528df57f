using System.Text;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Comments.Moderation;

/// <summary>What no browser sends to the moderators' pages: calm answers, never our fault (500), and nothing changes.</summary>
public sealed class OddDecisionTests(CommentSite site) : IClassFixture<CommentSite>
{
    private static readonly (string Name, string Type, string Body)[] Bodies =
    [
        ("no form", "text/plain", "hello"),
        ("no content type", "", "Do=publish"),
        ("odd content type", ";;\"=", "Do=publish"),
        ("unknown charset", "application/x-www-form-urlencoded; charset=nonsense", "Do=publish"),
        ("UTF-7", "application/x-www-form-urlencoded; charset=utf-7", "Do=publish"),
        ("multipart without boundary", "multipart/form-data", "Do=publish"),
        ("multipart that ends early", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Do\"\r\n\r\na"),
        ("multipart with nonsense", "multipart/form-data; boundary=x", "--x\r\n:::\r\n\r\n--x--"),
        ("multipart with an unknown charset", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Do\"\r\nContent-Type: text/plain; charset=nonsense\r\n\r\na\r\n--x--"),
        ("many fields", "application/x-www-form-urlencoded", string.Concat(Enumerable.Range(0, 5000).Select(number => $"f{number}=&"))),
        ("long key", "application/x-www-form-urlencoded", new string('k', 5000) + "=a"),
        ("raw bytes", "application/x-www-form-urlencoded", "Id=\xff\xfe\0&Version=\xed\xa0\x80&Do=\xff&Where=\xff"),
        ("empty", "application/x-www-form-urlencoded", ""),
    ];


    [Fact]
    public async Task OddBody_GetsACalmAnswer_AndNothingChanges()
    {
        using var moderator = await Moderator.ComesAsync(site);
        await site.PauseAsync("", "", "A pause that stays.");
        var comment = await site.AddAsync("Words", CommentState.Published);
        var before = await StandAsync();

        foreach (var (name, type, text) in Bodies)
        {
            foreach (var address in new[] { Moderator.Queue, Moderator.PageOf(comment), Moderator.PageOf(comment) + "?handler=Answer", Moderator.PageOf(comment) + "?handler=RemoveAnswer", Moderator.Pause, Moderator.Pause + "?handler=Resume" })
            {
                var answer = await SendAsync(moderator, address, type, text);
                Assert.Equal((name, address, 400), (name, address, answer.Status));
                Assert.Contains("</html>", answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, await StandAsync());
        Assert.Equal(413, (await SendAsync(moderator, Moderator.Queue, "application/x-www-form-urlencoded", "Words=" + new string('a', 70_000))).Status);
    }

    [Theory]
    [InlineData("Id", "nonsense")]
    [InlineData("Id", "")]
    [InlineData("Id", "{01980000-0000-7000-8000-000000000000}")]
    [InlineData("Version", "")]
    [InlineData("Version", "x")]
    [InlineData("Version", "99999999999999999999")]
    [InlineData("Do", "")]
    [InlineData("Do", "PUBLISH")]
    [InlineData("Do", "erase")]
    [InlineData("Reason", "")]
    [InlineData("Reason", "0")]
    [InlineData("Reason", "99")]
    [InlineData("Reason", "spam")]
    [InlineData("Reason", "Spam,Abuse")]
    [InlineData("Reason", " Spam")]
    public void OddField_IsAskedAgain(string field, string value)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Id"] = Guid.Empty.ToString(), ["Version"] = "1", ["Do"] = "refuse", ["Reason"] = "Spam" };
        var whole = DecisionFormOf(fields);
        fields[field] = value;

        Assert.Equal("", whole.Problem);
        Assert.NotEqual("", DecisionFormOf(fields).Problem);
    }

    private static Web.Comments.Moderation.DecisionForm DecisionFormOf(Dictionary<string, string> fields) =>
        Web.Comments.Moderation.DecisionForm.Read(new Microsoft.AspNetCore.Http.FormCollection(fields.ToDictionary(field => field.Key, field => new Microsoft.Extensions.Primitives.StringValues(field.Value))));

    // The token in a header is read without the body, so the body is ours to read
    private static async Task<Shown> SendAsync(Moderator moderator, string address, string type, string text)
    {
        using var body = new ByteArrayContent(Encoding.Latin1.GetBytes(text));
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        return await moderator.Browser.AskAsync(HttpMethod.Post, address, body, ("RequestVerificationToken", moderator.Token));
    }

    private async Task<string> StandAsync() => string.Join(';', (await site.CommentsAsync()).Select(comment => $"{comment.Id} {comment.State} {comment.Version}"))
        + await site.AskAsync(async db => $" {await db.Set<Pause>().CountAsync()} {await db.Set<LogEntry>().CountAsync()} {await db.Set<Answer>().CountAsync()}");
}
