using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

public sealed class LanguageTests : IDisposable
{
    private readonly LiveContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void SecondLanguage_IsAFolderAndNothingElse()
    {
        content.Files.Write("es/words.yaml", "home: Inicio\noutOf: \"{0} de cada {1}\"\ndateFormat: \"d 'de' MMMM 'de' yyyy\"\n");
        content.Files.WriteArticle("side-effects", "Efectos secundarios", lang: "es");
        content.Files.Write("es/pages/about.md", ContentFixture.Page("Acerca"));
        content.Look();

        Assert.Empty(content.Errors);
        var edition = content.Snapshot.Edition("es")!;
        Assert.Equal(("Inicio", "87 de cada 100"), (edition.Words.Home, Words.Fill(edition.Words.OutOf, 87, 100)));
        Assert.Equal("23 de noviembre de 2026", edition.Date(new DateOnly(2026, 11, 23)));
        Assert.Equal("November 23, 2026", content.Snapshot.Edition("en")!.Date(new DateOnly(2026, 11, 23)));
        Assert.Equal("/es/articles/side-effects", edition.Article("side-effects")!.Href);
        Assert.Equal(("Acerca", "/es/about"), (edition.Page("about")!.Title, edition.Page("about")!.Href));
        Assert.Equal("Lo básico", edition.Topics[0].Topic.Name.In("es"));
        Assert.Null(edition.Article("checkpoint-inhibitors"));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("es", "ltr")]
    [InlineData("zh-Hans", "ltr")]
    [InlineData("xx", "ltr")]
    [InlineData("abc-abcdefgh-abcdefgh-abcdefgh", "ltr")]
    [InlineData("en-12", "ltr")]
    [InlineData("de-x1-y2-z3", "ltr")]
    public void Language_OfAnyFolderThatIsRead_HasADirection(string lang, string direction)
    {
        content.Files.WriteArticle("side-effects", lang: lang);

        content.Look();

        Assert.Equal(direction, content.Snapshot.Edition(lang)!.Direction);
    }

    [Fact]
    public void Languages_StandInTheOrderOfTheSite()
    {
        content.Files.WriteArticle("side-effects", lang: "de");
        content.Files.WriteArticle("side-effects", lang: "es");
        content.Files.Write("fr/pages/about.md", ContentFixture.Page("Sur"));
        content.Files.Write("site.yaml", ContentFixture.Site.Replace("[en, es]", "[es, en, fr]", StringComparison.Ordinal));

        content.Look();

        Assert.Equal(["es", "en", "de"], content.Snapshot.Editions.Select(edition => edition.Lang));
        Assert.Equal("es", content.Snapshot.Default!.Lang);
    }
}
