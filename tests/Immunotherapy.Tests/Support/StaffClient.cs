using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Immunotherapy.Web.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Support;

/// <summary>An answer and what it shows.</summary>
public sealed record PageAnswer(HttpStatusCode Status, string Location, IHtmlDocument Page, HttpResponseMessage Message)
{
    public string Text => Page.Body?.TextContent ?? "";
}

/// <summary>A browser as staff use it: it keeps cookies and sends forms with the tokens that stand in them.</summary>
public sealed class StaffClient(HttpClient browser) : IDisposable
{
    public const string Password = "four green kettles sing";

    public HttpClient Browser => browser;

    public static string EmailOf(Role role) => $"{role.ToString().ToLowerInvariant()}@example.org";

    /// <summary>Makes an account as <c>staff add --password-stdin</c> does.</summary>
    public static async Task AddAsync(IServiceProvider services, Role role, string? email = null, string? password = Password)
    {
        await using var scope = services.CreateAsyncScope();
        var (made, _) = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().AddAsync(email ?? EmailOf(role), role, password);
        Assert.True(made);
    }

    /// <summary>Makes an account of a role and signs in with it over HTTP.</summary>
    public static async Task<StaffClient> SignedInAsync(WebApplicationFactory<Program> portal, Role role, string? email = null)
    {
        await AddAsync(portal.Services, role, email);
        var client = new StaffClient(portal.Visitor());
        var answer = await client.SignInAsync(email ?? EmailOf(role));
        Assert.Equal((HttpStatusCode.Redirect, "/staff"), (answer.Status, answer.Location));
        return client;
    }

    public Task<PageAnswer> SignInAsync(string email, string password = Password, string address = "/staff/sign-in") =>
        SendFormAsync(address, ("Email", email), ("Password", password));

    public Task<PageAnswer> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Opens a page and sends its form (the one that holds the first field, or the last) with the hidden fields that it has.</summary>
    public async Task<PageAnswer> SendFormAsync(string address, params (string Name, string Value)[] fields)
    {
        var page = (await GetAsync(address)).Page;
        var form = fields is [var (first, _), ..] ? page.QuerySelector($"main form:has([name={first}])") : page.QuerySelector("form");
        var hidden = form?.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value)) ?? [];
        var target = form?.GetAttribute("action") is { Length: > 0 } action ? action : address;
        return await PostAsync(target, [.. hidden.Where(field => fields.All(own => own.Name != field.Item1)), .. fields]);
    }

    /// <summary>Sends just these fields.</summary>
    public Task<PageAnswer> PostAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

    public async Task<PageAnswer> SendAsync(HttpRequestMessage request)
    {
        var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return new PageAnswer(answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", page, answer);
    }

    public void Dispose() => browser.Dispose();
}
