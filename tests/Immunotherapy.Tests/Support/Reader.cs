namespace Immunotherapy.Tests.Support;

/// <summary>A reader with a browser: it keeps cookies, opens forms, and sends them with everything they hold.</summary>
public sealed class Reader(HttpClient browser) : IDisposable
{
    public const string Slug = "side-effects";
    public const string WriteAddress = $"/en/articles/{Slug}/comment";

    public Reader(Uri site)
        : this(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site })
    {
    }

    public static string Receipt(string token) => $"/en/comments/{token}";

    public Task<Shown> GetAsync(string address, params (string Name, string Value)[] headers) => AskAsync(HttpMethod.Get, address, null, headers);

    public async Task<Shown> AskAsync(HttpMethod verb, string address, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(verb, address) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return await Shown.ReadAsync(answer);
    }

    public async Task<PageForm> OpenAsync(string address, string action = "") => PageForm.In(await GetAsync(address), address, action);

    public Task<Shown> SendAsync(PageForm form) => AskAsync(HttpMethod.Post, form.Address, new FormUrlEncodedContent(form.Fields));

    /// <summary>Opens the form of an article and fills it in, with both consents.</summary>
    public async Task<PageForm> FillInAsync(string body, string name = "", string address = WriteAddress) =>
        (await OpenAsync(address)).With(("Name", name), ("Body", body), ("ConsentShow", "true"), ("ConsentAge", "true"));

    /// <summary>Writes a comment that is taken.</summary>
    /// <returns>The token of its receipt.</returns>
    public async Task<string> WriteAsync(string body, string name = "", string address = WriteAddress)
    {
        var form = await FillInAsync(body, name, address);
        var answer = await SendAsync(form);
        if (answer.Status == 400 && answer.Problems is [var contact] && contact.Contains("contact details", StringComparison.Ordinal))
        {
            answer = await SendAsync(PageForm.In(answer, address).With(("Body", body), ("ConsentShow", "true"), ("ConsentAge", "true")));
        }

        return answer.Status == 303 ? answer.Location.Split('/')[^1] : throw new InvalidOperationException($"{answer.Status}: {answer.Text}");
    }

    /// <summary>Opens a receipt and sends one of its forms: "?" changes, "?handler=Withdraw" takes back.</summary>
    public async Task<Shown> ChangeAsync(string token, string action, params (string Name, string? Value)[] changes) =>
        await SendAsync((await OpenAsync(Receipt(token), action)).With(changes));

    public void Dispose() => browser.Dispose();
}
