using System.Text.Json;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;

namespace Immunotherapy.Tests.Commands;

public sealed class CommentsCommandTests : IDisposable
{
    private readonly KeptPortal portal = new();

    private string Out => Path.Join(portal.Content.Root, "comments.jsonl");

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Export_WritesEachCommentWithStateAndAnswers_AndIsLogged()
    {
        var published = await portal.CommentAsync("Wörter \"mit\" <Zeichen>\nund Zeilen", "Ä");
        await portal.CommentAsync(state: CommentState.Waiting);
        await portal.WriteAsync(db => Task.FromResult(db.Add(
            new Answer { Id = Guid.CreateVersion7(), CommentId = published.Id, Role = "Moderator", Body = "An answer", WrittenAt = portal.Clock.GetUtcNow() })));

        var (code, output, _) = await Verbs.RunAsync(portal.Data, "comments", "export", Out);

        var lines = (await File.ReadAllLinesAsync(Out, TestContext.Current.CancellationToken)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var first = lines.Single(line => line.GetProperty("id").GetGuid() == published.Id);
        Assert.Equal((0, 2), (code, lines.Count));
        Assert.Contains("holds 2 comments", output, StringComparison.Ordinal);
        Assert.Equal(("Published", "Wörter \"mit\" <Zeichen>\nund Zeilen"), (first.GetProperty("state").GetString(), first.GetProperty("body").GetString()));
        Assert.Equal("An answer", Assert.Single(first.GetProperty("answers").EnumerateArray()).GetProperty("body").GetString());
        Assert.Contains(lines, line => line.GetProperty("state").GetString() == "Waiting");
        Assert.Equal(("console", "export"), ((await portal.LastLogAsync())!.Who, (await portal.LastLogAsync())!.What));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Out));
        }
    }

    [Fact]
    public async Task Export_ToAFileThatIsThere_Fails()
    {
        await File.WriteAllTextAsync(Out, "precious", TestContext.Current.CancellationToken);

        var (code, _, errors) = await Verbs.RunAsync(portal.Data, "comments", "export", Out);

        Assert.Equal(1, code);
        Assert.Contains(Out, errors, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(Out, TestContext.Current.CancellationToken));
        Assert.Null(await portal.LastLogAsync());
    }

    [Fact]
    public async Task Erase_LeavesNoWordInTheDataFolder_AndOthersAlone()
    {
        var comment = await portal.CommentAsync("zqgoneqz", "zqgoneqz");
        var other = await portal.CommentAsync("zqstaysqz");
        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);

        var (code, output, _) = await Verbs.RunAsync(portal.Data, "comments", "erase", comment.Id.ToString());

        Assert.Equal(0, code);
        Assert.Contains("No file of the data folder holds its words any more", output, StringComparison.Ordinal);
        Assert.Empty(await FilesWith.TextAsync(portal.Data, "zqgoneqz"));
        Assert.Equal("zqstaysqz", (await portal.FindAsync(other.Id))!.Body);
        Assert.Equal(("console", "erase"), ((await portal.LastLogAsync())!.Who, (await portal.LastLogAsync())!.What));
    }

    [Fact]
    public async Task Erase_OfNothing_Fails()
    {
        await portal.CommentAsync();

        var (code, _, errors) = await Verbs.RunAsync(portal.Data, "comments", "erase", Guid.CreateVersion7().ToString());

        Assert.Equal(1, code);
        Assert.StartsWith("There is no comment", errors, StringComparison.Ordinal);
        Assert.Equal(1, (await portal.DiscussionAsync()).Published);
    }
}
