using System.Text.Json;
using Immunotherapy.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Immunotherapy.Tests.Shared;

/// <summary>Readers are patients: the log says what was asked for by its template, and nothing that a reader sent.</summary>
public sealed class RequestLogTests : IDisposable
{
    private const string Marker = "zqmarkerqz";

    private static readonly string[] Told =
        ["User-Agent", "Referer", "Cookie", "Authorization", "Accept-Language", "Accept-Encoding", "Origin", "If-None-Match", "traceparent", "X-Odd", "Forwarded"];

    private readonly ContentFixture content = new();
    private readonly WebApplicationFactory<Program> portal;

    public RequestLogTests()
    {
        portal = new Portal(content, ("Portal:Limits:Burst", "40"), ("Portal:Limits:PerNeighbourhood", "1")).With(new Doors());
        portal.UseKestrel(0);
        portal.StartServer();
    }

    public void Dispose()
    {
        portal.Dispose();
        content.Dispose();
    }

    [Theory]
    [InlineData("GET", "/", "/", 302)]
    [InlineData("GET", "/en", "{lang}", 200)]
    [InlineData("HEAD", "/en/articles", "{lang}/articles", 200)]
    [InlineData("GET", "/en/articles/side-effects", "{lang}/articles/{slug}", 200)]
    [InlineData("GET", "/en/articles/Side-Effects/", "{lang}/articles/{slug}", 301)]
    [InlineData("GET", "/en/articles/zqmarkerqz", "{lang}/articles/{slug}", 404)]
    [InlineData("GET", "/en/zqmarkerqz", "{lang}/{slug}", 404)]
    [InlineData("GET", "/zqmarkerqz/a/b/c/d", "(no route)", 404)]
    [InlineData("GET", "/en/glossary?q=zqmarkerqz", "{lang}/glossary", 200)]
    [InlineData("GET", "/en/search?q=zqmarkerqz", "{lang}/search", 200)]
    [InlineData("GET", "/en/search/suggest?q=zqmarkerqz", "/{lang}/search/suggest", 200)]
    [InlineData("GET", "/en/trials/NCT00000009", "{lang}/trials/{nctId}", 404)]
    [InlineData("GET", "/media/zqmarkerqz.svg", "/media/{file}", 404)]
    [InlineData("GET", "/en/feed.xml", "/{lang}/feed.xml", 200)]
    [InlineData("GET", "/site.css", "site.css", 200)]
    [InlineData("GET", "/health/live", "/health/live", 200)]
    [InlineData("GET", "/en/door/403", "/{lang}/door/{door}", 403)]
    [InlineData("GET", "/en/door/500", "/{lang}/door/{door}", 500)]
    public async Task EachRequest_IsOneLineWithItsTemplate(string verb, string address, string route, int status)
    {
        await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, RawConnection.Request(verb, address));

        var line = Assert.Single(await RequestsAsync(1));
        Assert.Equal((verb, route, status), (line.GetProperty("Method").GetString(), line.GetProperty("Route").GetString(), line.GetProperty("Status").GetInt32()));
        Assert.InRange(line.GetProperty("Milliseconds").GetDouble(), 0, 60_000);
    }

    [Fact]
    public async Task WhatAReaderSends_IsNowhereInTheData()
    {
        string[] headers = [.. Told.Select(name => $"{name}: {Marker}"), $"X-Forwarded-For: 203.0.113.77, {Marker}"];
        string[] targets =
        [
            $"/?q={Marker}", $"/en?{Marker}", $"/en/?q={Marker}", $"/{Marker}", $"/en/{Marker}", $"/en/articles/{Marker}", $"/en/articles/side-effects?search={Marker}#{Marker}",
            $"/en/glossary/{Marker}", $"/media/{Marker}.svg", $"/{Marker}/a/b/c", $"/site.css?{Marker}", $"/health/ready?{Marker}", $"/en/door/500?{Marker}", $"/en/door/403?{Marker}",
            $"/EN/{Marker}%ff", $"/error/500?{Marker}", $"//{Marker}",
        ];
        foreach (var target in targets)
        {
            await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, RawConnection.Get(target, headers));
        }

        var body = RawConnection.Request("POST", $"/en/door/read?{Marker}", "Content-Type: text/" + Marker, "Transfer-Encoding: chunked");
        await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, body + Marker + "\r\n");
        await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, RawConnection.Request(Marker, "/en/" + Marker, headers));
        await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, $"GET /{Marker} HTTP/1.1\r\nHost: {Marker}.example\r\n\r\n");
        await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, $"{Marker} {Marker}\r\n\r\n");
        for (var flood = 0; flood < 60; flood++)
        {
            await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, RawConnection.Get($"/en/{Marker}", headers));
        }

        var lines = await RequestsAsync(targets.Length + 62);

        Assert.Contains(lines, line => line.GetProperty("Status").GetInt32() == 429);
        Assert.Contains(lines, line => line.GetProperty("Method").GetString() == "other");
        Assert.Contains(Log.Lines(content.Data), line => line.Contains("The door to 500 was opened.", StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(content.Data, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var text = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(Marker, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("203.0.113.77", text, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task KeptPage_IsCountedAndHasNoLineOfItsOwn()
    {
        for (var asked = 0; asked < 5; asked++)
        {
            await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, RawConnection.Get("/en"));
        }

        var given = 0;
        await Poll.UntilAsync(
            () => (given = Log.Lines(content.Data).Select(line => JsonDocument.Parse(line).RootElement).Sum(line => line.TryGetProperty("Count", out var count) ? count.GetInt32() : 0)) == 4,
            TimeSpan.FromSeconds(10), () => $"{given} of 4 counted.");

        Assert.Single(await RequestsAsync(1));
    }

    [Fact]
    public async Task SiteThatStops_CountsItsLastAnswersToo()
    {
        await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, RawConnection.Get("/en"));
        await RawConnection.AskAsync(portal.ClientOptions.BaseAddress, RawConnection.Get("/en"));

        await portal.DisposeAsync();

        Assert.Single(Log.Lines(content.Data), line => line.Contains("\"Count\":1", StringComparison.Ordinal));
    }

    [Fact]
    public void Content_IsNamedInTheLog()
    {
        Assert.Contains(Log.Lines(content.Data), line => line.Contains("Content is live: {Articles} articles", StringComparison.Ordinal));
    }

    // A line is written when its answer is out, which the reader may be told before
    private async Task<IReadOnlyList<JsonElement>> RequestsAsync(int count)
    {
        IReadOnlyList<JsonElement> lines = [];
        await Poll.UntilAsync(
            () => (lines = [.. Log.Lines(content.Data).Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("Method", out _))]).Count >= count,
            TimeSpan.FromSeconds(10), () => $"{lines.Count} of {count} lines.");
        return lines;
    }
}
