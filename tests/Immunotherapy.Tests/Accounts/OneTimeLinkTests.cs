using System.Net;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Accounts;

public sealed class OneTimeLinkTests : IDisposable
{
    private const string Address = "/staff/set-up?code=";

    private readonly AccountsPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task TwoAtOnce_WithOneLink_OneSetsThePassword()
    {
        var (_, code) = await portal.AskAsync(services => services.GetRequiredService<StaffAccounts>().AddAsync("new@example.org", Role.Moderator, null));
        string[] passwords = [StaffClient.Password, "five blue saucepans hum"];

        // Both found the link before either used it
        var (link, email) = (await portal.AskAsync(services => services.GetRequiredService<StaffAccounts>().FindLinkAsync(code, TestContext.Current.CancellationToken)))!.Value;
        var winners = await Task.WhenAll(passwords.Select(password =>
            portal.AskAsync(services => services.GetRequiredService<StaffAccounts>().UseLinkAsync(link, email, password))));
        var answers = new List<HttpStatusCode>();
        foreach (var password in passwords)
        {
            using var client = portal.Stranger();
            answers.Add((await client.SignInAsync(email, password)).Status);
        }

        Assert.Single(winners, winner => winner is not null);
        Assert.Equal(winners.Select(winner => winner is null ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect), answers);
    }

    [Fact]
    public async Task LinkOfAnAddedAccount_SetsItsPassword_OnceWithin72Hours()
    {
        var (_, code) = await portal.AskAsync(services => services.GetRequiredService<StaffAccounts>().AddAsync("new@example.org", Role.Moderator, null));
        var (_, late) = await portal.AskAsync(services => services.GetRequiredService<StaffAccounts>().AddAsync("late@example.org", Role.Moderator, null));
        using var client = portal.Stranger();
        portal.Pass(TimeSpan.FromHours(71));

        var page = await client.GetAsync(Address + code);
        var answer = await client.SendFormAsync(Address + code, ("Password", StaffClient.Password), ("Email", "other@example.org"));
        var start = await client.GetAsync("/staff");
        var again = await client.GetAsync(Address + code);
        portal.Pass(TimeSpan.FromHours(1));
        var tooLate = await client.GetAsync(Address + late);

        Assert.Null(page.Page.GetElementById("Email"));
        Assert.Equal("/staff", answer.Location);
        Assert.Contains("new@example.org, moderator", start.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (again.Status, tooLate.Status));
        Assert.Equal(["new@example.org"], portal.Values("SELECT Email FROM Staff WHERE PasswordHash IS NOT NULL"));
        Assert.Contains("set password", portal.Values("SELECT What FROM Log"));
    }
}
