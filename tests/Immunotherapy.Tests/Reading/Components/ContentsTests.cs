using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class ContentsTests : BunitContext
{
    [Fact]
    public void Headings_OfThreeSections_AreListedWithTheSources()
    {
        var shown = Show("## One\n\nA.\n\n## Two\n\nB.\n\n### Two and a half\n\nC.\n\n## Three\n\nD.");

        shown.ByRole("navigation", "On this page").QuerySelector("ol")!.MarkupMatches("""
            <ol>
              <li><a href="#s-one">One</a></li>
              <li><a href="#s-two">Two</a></li>
              <li><a href="#s-three">Three</a></li>
              <li><a href="#sources">Sources</a></li>
            </ol>
            """);
    }

    [Fact]
    public void Headings_OfTwoSections_NeedNoContents()
    {
        var shown = Show("## One\n\nA.\n\n### One and a half\n\nB.\n\n## Two\n\nC.");

        shown.MarkupMatches("");
    }

    [Fact]
    public void Heading_WithEscapedMarkup_IsText()
    {
        var shown = Show("## One \\<b>\n\nA.\n\n## Two\n\nB.\n\n## Three\n\nC.");

        Assert.Contains("One <b>", shown.Names("link"));
    }

    [Fact]
    public void Words_OfAnotherLanguage_NameTheContents()
    {
        var shown = Show([.. Enumerable.Range(1, 3).Select(number => new Heading(2, $"s-{number}", "١"))], ArabicWords.Words);

        Assert.Equal([ArabicWords.In("On this page")], shown.Names("navigation"));
        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
    }

    private IRenderedComponent<Contents> Show(string body) =>
        Show(Published.Content(new ArticleFile { Body = body }).Article().Body.Headings, Words.English);

    private IRenderedComponent<Contents> Show(IReadOnlyList<Heading> headings, Words words) =>
        Render<Contents>(parameters => parameters.Add(contents => contents.Headings, headings).Add(contents => contents.Words, words));
}
