using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Shared;
using Microsoft.Extensions.Configuration;

namespace Immunotherapy.Tests.Shared;

public sealed class PortalSettingsTests : IDisposable
{
    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Settings_ThatAreWhole_AreNotRefused() =>
        Assert.Empty(Read().Wrong);

    [Theory]
    [InlineData("Portal:Limits:Burst", "many", "Portal:Limits:Burst is \"many\". Write a whole number.")]
    [InlineData("Portal:Limits:Burst", "", "Portal:Limits:Burst is \"\". Write a whole number.")]
    [InlineData("Portal:Limits:Burst", "99999999999", "Portal:Limits:Burst is \"99999999999\". Write a whole number.")]
    [InlineData("Portal:Limits:Burst", "0", "Portal:Limits:Burst is 0. Write a whole number from 1 to 1000000")]
    [InlineData("Portal:Limits:DrainSeconds", "21", "Portal:Limits:DrainSeconds is 21. Write a whole number from 0 to 20")]
    public void Limit_ThatCannotBeUsed_IsRefusedInOneLine(string key, string value, string line) =>
        Assert.Equal([line], Read((key, value)).Wrong);

    [Fact]
    public void ContentFolder_ThatIsNotThere_IsRefused()
    {
        var missing = Path.Join(content.Root, "nowhere");

        var settings = Read(("Portal:ContentPath", missing));

        Assert.Equal([$"Portal:ContentPath is \"{missing}\", and there is no such folder. Name the folder that holds site.yaml."], settings.Wrong);
    }

    [Fact]
    public void ContentFolder_ThatIsLostWhileLastGoodVersionsAreThere_IsNotRefused()
    {
        Directory.CreateDirectory(Path.Join(content.Data, "last-good"));

        var settings = Read(("Portal:ContentPath", Path.Join(content.Root, "nowhere")));

        Assert.Empty(settings.Wrong);
    }

    private PortalSettings Read(params (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
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

        return new PortalSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), development: false);
    }
}
