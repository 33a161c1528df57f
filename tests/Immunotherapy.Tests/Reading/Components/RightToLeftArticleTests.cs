using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

/// <summary>An Arabic edition made of files alone: no word of it is in the code.</summary>
public sealed class RightToLeftArticleTests : BunitContext
{
    private const string Risk = ":::risk\nn: 3\nof: 1000\nevent: نعم\nnonEvent: لا\ngroup: ناس\ntime: ٥\nsource: first-source\n:::";

    private static readonly string Body = $$"""
        :::key-points
        - نقطة
        - نقطة
        - نقطة
        :::

        :::emergency اتصل {emergency} {{ArabicWords.In("if:")}}
        - نعم
        :::

        ## كيف

        [خلية](term:cell) [@first-source] {night} {clinic}

        ## متى

        ![صورة](../../media/drawing.svg "رسم")

        {{Risk}}

        :::compare
        {{Risk}}
        {{Risk}}
        :::

        :::bars
        of: 100
        group: ناس
        source: second-source
        rows: [{ label: طفح, n: 21 }]
        :::

        ## أين

        :::do
        - نعم
        :::

        :::dont
        - لا
        :::

        :::questions
        - هل
        :::
        """;

    private readonly Snapshot snapshot = Published.Content(content =>
    {
        content.Write("site.yaml", ContentFixture.Site
            .Replace("Test clinic", "عيادة", StringComparison.Ordinal)
            .Replace("9 to 5", "9-5", StringComparison.Ordinal)
            .Replace("es: Lo básico", "ar: أساس", StringComparison.Ordinal));
        content.Write("sources.yaml", """
            - { key: first-source, title: عنوان, publisher: ناشر, url: "https://example.org/1", date: 2022, read: 2026-11-23 }
            - { key: second-source, title: عنوان, publisher: ناشر, url: "https://example.org/2" }
            """);
        content.Write("glossary.yaml", """
            - { id: cell, term: { en: Cell, ar: خلية }, meaning: { en: A cell., ar: معنى } }
            """);
        content.Write("ar/words.yaml", ArabicWords.Yaml);
        content.Write(Arabic() with { Body = Body, Related = ["other"], NextReview = "2026-11-23" }, Published.Slug, "ar");
        content.Write(Arabic(), "other", "ar");
        content.Delete("en/articles/side-effects.md");
        content.WriteArticle(Published.Slug, body: "Text [@first-source] [@second-source].");
    });

    [Fact]
    public void Edition_RunsFromRightToLeft()
    {
        Assert.Equal("rtl", snapshot.Edition("ar")!.Direction);
        Assert.Equal("ltr", snapshot.English().Direction);
    }

    [Fact]
    public void Article_WithEveryPart_SaysNothingInEnglish()
    {
        var shown = Show();

        Assert.Contains(ArabicWords.In("The review of this page was due on"), shown.Words(), StringComparison.Ordinal);
        shown.Find(".about bdi").Remove();
        shown.Find(".about [lang=en]").Remove();
        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
        string[] spoken = ["aria-label", "alt", "title", "data-more", "data-close"];
        Assert.All(
            spoken.SelectMany(name => shown.FindAll($"[{name}]").Select(element => element.GetAttribute(name)!)),
            text => Assert.DoesNotContain(text, char.IsAsciiLetter));
    }

    [Fact]
    public void CareCard_EndsAsTheLanguageSays()
    {
        var shown = Show();

        Assert.Contains($"{ArabicWords.In("Emergency:")} اتصل 911 {ArabicWords.In("if:")}", shown.Names("region"));
    }

    [Fact]
    public void Article_WithArabicHeadings_ListsThemAsLinksThatLeadThere()
    {
        var shown = Show();

        var links = shown.ByRole("navigation", ArabicWords.In("On this page")).QuerySelectorAll("a");
        Assert.Equal(["كيف", "متى", "أين", ArabicWords.In("Sources")], links.Select(Accessible.Words));
        Assert.All(links, link => Assert.Single(shown.FindAll("[id]"), part => "#" + part.Id == link.GetAttribute("href")));
    }

    private IRenderedComponent<ArticleView> Show() =>
        Render<ArticleView>(parameters => parameters
            .Add(view => view.Article, snapshot.Article(lang: "ar"))
            .Add(view => view.Edition, snapshot.Edition("ar")!)
            .Add(view => view.Snapshot, snapshot)
            .Add(view => view.Today, new DateOnly(2026, 11, 24)));

    private static ArticleFile Arabic() => new()
    {
        Title = "عنوان",
        KeyMessage = "رسالة",
        CallToAction = "اتصل",
        Unknown = "مجهول",
        Body = "نص [@first-source] [@second-source]",
    };
}
