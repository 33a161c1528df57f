using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

/// <summary>What has changed in the texts, in the language of the page or in the one that there is.</summary>
public sealed class ChangesViewTests : BunitContext
{
    private static readonly Snapshot Snapshot = Published.Content(content =>
    {
        content.Write(new ArticleFile { Body = ArticleFile.KeyPoints + "\n\n## First\n\nA **list** of changes." }, Published.Slug);
        content.WriteArticle("side-effects", lang: "ar");
    });

    [Fact]
    public void ListInTheLanguageOfThePage_IsNotMarked()
    {
        var shown = Show("en", "2026-11-23 <b>");

        Assert.Equal("What has changed in our texts", shown.Names("region").First());
        Assert.Equal("Version of the texts: 2026-11-23 <b>", shown.Find(".changes > p").Words());
        Assert.Contains("A list of changes.", shown.Words(), StringComparison.Ordinal);
        Assert.Equal("list", shown.Find("strong").Words());
        Assert.Empty(shown.FindAll("[lang], [dir], b"));
    }

    [Fact]
    public void ListInAnotherLanguage_IsMarkedWithItAndItsDirection()
    {
        var list = Show("ar", "1").Find(".changes > div");

        Assert.Equal(("en", "ltr"), (list.GetAttribute("lang"), list.GetAttribute("dir")));
        Assert.Contains("A list of changes.", list.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void TextsWithoutAVersion_NameNone()
    {
        var shown = Show("en", "");

        Assert.Empty(shown.FindAll(".changes > p"));
        Assert.Contains("A list of changes.", shown.Words(), StringComparison.Ordinal);
    }

    private IRenderedComponent<ChangesView> Show(string lang, string version) => Render<ChangesView>(parameters => parameters
        .Add(view => view.Changes, new Changes("en", Snapshot.Article().Body))
        .Add(view => view.Version, version)
        .Add(view => view.Edition, Snapshot.Edition(lang)!));
}
