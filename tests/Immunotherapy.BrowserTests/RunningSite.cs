using Immunotherapy.Tests.Support;

namespace Immunotherapy.BrowserTests;

/// <summary>The whole application on a port of its own, with a data folder that goes when it stops.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly string data = NewFolder("data");
    private readonly string? copy;
    private readonly Portal portal;

    public RunningSite(string content)
    {
        portal = new Portal(content, data);
        portal.UseKestrel(0);
        portal.StartServer();
    }

    private RunningSite(string content, string copy)
        : this(content) => this.copy = copy;

    public Uri Address => portal.ClientOptions.BaseAddress;

    /// <summary>A site on a copy of the real content, changed before it starts. The copy goes with the site.</summary>
    public static RunningSite OnCopy(Action<string> change)
    {
        var folder = NewFolder("content");
        Copy(Repository.Content, folder);
        change(folder);
        return new RunningSite(folder, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        Directory.Delete(data, recursive: true);
        if (copy is not null)
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }

    private static string NewFolder(string name) =>
        Path.Join(Path.GetTempPath(), "immunotherapy-browser", Guid.NewGuid().ToString("N"), name);
}
