using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>What patients ask. Each answer is at most two presses away, from home and from the search.</summary>
public sealed class TenQuestionsTests(Browser browser) : BrowserTest(browser)
{
    /// <summary>The language; the question as somebody types it; the links that lead to its answer from home; words that only the answer has.</summary>
    public static TheoryData<string, string, string[], string> Questions { get; } = new()
    {
        { "en", "is pembrolizumab for me?", ["I am having pembrolizumab", "Who may have it"], "Its PD-L1 score (CPS) must be 10 or more" },
        { "en", "I have a rash", ["I have a new symptom"], "you have a rash, itching, or sores in your mouth" },
        { "en", "what does CPS mean?", ["What does this word mean?", "CPS"], "combined positive score" },
        { "en", "who do I call at night", ["I have a new symptom"], "At night and on weekends: call" },
        { "en", "what is immunotherapy", ["What is immunotherapy?"], "Immunotherapy is cancer treatment that works through your immune system" },
        { "en", "side effects of keytruda", ["Side effects of checkpoint inhibitors", "How many people have them"], "78 of 100" },
        { "en", "how long does the infusion take", ["I am having pembrolizumab", "How you get it"], "about 30 minutes" },
        { "en", "can I get pregnant", ["Pregnancy, fertility, and vaccines", "Pregnancy and birth control"], "birth control" },
        { "en", "questions for my doctor", ["What should I ask?"], "What would change if I had surgery first?" },
        { "en", "keynote 522", ["What has been tested?", "KEYNOTE-522"], "1,174" },
        { "es", "¿el pembrolizumab es para mí?", ["Recibo pembrolizumab", "Quién puede recibirlo"], "Su puntaje de PD-L1 (CPS) debe ser 10 o más" },
        { "es", "tengo sarpullido", ["Tengo un síntoma nuevo"], "tiene sarpullido, picazón o llagas en la boca" },
        { "es", "¿qué significa CPS?", ["¿Qué quiere decir esta palabra?", "CPS"], "puntaje positivo combinado" },
        { "es", "a quién llamo de noche", ["Tengo un síntoma nuevo"], "De noche y los fines de semana: llame" },
        { "es", "qué es la inmunoterapia", ["¿Qué es la inmunoterapia?"], "La inmunoterapia es un tratamiento del cáncer que actúa a través de su sistema inmunitario" },
        { "es", "efectos secundarios de keytruda", ["Efectos secundarios de los inhibidores de puntos de control", "Cuántas personas los tienen"], "78 de cada 100" },
        { "es", "cuánto dura la infusión", ["Recibo pembrolizumab", "Cómo se da"], "unos 30 minutos" },
        { "es", "¿puedo quedar embarazada?", ["Embarazo, fertilidad y vacunas", "Embarazo y anticonceptivos"], "método anticonceptivo eficaz" },
        { "es", "preguntas para mi médico", ["¿Qué debo preguntar?"], "¿Qué cambiaría si me operan primero?" },
        { "es", "keynote 522", ["¿Qué se ha estudiado?", "KEYNOTE-522"], "1,174" },
    };

    [BrowserTheory]
    [MemberData(nameof(Questions))]
    public async Task Home_LeadsToTheAnswer_InTwoPresses(string lang, string question, string[] presses, string answer)
    {
        Assert.InRange(presses.Length, 1, 2);
        Assert.NotEmpty(question);
        var page = await VisitorAsync(snapshots: false);
        await page.GotoAsync($"/{lang}");
        await Expect(page.Locator("main")).Not.ToContainTextAsync(answer, new() { IgnoreCase = true });

        foreach (var press in presses)
        {
            await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = press }).First.ClickAsync();
        }

        await Expect(page.Locator("main")).ToContainTextAsync(answer, new() { IgnoreCase = true });
    }

    [BrowserTheory]
    [MemberData(nameof(Questions))]
    public async Task Search_LeadsToTheAnswer_InTwoPresses(string lang, string question, string[] presses, string answer)
    {
        Assert.NotEmpty(presses);
        var page = await VisitorAsync(snapshots: false);
        await page.GotoAsync($"/{lang}");
        await page.Locator("#search").FillAsync(question);
        await page.Locator("main form[role=search] button").ClickAsync();
        await page.WaitForURLAsync("**/search?**", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var results = await page.Locator(".found li a").AllAsync();

        // The first three, each with its page and its section
        var tried = new List<string>();
        foreach (var result in results.Take(6))
        {
            var href = (await result.GetAttributeAsync("href"))!;
            var there = await page.Context.NewPageAsync();
            await there.GotoAsync(href);
            tried.Add(href);
            if (await SaysAsync(there, answer) || await ListSaysAsync(there, lang, answer))
            {
                return;
            }

            await there.CloseAsync();
        }

        Assert.Fail($"\"{question}\" leads to {string.Join(", ", tried)}, and none of them says \"{answer}\".");
    }

    private static async Task<bool> SaysAsync(IPage page, string answer) =>
        (await page.Locator("main").InnerTextAsync()).Contains(answer, StringComparison.OrdinalIgnoreCase);

    // The list of questions is a tool, and the search finds texts: the questions at the end of a text lead to it
    private static async Task<bool> ListSaysAsync(IPage page, string lang, string answer)
    {
        var link = page.Locator($".questions a[href='/{lang}/my-questions']");
        if (await link.CountAsync() == 0)
        {
            return false;
        }

        await link.ClickAsync();
        await page.WaitForURLAsync("**/my-questions");
        return await SaysAsync(page, answer);
    }
}
