using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Comments;

/// <summary>The log files hold nothing that a writer typed, no token and no path, whatever went wrong.</summary>
public sealed class CommentLogTests : IDisposable
{
    private const string Marker = "zqmarkerqz";

    private readonly CommentSite site = new();
    private readonly Reader reader;

    public CommentLogTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task WhatAWriterDoes_LeavesNoWordInTheLogFiles()
    {
        var token = await reader.WriteAsync(Marker, Marker);
        var secrets = new List<string> { Marker, token, "/comments/", "side-effects", "127.0.0.1" };
        var form = await reader.FillInAsync(Marker + " a@example.org", Marker);
        secrets.Add(form["__RequestVerificationToken"]);
        secrets.Add(form["FormKey"]);
        await reader.SendAsync(form);
        await reader.SendAsync(form.With(("__RequestVerificationToken", Marker)));
        await reader.SendAsync(form.With(("Body", Marker + new string('a', 70_000))));
        await reader.SendAsync(form.With(("Body", Marker + "\0")));
        await reader.ChangeAsync(token, "?", ("Body", Marker + " changed"));
        await site.PublishAsync(await site.FindAsync(token));
        var report = $"/en/articles/side-effects/comments/{(await site.FindAsync(token)).Id}/report";
        await reader.SendAsync((await reader.OpenAsync(report)).With(("Reason", Marker)));
        await reader.GetAsync(Reader.Receipt(token) + $"?handler={Marker}");
        await reader.GetAsync(Reader.Receipt(token) + "/");
        await reader.GetAsync(Reader.Receipt(token[..^1]));
        await RenameAsync("Comments", "Hidden");
        await reader.SendAsync(form.With(("Body", Marker)));
        await reader.GetAsync(Reader.Receipt(token));
        await reader.GetAsync("/en/articles/side-effects");
        await RenameAsync("Hidden", "Comments");

        await Poll.UntilAsync(() => Log.Lines(site.Content.Data).Count(line => line.Contains("\"Route\"", StringComparison.Ordinal)) >= 17, TimeSpan.FromSeconds(10));

        var lines = Log.Lines(site.Content.Data);
        Assert.Contains(lines, line => line.Contains("{lang}/comments/{token}", StringComparison.Ordinal));
        Assert.All(lines.Select(line => line.Replace("/{lang}/comments/{token}", "", StringComparison.Ordinal).Replace("{lang}/comments/{token}", "", StringComparison.Ordinal)
            .Replace("{lang}/articles/{slug}/comments/{id}", "", StringComparison.Ordinal).Replace("src/Immunotherapy.Web/Comments/", "", StringComparison.OrdinalIgnoreCase)),
            line => Assert.DoesNotContain(secrets, secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal((CommentState.Published, Marker + " changed"), ((await site.FindAsync(token)).State, (await site.FindAsync(token)).Body));
    }

    private async Task RenameAsync(string from, string to)
    {
        await using var connection = site.Database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = $"ALTER TABLE {from} RENAME TO {to}";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
