using System.Net;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Accounts;

public sealed class SetUpTests : IDisposable
{
    private const string Email = "first@example.org";

    private readonly AccountsPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task FirstVisitor_BecomesAdministrator_SignedIn_AndTheAddressIsGone()
    {
        var address = Address(await portal.OfferAsync());
        using var first = portal.Stranger();
        using var second = portal.Stranger();

        var answer = await SendAsync(first, address);
        var start = await first.GetAsync("/staff");
        var again = await second.GetAsync(address);

        Assert.Equal((HttpStatusCode.Redirect, "/staff"), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Contains($"{Email}, administrator", start.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, "This page does not exist"), (again.Status, again.Page.QuerySelector("h1")!.TextContent));
        Assert.Equal(["set up", Email, Email], portal.Values("SELECT What, Who, Subject FROM Log"));
    }

    [Fact]
    public async Task TwoAtOnce_OneWins()
    {
        var address = Address(await portal.OfferAsync());
        var clients = Enumerable.Range(0, 4).Select(_ => portal.Stranger()).ToList();

        var answers = await Task.WhenAll(clients.Select((client, number) => SendAsync(client, address, $"person{number}@example.org")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(answer => answer.Status == HttpStatusCode.NotFound));
        Assert.Equal(["1"], portal.Values("SELECT count(*) FROM Staff"));
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task WrongCode_OldCode_AndNoCode_AreNotFound()
    {
        var old = await portal.OfferAsync();
        var code = await portal.OfferAsync();
        using var client = portal.Stranger();

        foreach (var wrong in new[] { "", "?code=", "?code=x", $"?code={old}", $"?code={code}x", $"?code={code[..^1]}" })
        {
            Assert.Equal((wrong, HttpStatusCode.NotFound), (wrong, (await client.GetAsync("/staff/set-up" + wrong)).Status));
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address(code))).Status);
    }

    [Fact]
    public async Task WhenAnAccountExists_NothingIsOffered_AndAnEarlierCodeIsDead()
    {
        var code = await portal.OfferAsync();
        using var client = portal.Stranger();
        var before = await client.GetAsync(Address(code));
        await portal.AddAsync(Role.Editor);

        var after = await client.GetAsync(Address(code));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.Status, after.Status));
        Assert.Null(await portal.OfferAsync());
        Assert.Equal(["0"], portal.Values("SELECT count(*) FROM OneTimeLinks"));
    }

    [Fact]
    public async Task Code_IsKeptAsAHashOnly_AndEachStartHasItsOwn()
    {
        var codes = new[] { await portal.OfferAsync(), await portal.OfferAsync() };

        Assert.NotEqual(codes[0], codes[1]);
        Assert.All(codes, code => Assert.True(code.Length >= 43));
        Assert.Equal([Convert.ToHexString(OneTimeLink.HashOf(codes[1]))], portal.Values("SELECT hex(CodeHash) FROM OneTimeLinks"));
    }

    [Theory]
    [InlineData("not an e-mail", "four green kettles sing", "Email")]
    [InlineData("a@b@example.org", "four green kettles sing", "Email")]
    [InlineData(Email, "too short", "Password")]
    [InlineData(Email, "", "Password")]
    public async Task WrongField_IsNamed_AndTheAddressStaysGood(string email, string password, string field)
    {
        var address = Address(await portal.OfferAsync());
        using var client = portal.Stranger();

        var answer = await client.SendFormAsync(address, ("Email", email), ("Password", password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Error: ", answer.Page.Title, StringComparison.Ordinal);
        Assert.Equal($"#{field}", answer.Page.QuerySelector("[role=alert] a")!.GetAttribute("href"));
        Assert.Equal("true", answer.Page.GetElementById(field)!.GetAttribute("aria-invalid"));
        Assert.Contains($"{field}-error", answer.Page.GetElementById(field)!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal(email, answer.Page.GetElementById("Email")!.GetAttribute("value"));
        Assert.DoesNotContain("kettles", answer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(client, address)).Status);
    }

    [Fact]
    public async Task Database_ThatCannotBeUsed_LeavesTheSiteReading()
    {
        Directory.CreateDirectory(portal.Content.Data);
        await File.WriteAllTextAsync(Path.Join(portal.Content.Data, Database.FileName), new string('x', 5000), TestContext.Current.CancellationToken);
        using var client = portal.Stranger();

        var page = await client.GetAsync("/en/about");
        var signIn = await client.SignInAsync("nobody@example.org");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (page.Status, signIn.Status));
        Assert.NotNull(signIn.Message.Headers.RetryAfter);
    }

    private static string Address(string code) => $"/staff/set-up?code={code}";

    private static Task<PageAnswer> SendAsync(StaffClient client, string address, string email = Email) =>
        client.SendFormAsync(address, ("Email", email), ("Password", StaffClient.Password));
}
