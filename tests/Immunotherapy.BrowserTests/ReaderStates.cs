using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Feedback;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>What a reader and a writer can come to.</summary>
internal static class ReaderStates
{
    private const string Form = CommentStates.Article + "/comment";
    private const string Feedback = CommentStates.Article + "/feedback";

    public static IEnumerable<PageState> Of(CommentStates seeded) =>
    [
        PageState.At(CommentStates.Article),
        PageState.At(CommentStates.Article + "?page=2"),
        PageState.At(CommentStates.Paused),
        PageState.At(SitePages.Search + "?q=side+effects"),
        PageState.At(SitePages.Search + "?q=sied+efects"),
        PageState.At(SitePages.Search + "?q=zzzqqq"),
        PageState.At(Form),
        new("form with errors", Refuses: true, SendFormAsync),
        PageState.At(CommentStates.Paused + "/comment"),
        .. Enum.GetValues<CommentState>().Select(state => new PageState($"receipt, {state}", Refuses: false, async page =>
        {
            await page.GotoAsync(seeded.Receipt(state));
            await page.UnfoldAsync();
        })),
        new("receipt, changed to nothing", Refuses: true, page => ChangeAsync(page, seeded.Receipt(CommentState.Waiting))),
        PageState.At(ReportOf(seeded)),
        new("report without a reason", Refuses: true, page => ReportAsync(page, ReportOf(seeded))),
        new("thanks for a report", Refuses: false, page => page.GotoAsync(ReportOf(seeded) + "?sent=1")),
        PageState.At(Feedback),
        PageState.At(Feedback + "?choice=wrong"),
        PageState.At(Feedback + "?choice=nonsense", refuses: true),
        new("feedback with errors", Refuses: true, TellAsync),
        PageState.At(Feedback + "?sent=1"),
    ];

    /// <summary>Opens what is folded, so that what stands in it is looked at too.</summary>
    public static Task UnfoldAsync(this IPage page) => page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => each.open = true)");

    private static string ReportOf(CommentStates seeded) => $"{CommentStates.Article}/comments/{seeded.Answered}/report";

    private static async Task SendFormAsync(IPage page)
    {
        await page.GotoAsync(Form);
        await page.GetByLabel("A made-up name").FillAsync(new string('W', CommentText.NameMost + 1));
        await page.GetByLabel("Your comment").FillAsync("Write to me: me@example.org");
        await page.SendAsync("Send comment");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    private static async Task ChangeAsync(IPage page, string receipt)
    {
        await page.GotoAsync(receipt);
        await page.UnfoldAsync();
        await page.GetByLabel("Your comment", new() { Exact = true }).FillAsync("");
        await page.SendAsync("Send the changed comment");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    private static async Task ReportAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.SendAsync("Send report");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    private static async Task TellAsync(IPage page)
    {
        await page.GotoAsync(Feedback);
        await page.GetByLabel("What should we know?").FillAsync(new string('W', SentFeedback.TextMost + 1));
        await page.SendAsync("Send feedback");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }
}
