using System.Net;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Accounts;

public sealed class SessionTests : IDisposable
{
    private const string Ask = "/staff/sign-in?returnUrl=%2Fstaff";

    private readonly AccountsPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Idle30Minutes_EndsTheSession_AndEachPageBeginsThemAnew()
    {
        using var client = await portal.SignedInAsync(Role.Editor);

        portal.Pass(TimeSpan.FromMinutes(10));
        var early = await client.GetAsync("/staff");
        portal.Pass(TimeSpan.FromMinutes(29));
        var active = await client.GetAsync("/staff");
        portal.Pass(TimeSpan.FromMinutes(31));
        var idle = await client.GetAsync("/staff");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (early.Status, active.Status));
        Assert.Equal((HttpStatusCode.Redirect, Ask), (idle.Status, idle.Location));
    }

    [Fact]
    public async Task After12Hours_TheSessionEnds_HoweverBusy()
    {
        using var client = await portal.SignedInAsync(Role.Editor);
        for (var minutes = 20; minutes <= 12 * 60; minutes += 20)
        {
            portal.Pass(TimeSpan.FromMinutes(20));
            Assert.Equal((minutes, HttpStatusCode.OK), (minutes, (await client.GetAsync("/staff")).Status));
        }

        portal.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(Ask, (await client.GetAsync("/staff")).Location);
    }

    [Fact]
    public async Task RemovedMember_IsOutAfterAMinute_AndOthersAreNot()
    {
        await portal.AddAsync(Role.Administrator);
        using var removed = await portal.SignedInAsync(Role.Moderator);
        using var other = await portal.SignedInAsync(Role.Editor);
        await portal.AskAsync(services => services.GetRequiredService<StaffAccounts>().RemoveAsync(StaffClient.EmailOf(Role.Moderator)));

        portal.Pass(TimeSpan.FromSeconds(61));

        Assert.Equal(Ask, (await removed.GetAsync("/staff")).Location);
        Assert.Equal(Ask, (await removed.GetAsync("/staff")).Location);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/staff")).Status);
    }

    [Theory]
    [InlineData("UPDATE Staff SET SecurityStamp = 'another'", HttpStatusCode.Redirect)]
    [InlineData("UPDATE Staff SET Role = 'Editor'", HttpStatusCode.Forbidden)]
    public async Task ChangedAccount_IsSeenAfterAMinute(string change, HttpStatusCode after)
    {
        using var client = await portal.SignedInAsync(Role.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/staff/log")).Status);
        portal.Values(change);

        portal.Pass(TimeSpan.FromSeconds(61));

        Assert.Equal(after, (await client.GetAsync("/staff/log")).Status);
    }

    [Fact]
    public async Task ForgedAndForeignCookies_AreStrangers()
    {
        using var elsewhere = new AccountsPortal();
        using var foreign = await elsewhere.SignedInAsync(Role.Administrator);
        portal.Pass(TimeSpan.Zero);
        var signedIn = await foreign.GetAsync("/staff");
        var given = await foreign.SignInAsync(StaffClient.EmailOf(Role.Administrator));
        var cookie = Assert.Single(given.Message.Headers.GetValues("Set-Cookie"), value => value.StartsWith("staff=", StringComparison.Ordinal)).Split(';')[0];

        foreach (var forged in new[] { cookie, "staff=", "staff=x", "staff=chunks-2", cookie[..^4], cookie + "AAAA" })
        {
            using var stranger = new StaffClient(portal.Site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));
            stranger.Browser.DefaultRequestHeaders.Add("Cookie", forged);
            var answer = await stranger.GetAsync("/staff");
            Assert.Equal((forged, Ask), (forged, answer.Location));
        }

        Assert.Equal(HttpStatusCode.OK, signedIn.Status);
    }

    [Fact]
    public async Task ReadersPages_NeverTouchTheStaffCookie()
    {
        using var client = await portal.SignedInAsync(Role.Editor);
        portal.Pass(TimeSpan.FromMinutes(20));

        foreach (var address in new[] { "/en/about", "/en/nothing", "/sitemap.xml", "/site.css", "/health/ready" })
        {
            Assert.Equal((address, false), (address, (await client.GetAsync(address)).Message.Headers.Contains("Set-Cookie")));
        }

        Assert.True((await client.GetAsync("/staff")).Message.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task SigningOut_EndsTheSession_AndClearsTheBrowser()
    {
        using var client = await portal.SignedInAsync(Role.Editor);

        var answer = await client.SendFormAsync("/staff");
        var after = await client.GetAsync("/staff");

        Assert.Equal((HttpStatusCode.Redirect, "/staff/sign-in"), (answer.Status, answer.Location));
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", Assert.Single(answer.Message.Headers.GetValues("Clear-Site-Data")));
        Assert.Equal(Ask, after.Location);
    }

    [Fact]
    public async Task StaffCookie_LivesForTheBrowsersSession_AndNoScriptSeesIt()
    {
        await portal.AddAsync(Role.Editor);
        using var client = portal.Stranger();
        var form = (await client.GetAsync("/staff/sign-in")).Message;

        var staff = (await client.SignInAsync(StaffClient.EmailOf(Role.Editor))).Message;

        Assert.Equal(["httponly", "path=/", "samesite=strict"], Attributes(form, "form="));
        Assert.Equal(["httponly", "path=/", "samesite=lax"], Attributes(staff, "staff="));
    }

    internal static IEnumerable<string> Attributes(HttpResponseMessage answer, string name) =>
        Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith(name, StringComparison.Ordinal))
            .Split(';', StringSplitOptions.TrimEntries).Skip(1).Order(StringComparer.Ordinal);
}
