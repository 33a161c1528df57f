using System.Diagnostics;
using System.Net;

namespace Immunotherapy.Benchmarks;

/// <summary>The published program as a process of its own, in Production, with limits out of the way.</summary>
internal sealed class Site : IDisposable
{
    private static int port = 5200;

    private readonly Process process;

    private Site(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public HttpClient Visitor { get; } = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });

    public long MegabytesInUse
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024 * 1024);
        }
    }

    /// <returns>The site as soon as it says that it is ready, and how long that took.</returns>
    public static async Task<(Site Site, TimeSpan Took)> StartAsync(string published, string content, params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{++port}");
        var start = new ProcessStartInfo("dotnet", [Path.Join(published, "Immunotherapy.Web.dll"), "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var all = new[]
        {
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("AllowedHosts", "127.0.0.1"), ("Portal__PublicOrigin", "https://portal.example.org"),
            ("Portal__ContentPath", content), ("Portal__DataPath", Path.Join(Folders.Work, $"data-{port}")),
            ("Portal__Limits__PerNeighbourhood", "1000000"), ("Portal__Limits__Burst", "1000000"), ("Portal__Limits__AtOnce", "1000"),
        };
        foreach (var (key, value) in all.Concat(settings))
        {
            start.Environment[key] = value;
        }

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        var site = new Site(process, address);
        while (!await site.IsReadyAsync())
        {
            await Task.Delay(5);
        }

        return (site, watch.Elapsed);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Visitor.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await Visitor.GetAsync(new Uri(Address, "/health/ready"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!process.HasExited)
        {
            return false;
        }
    }
}
