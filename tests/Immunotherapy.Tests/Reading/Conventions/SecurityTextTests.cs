using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Commands;
using Immunotherapy.Web.Data;
using Immunotherapy.Web.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Reading.Conventions;

public sealed class SecurityTextTests : IDisposable
{
    private const string Address = "/.well-known/security.txt";

    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task Unset_NamesThePageThatSaysWhoRunsTheSite()
    {
        content.WriteArticle("side-effects", lang: "es");

        var text = await ReadAsync(("Portal:PublicOrigin", "https://portal.example.org"));

        Assert.Equal(
            "Contact: https://portal.example.org/en/about\nExpires: 2027-11-01T00:00:00Z\nCanonical: https://portal.example.org/.well-known/security.txt\nPreferred-Languages: en, es\n",
            text);
    }

    [Fact]
    public async Task NothingPublished_NamesTheSite()
    {
        Directory.Delete(Path.Join(content.Folder, "en"), recursive: true);

        var text = await ReadAsync(("Portal:PublicOrigin", "https://portal.example.org"));

        Assert.Equal("Contact: https://portal.example.org/\nExpires: 2027-11-01T00:00:00Z\nCanonical: https://portal.example.org/.well-known/security.txt\n", text);
    }

    [Fact]
    public async Task Set_NamesWhoWasSet()
    {
        var text = await ReadAsync(
            ("Portal:Security:Contact", "mailto:security@clinic.example"), ("Portal:Security:Expires", "2027-05-01"), ("Portal:Security:Policy", "https://clinic.example/security"));

        Assert.StartsWith("Contact: mailto:security@clinic.example\nExpires: 2027-05-01T00:00:00Z\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\nPolicy: https://clinic.example/security\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-30", "ends on 2027-05-02, more than a year ahead")]
    [InlineData("2026-05-01", null)]
    [InlineData("2027-04-01", null)]
    [InlineData("2027-04-02", "ends on 2027-05-02")]
    [InlineData("2027-05-01", "ends on 2027-05-02")]
    [InlineData("2027-05-02", "ended on 2027-05-02")]
    [InlineData("2028-01-01", "ended on 2027-05-02")]
    public async Task End_IsAnnouncedThirtyDaysBefore_ToAdministratorsAndInTheLog(string today, string? warning)
    {
        var clock = new StandingClock(DateTimeOffset.Parse(today + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        using var portal = new Portal(content, ("Portal:Security:Expires", "2027-05-02")) { Clock = clock };

        using var administrator = await StaffClient.SignedInAsync(portal, Role.Administrator);
        using var editor = await StaffClient.SignedInAsync(portal, Role.Editor);
        await NightAsync(portal);

        var lines = (await administrator.GetAsync("/staff")).Page.QuerySelectorAll("main li").Select(line => line.TextContent).Where(line => line.Contains("security.txt", StringComparison.Ordinal));
        Assert.Equal(warning is null ? [] : [$"The file security.txt {warning}."], lines.Select(line => line[..(line.IndexOf('.', line.IndexOf("txt", StringComparison.Ordinal)) + 1)]));
        Assert.DoesNotContain("security.txt", (await editor.GetAsync("/staff")).Text, StringComparison.Ordinal);

        // Once at start, once in the night
        Assert.Equal(warning is null ? 0 : 2, Support.Log.Lines(content.Data).Count(line => warning is not null && line.Contains(warning, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2027-10-01", "")]
    [InlineData("2027-10-02", "The security.txt that is shipped ends on 2027-11-01. Set SecurityContact.Shipped to a day less than a year ahead.\n")]
    public void Release_RemindsOfTheDayThatIsShipped(string today, string reminder)
    {
        using var errors = new StringWriter { NewLine = "\n" };
        var clock = new StandingClock(DateTimeOffset.Parse(today + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(0, ReleaseCommand.Run(new Arguments([content.Folder]), TextWriter.Null, errors, clock));

        Assert.Equal(reminder, errors.ToString());
    }

    [Fact]
    public void ShippedDay_IsLessThanAYearFromTheRelease() =>
        Assert.InRange(SecurityContact.Shipped, new DateOnly(2026, 11, 24), new DateOnly(2027, 11, 22));

    private static async Task NightAsync(Portal portal)
    {
        foreach (var work in portal.Services.GetServices<NightlyWork>().Where(work => work.Name == "security.txt"))
        {
            await work.DoAsync(portal.Services, TestContext.Current.CancellationToken);
        }
    }

    private async Task<string> ReadAsync(params (string Key, string Value)[] settings)
    {
        using var portal = new Portal(content, settings);
        using var visitor = portal.Visitor();
        return await visitor.GetStringAsync(Address, TestContext.Current.CancellationToken);
    }
}
