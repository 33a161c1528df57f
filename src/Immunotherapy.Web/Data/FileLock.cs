using System.Diagnostics;

namespace Immunotherapy.Web.Data;

/// <summary>
/// A lock between processes that is a locked file. The operating system ends it with its process, so a crash leaves
/// nothing behind that somebody would have to clear away.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <returns>Held until it is disposed of.</returns>
    /// <exception cref="IOException">Another process held it for longer than the patience.</exception>
    public static async Task<IDisposable> TakeAsync(string path, TimeSpan patience, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (File.Exists(path))
            {
                if (Stopwatch.GetElapsedTime(started) > patience)
                {
                    throw new IOException($"Another process holds \"{path}\". Wait until it has ended.", held);
                }

                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
