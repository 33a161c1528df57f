using System.Collections.Concurrent;
using System.Diagnostics;

namespace Immunotherapy.Tests.Support;

/// <summary>The published program as a process of its own, started as a clinic starts it: settings by environment.</summary>
public sealed class RunningSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();

    private RunningSite(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static bool CannotBeTerminated => OperatingSystem.IsWindows();

    public IReadOnlyList<string> Output => [.. output];

    public IReadOnlyList<string> Errors => [.. errors];

    public bool Ended => process.HasExited;

    /// <summary>Where it said it is, once it said so.</summary>
    public Uri Address => new(Output.Single(line => line.Contains(" is at ", StringComparison.Ordinal)).Split(" is at ")[1]);

    /// <summary>What a Production start needs, on a free port.</summary>
    public static Dictionary<string, string> Settings(ContentFixture content) => new(StringComparer.Ordinal)
    {
        ["AllowedHosts"] = "127.0.0.1;localhost;portal.example.org",
        ["Portal__PublicOrigin"] = "https://portal.example.org",
        ["Portal__ContentPath"] = content.Folder,
        ["Portal__DataPath"] = content.Data,
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
    };

    /// <summary>Those settings, with limits that tests do not reach: they are faster than readers, and share an address.</summary>
    public static Dictionary<string, string> CalmSettings(ContentFixture content)
    {
        var settings = Settings(content);
        settings["Portal__Limits__SecondsToWrite"] = "0";
        foreach (var limit in new[] { "Burst", "PerNeighbourhood", "CommentsPerNeighbourhood", "Comments", "SignInsPerNeighbourhood" })
        {
            settings[$"Portal__Limits__{limit}"] = "1000000";
        }

        return settings;
    }

    /// <param name="folder">The folder to start it in; it must not matter.</param>
    public static RunningSite Start(string program, string folder, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { program },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Nothing of how the tests were started may help or hinder
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name is "DOTNET_ENVIRONMENT" or "URLS").ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new RunningSite(start);
    }

    /// <summary>Starts it in the temporary folder and waits until it serves.</summary>
    public static async Task<RunningSite> ServeAsync(Publication publication, IReadOnlyDictionary<string, string> settings)
    {
        var site = Start(await publication.ProgramAsync(), Path.GetTempPath(), settings);
        await Poll.UntilAsync(() => site.Ended || site.Output.Any(line => line.StartsWith("Data: ", StringComparison.Ordinal)), Patience, () => string.Join('\n', site.Errors));
        return !site.Ended ? site : throw new InvalidOperationException(string.Join('\n', site.Errors));
    }

    public HttpClient Visitor() => ServedPortal.VisitorOf(Address);

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends it in the middle of whatever it does, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
