using System.Globalization;
using System.Text.RegularExpressions;

namespace Immunotherapy.Benchmarks;

/// <param name="PerSecond">Requests answered.</param>
/// <param name="Slowest">99 of 100 answers came within this time, in milliseconds.</param>
internal sealed record Measured(double PerSecond, double Slowest);

/// <summary>One run of wrk: one thread, so that a core is left for the server, 16 connections.</summary>
internal static partial class Wrk
{
    public static async Task<Measured> RunAsync(Uri address, int seconds, string encoding = "br")
    {
        var output = await Folders.RunAsync(
            "wrk", "-t1", "-c16", $"-d{seconds}s", "--latency", "-H", $"Accept-Encoding: {encoding}", address.ToString());
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(output);
        }

        var slowest = Latency().Match(output);
        var factor = slowest.Groups["unit"].Value switch { "us" => 0.001, "ms" => 1.0, _ => 1000.0 };
        return new Measured(Number(PerSecond().Match(output)), Number(slowest) * factor);
    }

    private static double Number(Match match) => double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[\d.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+(?<n>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture)]
    private static partial Regex Latency();
}
