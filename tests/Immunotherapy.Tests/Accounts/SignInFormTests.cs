using System.Net;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;

namespace Immunotherapy.Tests.Accounts;

public sealed class SignInFormTests : IDisposable
{
    private readonly AccountsPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("", StaffClient.Password, "Email")]
    [InlineData("editor@example.org", "", "Password")]
    public async Task EmptyField_IsNamed_AndTheEmailStays(string email, string password, string field)
    {
        await portal.AddAsync(Role.Editor);
        using var client = portal.Stranger();

        var answer = await client.SignInAsync(email, password);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"#{field}", answer.Page.QuerySelector("[role=alert] a")!.GetAttribute("href"));
        Assert.Equal(email, answer.Page.GetElementById("Email")!.GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("\ufffe@example.org")]
    [InlineData("a\0b@example.org")]
    [InlineData("' OR 1=1 --")]
    [InlineData("@")]
    public async Task OddEmail_IsRefusedAndNeverOurError(string email)
    {
        await portal.AddAsync(Role.Editor);
        using var client = portal.Stranger();

        var answer = await client.SignInAsync(email);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("Something went wrong here", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VeryLongPassword_IsRefusedBeforeItIsCompared()
    {
        await portal.AddAsync(Role.Editor);
        using var client = portal.Stranger();

        var answer = await client.SignInAsync(StaffClient.EmailOf(Role.Editor), new string('x', Passwords.Longest + 1));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(SignInModel.Refused, answer.Text, StringComparison.Ordinal);
        Assert.Equal(["0"], portal.Values("SELECT AccessFailedCount FROM Staff"));
    }

    [Fact]
    public async Task TooManyTriesFromOneNeighbourhood_Get429_WithTheEmailKept()
    {
        using var few = new AccountsPortal(("Portal:Limits:SignInsPerNeighbourhood", "3"));
        await few.AddAsync(Role.Editor);
        using var client = few.Stranger();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await client.SignInAsync("editor@example.org", "")).Status);
        }

        var refused = await client.SignInAsync("editor@example.org");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(refused.Message.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Wait a minute and try again.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("editor@example.org", refused.Page.GetElementById("Email")!.GetAttribute("value"));
    }
}
