using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Comments;
using Immunotherapy.Web.Feedback;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>The states of a reader's pages that hold the most words of the site itself, in the language whose words are longer.</summary>
internal static class SpanishStates
{
    private const string Article = "/es/articles/side-effects";
    private const string Search = "/es/search";

    private static readonly string Token = ReceiptToken.Create();

    public static IEnumerable<PageState> All =>
    [
        Saying(Search + "?q=efectos", "Efectos secundarios"),
        Saying(Search + "?q=zzzqqq", "zzzqqq"),
        new("feedback with errors, Spanish", Refuses: true, async page =>
        {
            await page.GotoAsync(Article + "/feedback");
            await page.GetByLabel("¿Qué debemos saber?").FillAsync(new string('W', SentFeedback.TextMost + 1));
            await page.SendAsync("Enviar opinión");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Su texto es demasiado largo");
        }),
        new("form with errors, Spanish", Refuses: true, async page =>
        {
            await page.GotoAsync(Article + "/comment");
            await page.GetByLabel("Un nombre inventado").FillAsync(new string('W', CommentText.NameMost + 1));
            await page.GetByLabel("Su comentario").FillAsync("Escríbame: me@example.org");
            await page.SendAsync("Enviar comentario");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mire primero esto");
        }),
        Saying($"/es/comments/{Token}", "Espera a que una persona lo lea.", "receipt, Spanish"),
    ];

    /// <summary>A comment as its writer sees it once it is sent.</summary>
    public static Task SeedAsync(CommentSite site) => site.AddAsync([new Comment
    {
        Id = Guid.CreateVersion7(CommentSite.Start),
        Lang = "es",
        Slug = "side-effects",
        Name = "Lucía",
        Body = "Tuve picazón durante dos semanas.",
        State = CommentState.Waiting,
        Desk = Desk.Waiting,
        WrittenAt = CommentSite.Start,
        WaitingSince = CommentSite.Start,
        TokenHash = ReceiptToken.HashOf(Token),
    }]);

    private static PageState Saying(string path, string words, string? name = null) => new(name ?? path, Refuses: false, async page =>
    {
        await page.GotoAsync(path);
        await page.UnfoldAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(words);
    });
}
