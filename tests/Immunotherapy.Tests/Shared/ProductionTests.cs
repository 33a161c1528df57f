using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Shared;

/// <summary>The published program as a clinic runs it.</summary>
public sealed class ProductionTests(Publication publication) : IDisposable
{
    private const string Marker = "zqmarkerqz";

    private readonly ContentFixture content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task Start_WithWrongSettings_SaysEachInOneLineAndEnds()
    {
        var settings = RunningSite.Settings(content);
        settings["AllowedHosts"] = "*";
        settings["Portal__PublicOrigin"] = "http://portal.example.org";
        settings["Portal__PathBase"] = "portal";
        settings["Portal__Proxies"] = "somewhere";
        settings["Portal__Limits__Burst"] = "many";
        settings["Portal__ContentPath"] = Path.Join(content.Root, "nowhere");
        using var site = RunningSite.Start(await publication.ProgramAsync(), content.Root, settings);

        var code = await site.EndAsync();

        Assert.Equal(1, code);
        Assert.Equal(6, site.Errors.Count);
        Assert.All(site.Errors, line => Assert.StartsWith("The site cannot start: ", line, StringComparison.Ordinal));
        Assert.Empty(site.Output);
        Assert.False(Directory.Exists(content.Data));
    }

    [Fact]
    public async Task Start_InAnyFolder_SaysWhereItIsAndHowToSetItUp_AndServesWhatItBrings()
    {
        var settings = RunningSite.Settings(content);
        settings.Remove("Portal__ContentPath");
        settings["Portal__DataPath"] = "of-the-clinic/data";
        Directory.Delete(content.Folder, recursive: true);
        var program = await publication.ProgramAsync();
        using var site = RunningSite.Start(program, content.Root, settings);
        await Poll.UntilAsync(() => site.Ended || site.Output.Count >= 5, TimeSpan.FromSeconds(30), () => string.Join('\n', site.Errors));
        using var visitor = site.Visitor();

        var page = await visitor.GetStringAsync("/en/articles/pembrolizumab", TestContext.Current.CancellationToken);
        var styles = page.Split("<link rel=\"stylesheet\" href=\"")[1].Split('"')[0];
        using var css = await visitor.GetAsync(styles, TestContext.Current.CancellationToken);

        var articles = Directory.GetFiles(Repository.Content, "*.md", SearchOption.AllDirectories).Count(file => file.Contains("/articles/", StringComparison.Ordinal));
        Assert.Equal(
            [
                $"Immunotherapy explained is at {site.Address.ToString().TrimEnd('/')}",
                $"Content: {Path.Join(Path.GetDirectoryName(program), "content")} ({articles} articles)",
                $"Data:    {Path.Join(content.Root, "of-the-clinic/data")}",
            ], site.Output.Take(3));
        Assert.StartsWith("Set up:  https://portal.example.org/staff/set-up?code=", site.Output[3], StringComparison.Ordinal);
        Assert.EndsWith("Set showUnreviewed: false in site.yaml before opening to patients.", Assert.Single(site.Output.Skip(4)), StringComparison.Ordinal);
        Assert.Empty(site.Errors);
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "max-age=31536000, immutable"), (css.StatusCode, string.Join(", ", css.Headers.GetValues("Cache-Control"))));
        Assert.True(Directory.Exists(Path.Join(content.Root, "of-the-clinic/data/logs")));
    }

    [Fact]
    public async Task DataFolder_ThatCannotBeWritten_LeavesReadingOn_AndReadinessOff()
    {
        var settings = RunningSite.Settings(content);
        var inTheWay = Path.Join(content.Root, "a-file");
        await File.WriteAllTextAsync(inTheWay, "", TestContext.Current.CancellationToken);
        settings["Portal__DataPath"] = Path.Join(inTheWay, "data");
        settings["Portal__Limits__DrainSeconds"] = "0";
        using var site = await RunningSite.ServeAsync(publication, settings);
        using var visitor = site.Visitor();

        using var page = await visitor.GetAsync("/en/articles/side-effects", TestContext.Current.CancellationToken);
        using var missing = await visitor.GetAsync("/en/not-there", TestContext.Current.CancellationToken);
        using var live = await visitor.GetAsync("/health/live", TestContext.Current.CancellationToken);
        using var ready = await visitor.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        content.WriteArticle("side-effects", title: "Edited meanwhile");
        await Poll.UntilAsync(
            async () => (await visitor.GetStringAsync("/en/articles/side-effects")).Contains("Edited meanwhile", StringComparison.Ordinal), TimeSpan.FromSeconds(10));

        Assert.Equal((200, 404, 200, 503), ((int)page.StatusCode, (int)missing.StatusCode, (int)live.StatusCode, (int)ready.StatusCode));
        Assert.Equal("Unhealthy: data, database", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (!RunningSite.CannotBeTerminated)
        {
            site.Terminate();
            Assert.Equal(0, await site.EndAsync());
        }
    }

    [Fact]
    public async Task OwnCertificate_ServesHttps_AndSaysSoForTwoYears()
    {
        var settings = RunningSite.Settings(content);
        settings["ASPNETCORE_URLS"] = "https://127.0.0.1:0";
        settings["Kestrel__Certificates__Default__Path"] = WriteCertificate();
        using var site = await RunningSite.ServeAsync(publication, settings);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var visitor = new HttpClient(handler) { BaseAddress = site.Address, DefaultRequestVersion = HttpVersion.Version20 };

        using var answer = await visitor.GetAsync("/en", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (answer.StatusCode, answer.Version));
        Assert.Equal("max-age=63072000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        SecureAnswer.Check(answer);
    }

    [Fact]
    public async Task Console_ShowsNothingThatAReaderSent()
    {
        var settings = RunningSite.Settings(content);
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        using var site = await RunningSite.ServeAsync(publication, settings);
        foreach (var target in new[] { $"/en?q={Marker}", $"/en/{Marker}", $"/{Marker}/a/b/c", $"/en/articles/{Marker}%00", $"/EN/{Marker}/", $"/media/{Marker}.svg" })
        {
            await RawConnection.AskAsync(site.Address, RawConnection.Get(target, $"User-Agent: {Marker}", $"Referer: http://{Marker}/", $"Cookie: {Marker}"));
            await RawConnection.AskAsync(site.Address, RawConnection.Request(Marker, target, $"Content-Type: {Marker}"));
        }

        await RawConnection.AskAsync(site.Address, $"GET /{Marker} HTTP/1.1\r\nHost: {Marker}\r\n\r\n");
        await RawConnection.AskAsync(site.Address, RawConnection.Get("/health/live"));
        await Poll.UntilAsync(() => site.Output.Any(line => line.Contains("GET /health/live 200", StringComparison.Ordinal)), TimeSpan.FromSeconds(10));

        Assert.DoesNotContain(site.Output.Concat(site.Errors), line => line.Contains(Marker, StringComparison.OrdinalIgnoreCase));
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
