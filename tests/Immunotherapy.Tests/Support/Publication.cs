using System.Diagnostics;
using Immunotherapy.Tests.Support;

[assembly: AssemblyFixture(typeof(Publication))]

namespace Immunotherapy.Tests.Support;

/// <summary>The program as <c>dotnet publish</c> makes it, from what was built with the tests. Made when first asked for.</summary>
public sealed class Publication : IDisposable
{
    private readonly string root = Path.Join(Path.GetTempPath(), "immunotherapy-published", Guid.NewGuid().ToString("N"));
    private readonly Lazy<Task<string>> program;

    public Publication() => program = new Lazy<Task<string>>(PublishAsync);

    /// <summary>Full path of the published program.</summary>
    public Task<string> ProgramAsync() => program.Value;

    public void Dispose()
    {
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private async Task<string> PublishAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "publish", Path.Join(Repository.Root, "src/Immunotherapy.Web"), "--no-build", "-c", configuration, "-o", root, "-v", "quiet", "-nodeReuse:false" },
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Join(root, "Immunotherapy.Web.dll") : throw new InvalidOperationException(said);
    }
}
