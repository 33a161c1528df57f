using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>What a reader can come to in the list of questions and on the wallet card. Each leaves an empty browser behind.</summary>
internal static class ToolStates
{
    private const string Article = "/en/articles/with-questions";
    private const string MyQuestions = "/en/my-questions";
    private const string WalletCard = "/en/wallet-card";

    // Tab goes on from where the last press was
    private const string StartFromTheTop = "() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); scrollTo(0, 0); }";

    public static IEnumerable<PageState> All =>
    [
        State("article, a question ticked", Article, page => page.TickAsync("Is it for me?")),
        State("article, nothing can be kept", Article, async page =>
        {
            await page.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new Error(); }; }");
            await page.TickAsync("Is it for me?");
            await Expect(page.Locator(".questions [role=status]")).Not.ToBeEmptyAsync();
        }),
        State("my questions, empty", MyQuestions, _ => Task.CompletedTask),
        State("my questions, with a list", MyQuestions, FillAsync),
        State("my questions, a wrong one", MyQuestions, page => page.AddOwnAsync(new string('x', 301))),
        State("my questions, emptied", MyQuestions, async page =>
        {
            await FillAsync(page);
            await page.SendAsync("Empty my list");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        }),
        State("my questions, not copied", MyQuestions, async page =>
        {
            await FillAsync(page);
            await page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }");
            await page.SendAsync("Copy");
            await Expect(page.GetByLabel("My list as text")).ToBeVisibleAsync();
        }),
        State("wallet card, empty", WalletCard, _ => Task.CompletedTask),
        State("wallet card, full", WalletCard, async page =>
        {
            foreach (var input in await page.Locator("#card-fields input").AllAsync())
            {
                await input.FillAsync(new string('W', 60));
            }
        }),
    ];

    public static void Seed(CommentSite site)
    {
        site.Content.Write("questions.yaml", TrialFiles.Questions);
        site.Content.WriteWalletCard();
        site.Content.WriteArticle("with-questions", body: "## How\n\nText [@first-source] [@second-source].\n\n:::questions\n- Is it for me?\n- What is [PD-1](term:pd-1)?\n:::\n");
        site.Services.GetRequiredService<ContentStore>().Refresh(contents: true);
    }

    public static Task TickAsync(this IPage page, string question) => page.GetByRole(AriaRole.Checkbox, new() { Name = question }).CheckAsync();

    public static async Task AddOwnAsync(this IPage page, string question)
    {
        await page.GetByLabel("Write your own question").FillAsync(question);
        await page.SendAsync("Add to my list");
    }

    private static async Task FillAsync(IPage page)
    {
        await page.TickAsync("What is my PD-L1 result?");
        await page.TickAsync("Does my insurance pay?");
        await page.AddOwnAsync("متى أتصل بكم؟");
        await page.AddOwnAsync(new string('m', 200));
        await Expect(page.Locator("#list-items li")).ToHaveCountAsync(4);
    }

    private static PageState State(string name, string address, Func<IPage, Task> act) => new(name, Refuses: false, async page =>
    {
        await page.GotoAsync(address);
        await act(page);
        await page.EvaluateAsync("() => localStorage.clear()");
        await page.EvaluateAsync(StartFromTheTop);
    });
}
