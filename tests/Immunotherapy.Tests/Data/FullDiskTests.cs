using System.Diagnostics;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Data;

namespace Immunotherapy.Tests.Data;

/// <summary>A real disk of two megabytes without room. Only root can make one; the test run of the project is root's.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly ContentFixture content = new();
    private readonly string disk;

    public FullDiskTests()
    {
        disk = Directory.CreateDirectory(Path.Join(content.Root, "disk")).FullName;
        if (!IsNotRoot)
        {
            Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk);
        }
    }

    public static bool IsNotRoot => !Environment.IsPrivilegedProcess || !OperatingSystem.IsLinux();

    private string Filler => Path.Join(disk, "filler");

    public void Dispose()
    {
        if (!IsNotRoot)
        {
            Run("umount", "-l", disk);
        }

        content.Dispose();
    }

    [Fact(Skip = "Only root can mount a small disk.", SkipWhen = nameof(IsNotRoot))]
    public async Task WithoutRoom_ReadingGoesOn_WritersAreTold_AndRoomHeals()
    {
        using var portal = new KeptPortal(content, data: Path.Join(disk, "data"), settings: ("Portal:Limits:FreeMegabytes", "1"));
        var kept = await portal.CommentAsync("Kept");
        Fill();

        var started = Stopwatch.GetTimestamp();
        await Assert.ThrowsAsync<NotWritableException>(() => portal.CommentAsync(new string('a', 3000)));
        var took = Stopwatch.GetElapsedTime(started);
        var (status, ready, read) = (await portal.StatusAsync(), await portal.ReadyAsync(), await portal.FindAsync(kept.Id));
        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);
        var backups = portal.Get<Backups>().Files().Count;
        File.Delete(Filler);
        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        await portal.Get<Nightly>().LookAsync(TestContext.Current.CancellationToken);

        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        Assert.Equal((200, "Kept", 0), (status, read?.Body, backups));
        Assert.Contains("disk", ready, StringComparison.Ordinal);
        Assert.NotNull(await portal.CommentAsync(new string('a', 3000)));
        Assert.Equal("Healthy", await portal.ReadyAsync());
        Assert.Equal(1, Backup.Prove(Assert.Single(portal.Get<Backups>().Files()))["Comments"]);
    }

    private void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[1024]);
            }
        }
        catch (IOException)
        {
            // Full, as wanted
        }
    }

    private static void Run(string program, params string[] words)
    {
        using var process = Process.Start(program, words);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
