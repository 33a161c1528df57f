using System.Text.Json;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Comments;

/// <summary>What goes wrong often, and heals, takes little room in the log files.</summary>
public sealed class QuietLogTests : IDisposable
{
    private readonly CommentSite site = new();
    private readonly Reader reader;

    public QuietLogTests() => reader = site.NewReader();

    public void Dispose()
    {
        reader.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task FormWithoutToken_LeavesTheLineOfItsRequest_AndNoWarning()
    {
        var form = await reader.FillInAsync("Words");
        await reader.SendAsync(form.With(("__RequestVerificationToken", null)));
        await reader.SendAsync(form.With(("__RequestVerificationToken", "nonsense")));
        await reader.GetAsync("/en/about");

        await Poll.UntilAsync(() => Lines("\"Route\"").Count >= 4, TimeSpan.FromSeconds(10));

        Assert.Equal(2, Lines("\"Status\":400").Count);
        Assert.Empty(Lines("ntiforgery"));
    }

    [Fact]
    public async Task CommentsThatCannotBeRead_AreToldOnce_WithTheCauseAndNoMore()
    {
        await RenameAsync("Discussions", "Hidden");

        await Poll.UntilAsync(() => Lines("The state of the comments").Count > 0, TimeSpan.FromSeconds(10));
        await RenameAsync("Hidden", "Discussions");

        var line = JsonDocument.Parse(Assert.Single(Lines("The state of the comments"))).RootElement;
        Assert.Contains("no such table", line.GetProperty("Cause").GetString(), StringComparison.Ordinal);
        Assert.False(line.TryGetProperty("@x", out _));
    }

    private List<string> Lines(string with) => [.. Log.Lines(site.Content.Data).Where(line => line.Contains(with, StringComparison.Ordinal))];

    private async Task RenameAsync(string from, string to)
    {
        await using var connection = site.Database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = $"ALTER TABLE {from} RENAME TO {to}";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
