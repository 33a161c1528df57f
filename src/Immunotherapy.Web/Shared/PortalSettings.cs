using System.Net;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Data;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// The settings under <c>Portal:</c> and <c>AllowedHosts</c>, read once at start. What is wrong is told all at once, one
/// line each, and the site does not start.
/// </summary>
public sealed class PortalSettings
{
    public const string DevelopmentOrigin = "http://localhost:5080";

    private readonly List<string> wrong = [];

    public PortalSettings(IConfiguration configuration, bool development)
    {
        Development = development;
        ContentPath = FindContent(configuration["Portal:ContentPath"]);
        DataPath = Path.GetFullPath(configuration["Portal:DataPath"] is { Length: > 0 } data ? data : "data");
        PathBase = ReadPathBase(configuration["Portal:PathBase"]);
        AllowedHosts = ReadHosts(configuration["AllowedHosts"]);
        PublicOrigin = ReadOrigin(configuration["Portal:PublicOrigin"]);
        Proxies = ReadProxies(configuration["Portal:Proxies"]);
        SampleComments = development && configuration.GetValue("Portal:SampleComments", false);
        Limits = Limits.Read(configuration.GetSection("Portal:Limits"), wrong);
        SecurityContact = SecurityContact.Read(configuration.GetSection("Portal:Security"), wrong);
        CheckContent();
        wrong.AddRange(Outdated(Environment.Version, Database.Native));
    }

    public bool Development { get; }

    /// <summary>Full path of the folder that holds site.yaml.</summary>
    public string ContentPath { get; }

    /// <summary>Full path of the folder for what the site writes.</summary>
    public string DataPath { get; }

    /// <summary>Full path of the folder for the keys of the cookies.</summary>
    public string KeysPath => Path.Join(DataPath, "keys");

    /// <summary>"" or a sub-path such as "/portal".</summary>
    public string PathBase { get; }

    public IReadOnlyList<string> AllowedHosts { get; }

    /// <summary>Scheme, host and port that absolute links begin with, without a slash at the end. Never taken from a request.</summary>
    public string PublicOrigin { get; }

    /// <summary>Addresses and networks whose forwarded headers are believed; empty means the same machine only.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; }

    public Limits Limits { get; }

    public SecurityContact SecurityContact { get; }

    /// <summary>Whether invented comments fill an empty database. Never outside Development.</summary>
    public bool SampleComments { get; }

    public IReadOnlyList<string> Wrong => wrong;

    public string Absolute(string href) => PublicOrigin + href;

    public ContentPlaces Places => new(ContentPath, Path.Join(DataPath, "last-good"));

    // The published program brings a copy of the content; a folder of the clinic's own beside it comes first
    private static string FindContent(string? setting)
    {
        if (setting is { Length: > 0 })
        {
            return Path.GetFullPath(setting);
        }

        var here = Path.GetFullPath("content");
        var shipped = Path.Join(AppContext.BaseDirectory, "content");
        return !Directory.Exists(here) && Directory.Exists(shipped) ? shipped : here;
    }

    private string ReadPathBase(string? setting)
    {
        var path = (setting ?? "").TrimEnd('/');
        if (path != "" && (path[0] != '/' || path.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('/' or '-' or '_' or '.')) || path.Split('/').Skip(1).Any(part => part is "" or "." or "..")))
        {
            wrong.Add($"Portal:PathBase is \"{setting}\". Write a path such as /portal, or leave it out.");
            return "";
        }

        return path;
    }

    private string[] ReadHosts(string? setting)
    {
        var hosts = (setting ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (hosts.Length == 0 && Development)
        {
            return ["localhost", "127.0.0.1", "[::1]"];
        }

        if (hosts.Length == 0 || !hosts.All(IsHost))
        {
            wrong.Add($"AllowedHosts is {(hosts.Length == 0 ? "missing" : $"\"{setting}\"")}. Name the exact hosts, for example AllowedHosts=portal.example.org");
        }

        return hosts;
    }

    // A pattern would let too much through; a scheme, a port or a comma would let nobody through
    private static bool IsHost(string host) => Uri.CheckHostName(host) switch
    {
        UriHostNameType.Dns or UriHostNameType.IPv4 => true,
        UriHostNameType.IPv6 => host[0] == '[',
        _ => false,
    };

    private string ReadOrigin(string? setting)
    {
        if (string.IsNullOrEmpty(setting) && Development)
        {
            return DevelopmentOrigin;
        }

        var scheme = Development ? "http or https" : "https";
        if (Uri.TryCreate(setting, UriKind.Absolute, out var origin) && origin.AbsolutePath == "/" && origin is { Query: "", Fragment: "", UserInfo: "" }
            && (origin.Scheme == "https" || (Development && origin.Scheme == "http")))
        {
            return origin.GetLeftPart(UriPartial.Authority);
        }

        wrong.Add($"Portal:PublicOrigin is {(string.IsNullOrEmpty(setting) ? "missing" : $"\"{setting}\"")}. "
            + $"Write the address that readers use, with {scheme} and without a path, for example Portal__PublicOrigin=https://portal.example.org");
        return DevelopmentOrigin;
    }

    private List<IPNetwork> ReadProxies(string? setting)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in (setting ?? "").Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128));
            }
            else
            {
                wrong.Add($"Portal:Proxies holds \"{part}\". Write addresses or networks of your proxies, for example 10.0.0.5 or 10.0.0.0/24");
            }
        }

        return networks;
    }

    // Without the folder the last good versions serve on; a site that never had one has nothing to show
    private void CheckContent()
    {
        if (!Directory.Exists(ContentPath) && !Directory.Exists(Places.LastGoodPath))
        {
            wrong.Add($"Portal:ContentPath is \"{ContentPath}\", and there is no such folder. Name the folder that holds site.yaml.");
        }
    }

    /// <summary>What is too old to be relied on, a line each.</summary>
    public static IEnumerable<string> Outdated(Version runtime, Version sqlite)
    {
        // CVE-2026-40372: below this patch a forged cookie could pass Data Protection
        var oldest = new Version(10, 0, 7);
        if (runtime < oldest)
        {
            yield return $".NET {runtime} has a known flaw. Install .NET {oldest} or later.";
        }

        if (sqlite < Database.OldestNative)
        {
            yield return $"SQLite {sqlite} has a known flaw that can damage the database. Publish the program with SQLite {Database.OldestNative} or later.";
        }
    }
}
