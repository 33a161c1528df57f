using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Immunotherapy.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly KeptPortal portal = new();

    private string Copy => Path.Join(portal.Content.Root, "copy.db");

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task BesideASiteThatWrites_MakesAWholeCopy_AndSaysWhatItHoldsAndWhatNot()
    {
        await portal.CommentAsync();
        await portal.CommentAsync(state: CommentState.Waiting);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await portal.CommentAsync();
            }
        }, TestContext.Current.CancellationToken);

        var (code, output, errors) = await Verbs.RunAsync(portal.Data, "backup", Copy);
        await stop.CancelAsync();
        await writing;

        var rows = Backup.Prove(Copy);
        var all = await portal.ReadAsync(db => db.Set<Comment>().IgnoreQueryFilters().CountAsync());
        Assert.Equal((0, ""), (code, errors));
        Assert.InRange(rows["Comments"], 2, all);
        Assert.Contains($"{rows["Comments"],9} Comments", output, StringComparison.Ordinal);
        Assert.Contains("It does not hold: the content folder", output, StringComparison.Ordinal);
        Assert.Contains(Path.Join(portal.Data, "keys"), output, StringComparison.Ordinal);
        Assert.False(File.Exists(Copy + "-wal"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
        }
    }

    [Fact]
    public async Task FileThatIsThere_IsNotTouched()
    {
        await File.WriteAllTextAsync(Copy, "precious", TestContext.Current.CancellationToken);

        var (code, output, errors) = await Verbs.RunAsync(portal.Data, "backup", Copy);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("is there already. Name a new file.", errors, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(Copy, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task FolderWithoutADatabase_FailsAndMakesNone()
    {
        var empty = Path.Join(portal.Content.Root, "empty");

        var (code, _, errors) = await Verbs.RunAsync(empty, "backup", Copy);

        Assert.Equal(1, code);
        Assert.StartsWith("There is no database", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Copy) || File.Exists(Path.Join(empty, Database.FileName)));
    }

    [Theory]
    [InlineData("Name the file to write.", "backup")]
    [InlineData("\"more\" is not known here.", "backup", "a.db", "more")]
    [InlineData("Name the backup's file.", "restore")]
    [InlineData("Say comments export FILE, or comments erase ID.", "comments")]
    [InlineData("Name the file to write.", "comments", "export")]
    [InlineData("Name the comment", "comments", "erase", "nothing")]
    public async Task WrongWords_AreMisuse(string words, params string[] args)
    {
        var (code, output, errors) = await Verbs.RunAsync(portal.Data, args);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(words, errors, StringComparison.Ordinal);
    }
}
