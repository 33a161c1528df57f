using AngleSharp.Dom;
using Immunotherapy.Web.Accounts;
using Immunotherapy.Web.Comments;

namespace Immunotherapy.Tests.Support;

/// <summary>Somebody of staff, signed in over HTTP with a browser of their own, at the moderators' pages.</summary>
public sealed class Moderator : IDisposable
{
    public const string Queue = "/staff/comments";
    public const string Pause = "/staff/comments/pause";

    /// <summary>Many people of one test share an address.</summary>
    public static readonly (string Key, string Value) Calm = ("Portal:Limits:SignInsPerNeighbourhood", "1000");

    private const string TokenField = "__RequestVerificationToken";

    private Moderator(Reader browser) => Browser = browser;

    public Reader Browser { get; }

    /// <summary>A token of the forms that this person sees.</summary>
    public string Token { get; private set; } = "";

    public static string PageOf(Comment comment) => $"{Queue}/{comment.Id}";

    /// <summary>Makes the account and signs in.</summary>
    public static async Task<Moderator> ComesAsync(CommentSite site, Role role = Role.Moderator)
    {
        await StaffClient.AddAsync(site.Services, role);
        return await SignInAsync(site.NewReader(), role);
    }

    /// <summary>Signs in with an account that is there.</summary>
    public static async Task<Moderator> SignInAsync(Reader browser, Role role = Role.Moderator)
    {
        var moderator = new Moderator(browser);
        await moderator.SignInAgainAsync(role);
        return moderator;
    }

    public async Task SignInAgainAsync(Role role = Role.Moderator)
    {
        const string address = "/staff/sign-in";
        var answer = await Browser.SendAsync((await Browser.OpenAsync(address)).With(("Email", StaffClient.EmailOf(role)), ("Password", StaffClient.Password)));
        Assert.Equal((302, "/staff"), (answer.Status, answer.Location));

        // Others than moderators see no form there, and the start page has one to sign out
        var page = await Browser.GetAsync(Pause);
        Token = (page.Status == 200 ? page : await Browser.GetAsync("/staff")).Page.QuerySelector($"input[name={TokenField}]")?.GetAttribute("value") ?? "";
    }

    public Task<Shown> GetAsync(string address = Queue) => Browser.GetAsync(address);

    /// <summary>Sends these fields with a token.</summary>
    public Task<Shown> SendAsync(string address, params (string Name, string Value)[] fields) => Browser.SendAsync(
        new PageForm(address, [.. fields.Prepend((TokenField, Token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]));

    /// <summary>Decides in the queue on the version that was read.</summary>
    public Task<Shown> DecideAsync(Comment read, string what, string reason = "", string words = "", string address = Queue) =>
        SendAsync(address, ("Id", read.Id.ToString()), ("Version", $"{read.Version}"), ("Do", what), ("Reason", reason), ("Words", words));

    /// <summary>A form as the page shows it, found by the button it has.</summary>
    public static PageForm Offered(Shown page, string address, Guid id, string button)
    {
        var form = page.Page.QuerySelectorAll("form").Single(form => form.QuerySelector($"input[name=Id][value='{id}']") is not null && form.QuerySelector($"button[value={button}]") is not null);
        return new PageForm(form.GetAttribute("action") is { Length: > 1 } action ? action : address, [.. Hidden(form), KeyValuePair.Create("Do", button)]);
    }

    public void Dispose() => Browser.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Hidden(IElement form) =>
        form.QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
}
