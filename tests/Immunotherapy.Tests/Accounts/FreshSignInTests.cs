using System.Net;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;

namespace Immunotherapy.Tests.Accounts;

public sealed class FreshSignInTests : IDisposable
{
    private readonly AccountsPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task After15Minutes_ThePasswordIsAskedForAgain_AndLeadsBack()
    {
        using var client = await portal.SignedInAsync(Role.Administrator);
        portal.Pass(TimeSpan.FromMinutes(15));
        var fresh = await client.GetAsync("/staff/log.csv");
        portal.Pass(TimeSpan.FromSeconds(1));

        var stale = await client.GetAsync("/staff/log.csv");
        var log = await client.GetAsync("/staff/log");
        var form = await client.GetAsync(stale.Location);
        var back = await client.SignInAsync(StaffClient.EmailOf(Role.Administrator), address: stale.Location);
        var again = await client.GetAsync(back.Location);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (fresh.Status, log.Status));
        Assert.Equal((HttpStatusCode.Redirect, "/staff/sign-in?returnUrl=%2Fstaff%2Flog.csv"), (stale.Status, stale.Location));
        Assert.Contains("give your password once more", form.Text, StringComparison.Ordinal);
        Assert.Equal(StaffClient.EmailOf(Role.Administrator), form.Page.GetElementById("Email")!.GetAttribute("value"));
        Assert.Equal("/staff/log.csv", back.Location);
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task WrongRole_IsToldSo_HoweverFresh()
    {
        using var client = await portal.SignedInAsync(Role.Moderator);
        portal.Pass(TimeSpan.FromMinutes(16));

        var answer = await client.GetAsync("/staff/log.csv");

        Assert.Equal((HttpStatusCode.Forbidden, "This page is not open to you"), (answer.Status, answer.Page.QuerySelector("h1")!.TextContent));
    }

    [Theory]
    [InlineData("/staff/log?page=1", "/staff/log?page=1")]
    [InlineData("https://evil.example/", "/staff")]
    [InlineData("//evil.example/", "/staff")]
    [InlineData("/\\evil.example/", "/staff")]
    [InlineData("\\\\evil.example/", "/staff")]
    [InlineData("/\t/evil.example/", "/staff")]
    [InlineData("javascript:alert(1)", "/staff")]
    [InlineData("evil.example", "/staff")]
    [InlineData("~//evil.example", "/staff")]
    [InlineData("/staff/ü", "/staff")]
    [InlineData("", "/staff")]
    public async Task ReturnUrl_LeadsToOurOwnPagesOnly(string returnUrl, string where)
    {
        await portal.AddAsync(Role.Administrator);
        using var client = portal.Stranger();

        var answer = await client.SignInAsync(StaffClient.EmailOf(Role.Administrator), address: "/staff/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal((HttpStatusCode.Redirect, where), (answer.Status, answer.Location));
    }
}
