using System.Net;
using Immunotherapy.Tests.Accounts;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Accounts;

namespace Immunotherapy.Tests.Shared;

public sealed class FormsTests : IDisposable
{
    private readonly AccountsPortal portal = new(("Portal:PublicOrigin", "https://portal.example.org"));

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin", 302)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "none", 403)]
    [InlineData("Sec-Fetch-Site", "odd", 403)]
    [InlineData("Origin", "http://localhost", 302)]
    [InlineData("Origin", "https://portal.example.org", 302)]
    [InlineData("Origin", "null", 302)]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "http://localhost:81", 403)]
    [InlineData("Origin", "https://portal.example.org.evil.example", 403)]
    [InlineData("Origin", "http://portal.example.org", 403)]
    [InlineData("Origin", "odd", 403)]
    public async Task Form_IsTakenFromOurOwnPagesOnly(string header, string value, int status)
    {
        await portal.AddAsync(Role.Editor);
        using var client = portal.Stranger();
        var token = (await client.GetAsync("/staff/sign-in")).Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        client.Browser.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        var answer = await client.PostAsync("/staff/sign-in", ("__RequestVerificationToken", token), ("Email", StaffClient.EmailOf(Role.Editor)), ("Password", StaffClient.Password));

        Assert.Equal(status, (int)answer.Status);
        if (status == 403)
        {
            Assert.Equal("This form came from another site", answer.Page.QuerySelector("h1")!.TextContent);
            SecureAnswer.Check(answer.Message);
        }
    }

    [Fact]
    public async Task SecFetchSite_CountsMoreThanOrigin()
    {
        using var client = portal.Stranger();
        client.Browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        client.Browser.DefaultRequestHeaders.Add("Origin", "https://portal.example.org");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/staff/sign-in")).Status);
    }

    [Fact]
    public async Task Reading_FromAnotherSitesLink_IsFine()
    {
        using var client = portal.Stranger();
        client.Browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/staff/sign-in")).Status);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefusedWithAPage()
    {
        await portal.AddAsync(Role.Editor);
        using var client = portal.Stranger();

        var answer = await client.PostAsync("/staff/sign-in", ("Email", StaffClient.EmailOf(Role.Editor)), ("Password", StaffClient.Password));

        Assert.Equal((HttpStatusCode.BadRequest, "This request could not be read"), (answer.Status, answer.Page.QuerySelector("h1")?.TextContent));
        Assert.Equal(["0"], portal.Values("SELECT count(*) FROM Log WHERE What = 'sign in'"));
    }

    [Theory]
    [InlineData(100, 10)]
    [InlineData(1, 65_000)]
    public async Task Form_LargerThanAnyOfOurs_IsRefusedWithAPage(int fields, int letters)
    {
        using var client = portal.Stranger();

        var answer = await client.PostAsync("/staff/sign-in", [.. Enumerable.Range(0, fields).Select(number => ($"field{number}", new string('x', letters)))]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("</html>", answer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormPage_KeepsTheHeadersOfAllPages()
    {
        using var client = portal.Stranger();

        var answer = (await client.GetAsync("/staff/sign-in")).Message;

        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
    }
}
