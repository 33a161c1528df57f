using System.Collections.Concurrent;
using System.Net;

namespace Immunotherapy.Tests.Support;

/// <summary>
/// A browser and the proxy on the site's own machine: the browser speaks https, so that it keeps cookies for https only;
/// the proxy hands the request on by http and says how it came.
/// </summary>
public sealed class BehindProxy(ConcurrentDictionary<string, string> cookies) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <param name="cookies">Shared by several, they are those of one browser.</param>
    public static Reader Reader(RunningSite site, ConcurrentDictionary<string, string>? cookies = null) =>
        new(new HttpClient(new BehindProxy(cookies ?? new(StringComparer.Ordinal))) { BaseAddress = site.Address, DefaultRequestVersion = HttpVersion.Version11 });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (!cookies.IsEmpty)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set.Select(line => line.Split(';')[0].Split('=', 2)))
            {
                cookies[cookie[0]] = cookie[1];
            }
        }

        return answer;
    }
}
