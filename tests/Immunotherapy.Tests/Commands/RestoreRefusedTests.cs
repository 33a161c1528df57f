using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Data;
using Microsoft.Data.Sqlite;

namespace Immunotherapy.Tests.Commands;

public sealed class RestoreRefusedTests : IDisposable
{
    private readonly KeptPortal portal = new();

    private string Copy => Path.Join(portal.Content.Root, "copy.db");

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task FileThatIsNoBackup_ChangesNothing()
    {
        var comment = await portal.CommentAsync();
        await File.WriteAllTextAsync(Copy, new string('x', 9000), TestContext.Current.CancellationToken);

        await RefusedAsync($"\"{Copy}\" is not a whole database of this portal.");

        Assert.NotNull(await portal.FindAsync(comment.Id));
    }

    [Fact]
    public async Task DamagedBackup_IsRefused()
    {
        for (var i = 0; i < 50; i++)
        {
            await portal.CommentAsync(new string('a', 500));
        }

        Backup.Make(portal.Get<Database>(), Copy);
        var bytes = await File.ReadAllBytesAsync(Copy, TestContext.Current.CancellationToken);
        bytes.AsSpan(bytes.Length / 2, 6000).Fill(0xAA);
        await File.WriteAllBytesAsync(Copy, bytes, TestContext.Current.CancellationToken);

        await RefusedAsync($"\"{Copy}\" is not a whole database of this portal.");
    }

    [Fact]
    public async Task BackupOfANewerVersion_IsRefused()
    {
        Backup.Make(portal.Get<Database>(), Copy);
        Run(Copy, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')");

        await RefusedAsync("The database was written by a newer version of this program");
    }

    [Fact]
    public async Task DatabaseWithItsWriteAheadLogBesideIt_IsNoBackup()
    {
        Backup.Make(portal.Get<Database>(), Copy);
        await File.WriteAllTextAsync(Copy + "-wal", "", TestContext.Current.CancellationToken);

        await RefusedAsync($"\"{Copy}\" has a write-ahead log beside it");
    }

    [Fact]
    public async Task FileThatIsNotThere_IsSaid() => await RefusedAsync($"There is no file \"{Copy}\".");

    [Fact]
    public async Task DatabaseThatIsDamaged_IsNotReplacedUntilItIsMovedAway()
    {
        var data = Path.Join(portal.Content.Root, "another");
        Directory.CreateDirectory(data);
        Backup.Make(portal.Get<Database>(), Copy);
        await File.WriteAllTextAsync(Path.Join(data, Database.FileName), new string('x', 9000), TestContext.Current.CancellationToken);

        var refused = await Verbs.RunAsync(data, "restore", Copy);
        File.Delete(Path.Join(data, Database.FileName));
        var (code, output, errors) = await Verbs.RunAsync(data, "restore", Copy);

        Assert.Equal(1, refused.Code);
        Assert.Contains("Stop the site, move portal.db", refused.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("There was no database before", output, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string words)
    {
        var (code, output, errors) = await Verbs.RunAsync(portal.Data, "restore", Copy);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.Empty(portal.Get<Backups>().Files());
        Assert.False(Directory.Exists(portal.Get<Database>().Restoring));
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
