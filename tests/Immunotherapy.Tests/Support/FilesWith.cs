using System.Diagnostics;

namespace Immunotherapy.Tests.Support;

/// <summary>
/// Finds the files that hold some text, in a process of its own: SQLite's locks on a file end when any other part of
/// the same process closes it.
/// </summary>
internal static class FilesWith
{
    public static async Task<string[]> TextAsync(string folder, string text) =>
        (await RunAsync("grep", "-rlaF", "--", text, folder)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What all files hold, one behind the other.</summary>
    public static Task<string> AllTextAsync(string folder) => RunAsync("grep", "-rahF", "--", "", folder);

    private static async Task<string> RunAsync(string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, Environment = { ["LC_ALL"] = "C" } };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode < 2 ? output : throw new InvalidOperationException("The files could not be searched.");
    }
}
