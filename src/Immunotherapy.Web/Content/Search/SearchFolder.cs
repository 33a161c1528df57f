namespace Immunotherapy.Web.Content.Search;

/// <summary>
/// A folder of this program's own for its index, with a file in it that is held open as long as the program runs: what lies
/// beside it and is held by nobody was left behind by a program that was killed.
/// </summary>
internal sealed class SearchFolder : IDisposable
{
    private const string LockName = "in-use";

    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string folder;
    private readonly FileStream held;

    public SearchFolder(string parent)
    {
        CreatePrivate(parent);
        foreach (var left in Directory.GetDirectories(parent))
        {
            DeleteUnlessHeld(left);
        }

        folder = Path.Join(parent, Guid.NewGuid().ToString("N"));
        CreatePrivate(folder);
        held = new FileStream(Path.Join(folder, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
    }

    public string File => Path.Join(folder, "words.db");

    public void Dispose()
    {
        held.Dispose();
        Delete(folder);
    }

    private static void DeleteUnlessHeld(string folder)
    {
        try
        {
            using var free = new FileStream(Path.Join(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Delete(folder);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            // Another program on the same data folder uses it
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception open) when (open is IOException or UnauthorizedAccessException)
        {
            // The next start deletes it
        }
    }

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OnlyOwner);
        }
    }
}
