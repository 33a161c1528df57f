using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>Every address of the reading half, asked of the published program by every verb. A new address is a new row.</summary>
[Collection(PublishedSite.Name)]
public sealed class AddressTableTests(PublishedSite site)
{
    private const string Html = "text/html; charset=utf-8";
    private const string AskAgain = "no-cache";
    private const string ForEver = "max-age=31536000, immutable";
    private const string Never = "no-store";

    private static readonly string[] OtherVerbs = ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "ODD"];

    /// <summary>
    /// Address, what GET and HEAD get (status, content type, Cache-Control), and what other verbs get. Of an asset's or
    /// picture's address <c>{}</c> is the part that changes with its bytes.
    /// </summary>
    public static TheoryData<string, int, string, string, int> Addresses => new()
    {
        { "/", 302, "", AskAgain, 405 },
        { "/en", 200, Html, AskAgain, 405 },
        { "/en/articles", 200, Html, AskAgain, 405 },
        { "/en/articles/checkpoint-inhibitors", 200, Html, AskAgain, 405 },
        { "/en/articles/taken-down", 410, Html, Never, 405 },
        { "/en/articles/nothing", 404, Html, Never, 405 },
        { "/en/glossary", 200, Html, AskAgain, 405 },
        { "/en/glossary/pd-1", 200, Html, AskAgain, 405 },
        { "/en/glossary/nothing", 404, Html, Never, 405 },
        { "/en/glossary?q=pd-1", 200, Html, "no-store, no-cache", 405 },
        { "/en/search", 200, Html, AskAgain, 405 },
        { "/en/search?q=brake", 200, Html, "no-store, no-cache", 405 },
        { "/en/search/suggest?q=che", 200, "application/x-suggestions+json", "no-store, no-cache", 405 },
        { "/xx/search", 404, Html, Never, 405 },
        { "/en/trials", 200, Html, AskAgain, 405 },
        { "/en/trials?phase=3", 200, Html, AskAgain, 405 },
        { "/en/trials?phase=9", 404, Html, Never, 405 },
        { "/en/trials/NCT00000001", 200, Html, AskAgain, 405 },
        { "/en/trials/NCT00000009", 404, Html, Never, 405 },
        { "/en/approvals", 200, Html, AskAgain, 405 },
        { "/en/my-questions", 200, Html, AskAgain, 405 },
        { "/en/wallet-card", 200, Html, AskAgain, 405 },
        { "/pt-BR/wallet-card", 404, Html, Never, 405 },
        { "/pt-BR/trials", 404, Html, Never, 405 },
        { "/en/about", 200, Html, AskAgain, 405 },
        { "/en/privacy", 200, Html, AskAgain, 405 },
        { "/en/community-rules", 200, Html, AskAgain, 405 },
        { "/en/accessibility", 200, Html, AskAgain, 405 },
        { "/en/nothing", 404, Html, Never, 405 },
        { "/en/feed.xml", 200, "application/atom+xml; charset=utf-8", AskAgain, 405 },
        { "/pt-BR", 200, Html, AskAgain, 405 },
        { "/es", 404, Html, Never, 405 },
        { "/es/feed.xml", 404, Html, Never, 405 },
        { "/sitemap.xml", 200, "application/xml; charset=utf-8", AskAgain, 405 },
        { "/robots.txt", 200, "text/plain; charset=utf-8", AskAgain, 405 },
        { "/opensearch.xml", 200, "application/opensearchdescription+xml; charset=utf-8", AskAgain, 405 },
        { "/en/opensearch.xml", 200, "application/opensearchdescription+xml; charset=utf-8", AskAgain, 405 },
        { "/es/opensearch.xml", 404, Html, Never, 405 },
        { "/site.webmanifest", 200, "application/manifest+json; charset=utf-8", AskAgain, 405 },
        { "/en/site.webmanifest", 200, "application/manifest+json; charset=utf-8", AskAgain, 405 },
        { "/es/site.webmanifest", 404, Html, Never, 405 },
        { "/.well-known/security.txt", 200, "text/plain; charset=utf-8", AskAgain, 405 },
        { "/media/drawing.svg", 200, "image/svg+xml", AskAgain, 405 },
        { "/media/drawing.svg?v={}", 200, "image/svg+xml", "public, " + ForEver, 405 },
        { "/media/drawing.svg?v=other", 200, "image/svg+xml", AskAgain, 405 },
        { "/media/nothing.svg", 404, Html, Never, 405 },
        { "/site.css", 200, "text/css", AskAgain, 405 },
        { "/desk.css", 200, "text/css", AskAgain, 405 },
        { "/lists.css", 200, "text/css", AskAgain, 405 },
        { "/tools.css", 200, "text/css", AskAgain, 405 },
        { "/questions.js", 200, "text/javascript", AskAgain, 405 },
        { "/card.js", 200, "text/javascript", AskAgain, 405 },
        { "/search.css", 200, "text/css", AskAgain, 405 },
        { "/search.js", 200, "text/javascript", AskAgain, 405 },
        { "/site.{}.css", 200, "text/css", ForEver, 405 },
        { "/site.js", 200, "text/javascript", AskAgain, 405 },
        { "/site.{}.js", 200, "text/javascript", ForEver, 405 },
        { "/favicon.svg", 200, "image/svg+xml", "must-revalidate, max-age=3600", 405 },
        { "/favicon.{}.svg", 200, "image/svg+xml", ForEver, 405 },
        { "/icon-192.png", 200, "image/png", "must-revalidate, max-age=3600", 405 },
        { "/icon-512.png", 200, "image/png", "must-revalidate, max-age=3600", 405 },
        { "/icon-maskable-512.png", 200, "image/png", "must-revalidate, max-age=3600", 405 },
        { "/apple-touch-icon.png", 200, "image/png", "must-revalidate, max-age=3600", 405 },
        { "/health/live", 200, "text/plain", "no-store, no-cache", 405 },
        { "/health/ready", 200, "text/plain", "no-store, no-cache", 405 },
        { "/error/404", 404, Html, Never, 404 },
        { "/error/500", 404, Html, Never, 404 },
        { "/error/200", 404, Html, Never, 404 },
        { "/nothing/at/all/here", 404, Html, Never, 404 },
    };

    [Theory, MemberData(nameof(Addresses))]
    public async Task Address_AskedByEachVerb_AnswersAsWritten(string address, int status, string type, string cache, int otherStatus)
    {
        var target = await site.WholeAsync(address);

        var (get, text) = await AskAsync("GET", target);
        var (head, _) = await AskAsync("HEAD", target);

        Assert.Equal((status, type, cache, ""), get);
        Assert.Equal((status, type, cache, ""), head);
        Assert.Equal(status is 200 or 404 or 410, text != "");
        foreach (var verb in OtherVerbs)
        {
            var (other, page) = await AskAsync(verb, target);
            Assert.Equal((verb, (otherStatus, Html, Never, otherStatus == 405 ? "GET, HEAD" : "")), (verb, other));
            Assert.Contains("</html>", page, StringComparison.Ordinal);
        }
    }

    private async Task<((int Status, string Type, string Cache, string Allow) Answer, string Text)> AskAsync(string verb, string target)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), target);
        using var answer = await site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);
        var cache = answer.Headers.TryGetValues("Cache-Control", out var values) ? string.Join(", ", values) : "";
        return (((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString() ?? "", cache, string.Join(", ", answer.Content.Headers.Allow.Order())),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
