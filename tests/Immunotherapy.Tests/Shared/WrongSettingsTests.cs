using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Shared;
using Microsoft.Extensions.Configuration;

namespace Immunotherapy.Tests.Shared;

public sealed class WrongSettingsTests : IDisposable
{
    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("AllowedHosts", null)]
    [InlineData("AllowedHosts", "")]
    [InlineData("AllowedHosts", " ; ")]
    [InlineData("AllowedHosts", "*")]
    [InlineData("AllowedHosts", "portal.example.org;*.example.org")]
    [InlineData("AllowedHosts", "https://portal.example.org")]
    [InlineData("AllowedHosts", "portal.example.org:443")]
    [InlineData("AllowedHosts", "portal.example.org/")]
    [InlineData("AllowedHosts", "portal.example.org,www.example.org")]
    [InlineData("AllowedHosts", "::1")]
    [InlineData("AllowedHosts", "por tal")]
    [InlineData("Portal:PublicOrigin", null)]
    [InlineData("Portal:PublicOrigin", "")]
    [InlineData("Portal:PublicOrigin", "portal.example.org")]
    [InlineData("Portal:PublicOrigin", "http://portal.example.org")]
    [InlineData("Portal:PublicOrigin", "ftp://portal.example.org")]
    [InlineData("Portal:PublicOrigin", "https://portal.example.org/portal")]
    [InlineData("Portal:PublicOrigin", "https://portal.example.org/?a")]
    [InlineData("Portal:PublicOrigin", "https://portal.example.org/#a")]
    [InlineData("Portal:PublicOrigin", "https://user@portal.example.org")]
    [InlineData("Portal:PathBase", "portal")]
    [InlineData("Portal:PathBase", "/por tal")]
    [InlineData("Portal:PathBase", "//evil.example")]
    [InlineData("Portal:PathBase", "/portal?x")]
    [InlineData("Portal:PathBase", "/../x")]
    [InlineData("Portal:PathBase", "/a/./b")]
    [InlineData("Portal:Proxies", "proxy.example.org")]
    [InlineData("Portal:Proxies", "10.0.0.5, 10.0.0.0/99")]
    [InlineData("Portal:Limits:PerNeighbourhood", "0")]
    [InlineData("Portal:Limits:AtOnce", "-1")]
    [InlineData("Portal:Limits:Waiting", "1000001")]
    [InlineData("Portal:Limits:Connections", "0x10")]
    [InlineData("Portal:Limits:StaffAtOnce", "0")]
    [InlineData("Portal:Limits:SignInsPerNeighbourhood", "0")]
    [InlineData("Portal:Limits:SignInsAtOnce", "1001")]
    [InlineData("Portal:Limits:CacheSeconds", "61")]
    [InlineData("Portal:Limits:DrainSeconds", "-1")]
    [InlineData("Portal:Security:Contact", "security@clinic.example")]
    [InlineData("Portal:Security:Contact", "http://clinic.example/security")]
    [InlineData("Portal:Security:Contact", "mailto:nobody")]
    [InlineData("Portal:Security:Policy", "clinic.example")]
    [InlineData("Portal:Security:Expires", "01.11.2027")]
    [InlineData("Portal:Security:Expires", "2027-02-30")]
    public void WrongSetting_IsNamedInOneLine(string key, string? value)
    {
        var wrong = Assert.Single(Read(development: false, (key, value)).Wrong);

        Assert.StartsWith(key + " ", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong);
    }

    [Fact]
    public void WrongSettings_AreToldAllAtOnce()
    {
        var wrong = Read(development: false, ("AllowedHosts", "*"), ("Portal:PublicOrigin", null), ("Portal:PathBase", "portal"), ("Portal:Limits:Burst", "0")).Wrong;

        Assert.Equal(["AllowedHosts", "Portal:Limits:Burst", "Portal:PathBase", "Portal:PublicOrigin"], wrong.Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("AllowedHosts", "portal.example.org")]
    [InlineData("AllowedHosts", "portal.example.org; www.example.org ;127.0.0.1;[::1];localhost")]
    [InlineData("Portal:PublicOrigin", "https://portal.example.org")]
    [InlineData("Portal:PublicOrigin", "https://portal.example.org/")]
    [InlineData("Portal:PublicOrigin", "https://portal.example.org:8443")]
    [InlineData("Portal:PathBase", "/portal")]
    [InlineData("Portal:PathBase", "/portal/")]
    [InlineData("Portal:PathBase", "/a/b-c_d.e")]
    [InlineData("Portal:PathBase", "")]
    [InlineData("Portal:PathBase", "/")]
    [InlineData("Portal:Proxies", "10.0.0.5")]
    [InlineData("Portal:Proxies", "10.0.0.0/24; 2001:db8::/32, ::1")]
    [InlineData("Portal:Limits:CacheSeconds", "0")]
    [InlineData("Portal:Limits:DrainSeconds", "0")]
    [InlineData("Portal:Security:Contact", "mailto:security@clinic.example")]
    [InlineData("Portal:Security:Contact", "https://clinic.example/security")]
    [InlineData("Portal:Security:Expires", "2027-05-01")]
    public void RightSetting_IsTaken(string key, string value) =>
        Assert.Empty(Read(development: false, (key, value)).Wrong);

    [Fact]
    public void Development_NeedsNoSettings()
    {
        var settings = Read(development: true, ("AllowedHosts", null), ("Portal:PublicOrigin", null));

        Assert.Empty(settings.Wrong);
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], settings.AllowedHosts);
        Assert.Equal("http://localhost:5080/en", settings.Absolute("/en"));
    }

    [Fact]
    public void SlashAtTheEnd_MakesNoDoubleOne()
    {
        var settings = Read(development: false, ("Portal:PublicOrigin", "https://portal.example.org/"), ("Portal:PathBase", "/portal/"));

        Assert.Equal("https://portal.example.org/portal/en", settings.Absolute(settings.PathBase + "/en"));
    }

    private PortalSettings Read(bool development, params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AllowedHosts"] = "portal.example.org",
            ["Portal:PublicOrigin"] = "https://portal.example.org",
            ["Portal:ContentPath"] = content.Folder,
            ["Portal:DataPath"] = content.Data,
        };
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }

        return new PortalSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), development);
    }
}
