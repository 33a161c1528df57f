using System.Globalization;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Commands;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace Immunotherapy.BrowserTests;

/// <summary>What time does to an article: its review is due, it gives way, its original moves on, it is taken down.</summary>
internal static class ArticleStates
{
    private const string TakenDown = "taken-down";

    private static readonly DateOnly Today = DateOnly.FromDateTime(CommentSite.Start.UtcDateTime);

    public static IEnumerable<PageState> All =>
    [
        Saying("/en/articles/overdue", "The review of this page was due on November 13, 2026."),
        Saying("/en/articles/giving-way", "This page is being checked."),
        Saying("/es/articles/stale", "La página original cambió"),
        Saying("/es/articles/unsafe", "aquí ve el texto original"),
        Saying($"/en/articles/{TakenDown}", "was taken down", refuses: true),
    ];

    public static void Seed(CommentSite site)
    {
        var (files, store) = (site.Content, site.Services.GetRequiredService<ContentStore>());
        files.Write("site.yaml", ContentFixture.Site + "\noverdueLimitDays: 30");
        files.Write("es/words.yaml", File.ReadAllText(Path.Join(Repository.Content, "es/words.yaml")));
        files.Write(new ArticleFile { Title = "Review is due", Updated = "2026-01-01", NextReview = Day(-10) }, "overdue");
        files.Write(new ArticleFile { Title = "Review is long due", Updated = "2026-01-01", NextReview = Day(-31) }, "giving-way");
        Translate(files, "stale", "It takes a brake off", "It takes one brake off");
        Translate(files, "unsafe", "Call your care team the same day", "Call your care team");
        files.WriteArticle(TakenDown);
        store.Refresh(contents: true);

        // What is missing once may just be being saved
        files.Delete($"en/articles/{TakenDown}.md");
        store.Refresh(contents: true);
        store.Refresh(contents: true);
    }

    // The original changes once its translation has been noted
    private static void Translate(ContentFixture files, string slug, string old, string text)
    {
        files.WriteArticle(slug, "Original of " + slug);
        files.WriteArticle(slug, "Una traducción", "## Cómo\n\nQuita un freno [@first-source] y [@second-source].\n", "translation: { of: en }", "es");
        Assert.Equal(0, Verb.Run(["translated", files.PathOf($"es/articles/{slug}.md")], TextWriter.Null, TextWriter.Null));
        var original = files.PathOf($"en/articles/{slug}.md");
        var before = File.ReadAllText(original);
        Assert.Contains(old, before, StringComparison.Ordinal);
        File.WriteAllText(original, before.Replace(old, text, StringComparison.Ordinal));
    }

    private static string Day(int fromToday) => Today.AddDays(fromToday).ToString("O", CultureInfo.InvariantCulture);

    private static PageState Saying(string path, string words, bool refuses = false) => new(path, refuses, async page =>
    {
        await page.GotoAsync(path);
        await Expect(page.Locator("main")).ToContainTextAsync(words);
    });
}
