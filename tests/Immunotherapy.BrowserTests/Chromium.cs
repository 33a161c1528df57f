using System.Runtime.InteropServices;

namespace Immunotherapy.BrowserTests;

/// <summary>The browser that the system has. The tests bring none of their own.</summary>
public static class Chromium
{
    public const string Missing = "No Chromium is installed. Install it with the system's packages or set CHROMIUM_PATH.";

    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } set ? set : Places.FirstOrDefault(File.Exists);

    public static bool IsInstalled => Path is not null;

    public static string[] Arguments { get; } =
    [
        "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu",
        // Chromium's own sandbox does not work for root, as which containers often run
        .. RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
    ];
}
