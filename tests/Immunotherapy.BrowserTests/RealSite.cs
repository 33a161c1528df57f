using Immunotherapy.Tests.Support;

namespace Immunotherapy.BrowserTests;

/// <summary>The whole application with the real content, or a copy of it, on a port of its own.</summary>
public sealed class RealSite : IAsyncDisposable
{
    private readonly string folder;
    private readonly Portal portal;

    private RealSite(string folder, string content)
    {
        this.folder = folder;
        portal = new Portal(content, Path.Join(folder, "data"));
        portal.UseKestrel(0);
        portal.StartServer();
    }

    public Uri Address => portal.ClientOptions.BaseAddress;

    public static RealSite OnContent() => new(NewFolder(), Repository.Content);

    /// <summary>A site on a copy of the content, changed before it starts. The copy goes with the site.</summary>
    /// <param name="change">Gets the folder of the copy.</param>
    public static RealSite OnCopy(Action<string> change)
    {
        var folder = NewFolder();
        var content = Path.Join(folder, "content");
        Copy(Repository.Content, content);
        change(content);
        return new(folder, content);
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        Scratch.Delete(folder);
    }

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }

    private static string NewFolder() => Path.Join(Path.GetTempPath(), "immunotherapy-browser", Guid.NewGuid().ToString("N"));
}
