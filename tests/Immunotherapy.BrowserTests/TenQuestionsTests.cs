using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>What patients ask. Each answer is at most two presses away, from home and from the search.</summary>
public sealed class TenQuestionsTests(Browser browser) : BrowserTest(browser)
{
    /// <summary>The question as somebody types it; the links that lead to its answer from home; words of the answer.</summary>
    public static TheoryData<string, string[], string> Questions { get; } = new()
    {
        { "is pembrolizumab for me?", ["I am having pembrolizumab", "Who may have it"], "Its PD-L1 score (CPS) must be 10 or more" },
        { "I have a rash", ["I have a new symptom"], "you have a rash, itching, or sores in your mouth" },
        { "what does CPS mean?", ["What does this word mean?", "CPS"], "combined positive score" },
        { "who do I call at night", ["I have a new symptom"], "the number your care team gave you" },
        { "what is immunotherapy", ["What is immunotherapy?"], "Immunotherapy" },
        { "side effects of keytruda", ["Side effects of checkpoint inhibitors", "How many people have them"], "78 of 100" },
        { "how long does the infusion take", ["I am having pembrolizumab", "How you get it"], "about 30 minutes" },
        { "can I get pregnant", ["Pregnancy, fertility, and vaccines", "Pregnancy and birth control"], "birth control" },
        { "questions for my doctor", ["What should I ask?"], "?" },
        { "keynote 522", ["What has been tested?", "KEYNOTE-522"], "1,174" },
    };

    [BrowserTheory]
    [MemberData(nameof(Questions))]
    public async Task Home_LeadsToTheAnswer_InTwoPresses(string question, string[] presses, string answer)
    {
        Assert.InRange(presses.Length, 1, 2);
        var page = await VisitorAsync();
        await page.GotoAsync("/en");

        foreach (var press in presses)
        {
            await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = press }).First.ClickAsync();
        }

        await ExpectAnswerAsync(page, question, answer);
    }

    [BrowserTheory]
    [MemberData(nameof(Questions))]
    public async Task Search_LeadsToTheAnswer_InTwoPresses(string question, string[] presses, string answer)
    {
        Assert.NotEmpty(presses);
        var page = await VisitorAsync();
        await page.GotoAsync("/en");
        await page.Locator("#search").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?**");
        var results = await page.Locator(".found li a").AllAsync();

        // The first three, each with its page and its section
        var tried = new List<string>();
        foreach (var result in results.Take(6))
        {
            var href = (await result.GetAttributeAsync("href"))!;
            var there = await page.Context.NewPageAsync();
            await there.GotoAsync(href);
            tried.Add(href);
            if ((await there.Locator("main").InnerTextAsync()).Contains(answer, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            await there.CloseAsync();
        }

        Assert.Fail($"\"{question}\" leads to {string.Join(", ", tried)}, and none of them says \"{answer}\".");
    }

    private static async Task ExpectAnswerAsync(IPage page, string question, string answer)
    {
        await Expect(page.Locator("main")).ToContainTextAsync(answer, new() { IgnoreCase = true });
        Assert.NotEqual("/en", new Uri(page.Url).AbsolutePath);
        Assert.NotEmpty(question);
    }
}
