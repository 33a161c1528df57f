using System.Diagnostics;

namespace Immunotherapy.Benchmarks;

/// <summary>The repository, a published build of it, and content of any size.</summary>
internal static class Folders
{
    public static string Repository { get; } = Find(AppContext.BaseDirectory);

    public static string Work { get; } = Directory.CreateTempSubdirectory("immunotherapy-bench-").FullName;

    public static async Task<string> PublishAsync()
    {
        var published = Path.Join(Work, "published");
        await RunAsync("dotnet", "publish", Path.Join(Repository, "src/Immunotherapy.Web"), "-c", "Release", "-o", published, "-v", "quiet");
        return published;
    }

    /// <summary>Copies of the real articles under new names, linked to each other as the real ones are.</summary>
    public static string ManyArticles(int count)
    {
        var content = Path.Join(Work, $"content-{count}");
        Copy(Path.Join(Repository, "content"), content);
        var articles = Path.Join(content, "en", "articles");
        var originals = Directory.GetFiles(articles);
        for (var i = originals.Length; i < count; i++)
        {
            var original = originals[i % originals.Length];
            File.Copy(original, Path.Join(articles, $"{Path.GetFileNameWithoutExtension(original)}-{i}.md"));
        }

        return content;
    }

    public static double Median(IEnumerable<double> values)
    {
        var row = values.Order().ToArray();
        return row[row.Length / 2];
    }

    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Find(string folder) =>
        File.Exists(Path.Join(folder, "Immunotherapy.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
