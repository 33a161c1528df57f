using System.Net;
using System.Text.RegularExpressions;

namespace Immunotherapy.Benchmarks;

/// <summary>What a browser does behind a proxy that ends https: keeps cookies, sends forms with the hidden fields that stand in them.</summary>
internal sealed partial class Browser(Uri site) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };
    private readonly Dictionary<string, string> cookies = [];

    public string Cookies => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public void Dispose() => client.Dispose();

    public Task<(HttpStatusCode Status, string Page)> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<(HttpStatusCode Status, string Page)> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>The hidden fields of the last form of a page that holds a field.</summary>
    public static Dictionary<string, string> Hidden(string page, string having)
    {
        var form = page.Split("<form").Last(part => part.Contains($"name=\"{having}\"", StringComparison.Ordinal));
        return Field().Matches(form).GroupBy(field => field.Groups["name"].Value).ToDictionary(same => same.Key, same => WebUtility.HtmlDecode(same.First().Groups["value"].Value));
    }

    public async Task SignInAsync(string email, string password)
    {
        var (_, page) = await GetAsync("/staff/sign-in");
        var (status, answer) = await PostAsync("/staff/sign-in", Hidden(page, "Password").Append(new("Email", email)).Append(new("Password", password)));
        if (status != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException(answer);
        }
    }

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.TryAddWithoutValidation("Cookie", cookies.Count == 0 ? "none=" : Cookies);
        using var answer = await client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            cookies[parts[0]] = parts[1];
        }

        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"|<input name=\"(?<name>[^\"]+)\" type=\"hidden\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
