using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Accounts;

/// <summary>Set-up and sign-in on the published program, over https and behind a proxy.</summary>
public sealed class ProductionAccountsTests(Publication publication) : IDisposable
{
    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task ConsoleAddress_SetsUpOverHttps_WithCookiesForThisHostOnly_AndStandsInNoLog()
    {
        var settings = RunningSite.Settings(content);
        settings["ASPNETCORE_URLS"] = "https://127.0.0.1:0";
        settings["Kestrel__Certificates__Default__Path"] = WriteCertificate();
        using var site = await RunningSite.ServeAsync(publication, settings);
        await Poll.UntilAsync(() => site.Output.Any(line => line.StartsWith("Set up: ", StringComparison.Ordinal)), TimeSpan.FromSeconds(10));
        var address = new Uri(site.Output.Single(line => line.StartsWith("Set up: ", StringComparison.Ordinal))["Set up:".Length..].Trim());
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true, AllowAutoRedirect = false };
        using var client = new StaffClient(new HttpClient(handler) { BaseAddress = site.Address });

        var form = await client.GetAsync(address.PathAndQuery);
        var answer = await client.SendFormAsync(address.PathAndQuery, ("Email", "it@example.org"), ("Password", StaffClient.Password));
        var start = await client.GetAsync("/staff");
        var moment = DateTimeOffset.UtcNow;
        using var live = await client.Browser.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal("portal.example.org", address.Host);
        Assert.Equal((HttpStatusCode.Redirect, "/staff"), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Equal(["httponly", "path=/", "samesite=strict", "secure"], SessionTests.Attributes(form.Message, "__Host-form="));
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], SessionTests.Attributes(answer.Message, "__Host-staff="));
        var code = address.Query.Split('=')[1];
        var log = await Log.LinesAsync(content.Data, moment);
        Assert.DoesNotContain(log, line => line.Contains(code, StringComparison.Ordinal) || line.Contains("it@example.org", StringComparison.Ordinal));
        Assert.Contains(log, line => line.Contains("staff/set-up", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/staff/sign-in", "http", 400)]
    [InlineData("/staff", "http", 400)]
    [InlineData("/staff/sign-in", "https", 200)]
    [InlineData("/en/articles/side-effects/feedback", "http", 400)]
    [InlineData("/en/articles/side-effects/feedback", "https", 200)]
    [InlineData("/en/about", "http", 200)]
    public async Task PlainHttp_IsRefusedInWords_ExceptForReading(string address, string scheme, int status)
    {
        using var site = await RunningSite.ServeAsync(publication, RunningSite.Settings(content));
        using var client = new StaffClient(site.Visitor());
        client.Browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);

        var answer = await client.GetAsync(address);

        Assert.Equal(status, (int)answer.Status);
        if (status == 400)
        {
            Assert.Equal("Open this page with https", answer.Page.QuerySelector("h1")!.TextContent);
            SecureAnswer.Check(answer.Message);
        }
    }

    [Fact]
    public async Task KeysThatAreGone_AreAnErrorInTheLog_AndTheSiteStarts()
    {
        var settings = RunningSite.Settings(content);
        settings["Portal__Limits__DrainSeconds"] = "0";
        using (var portal = new Portal(content))
        {
            await StaffClient.AddAsync(portal.Services, Web.Accounts.Role.Administrator);
        }

        Directory.Delete(Path.Join(content.Data, "keys"), recursive: true);
        using var site = await RunningSite.ServeAsync(publication, settings);
        using var visitor = site.Visitor();

        await Poll.UntilAsync(() => site.Output.Any(line => line.Contains("There are accounts, but the keys in ", StringComparison.Ordinal)), TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/en", TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain(site.Output, line => line.StartsWith("Set up:", StringComparison.Ordinal));
    }

    private string WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=portal.example.org", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Join(content.Root, "portal.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return path;
    }
}
