using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content.Search;

namespace Immunotherapy.Tests.Content.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly Searched site = new(content =>
    {
        content.WriteArticle("skin", "Your skin", "## Redness\n\nA rash may itch at night [@first-source].\n\n## Sun\n\nKeep out of the sun [@second-source].\n");
        content.WriteArticle("piel", "Su piel", "## Vacunación\n\nLos efectos secundarios pasan [@first-source] [@second-source].\n", lang: "es");
        content.WriteTrialFiles();
    });

    public void Dispose() => site.Dispose();

    [Fact]
    public void Word_LeadsToTheSectionThatHoldsIt()
    {
        var found = Assert.Single(site.Find("rash").Pages);

        Assert.Equal(("Your skin", FoundKind.Article, "/en/articles/skin", "s-redness", "Redness"), (found.Title, found.Kind, found.Href, found.Anchor, found.Heading));
        Assert.Equal(["rash"], found.Snippet.Where(part => part.Matches).Select(part => part.Text));
        Assert.Equal("A rash may itch at night.", string.Concat(found.Snippet.Select(part => part.Text)));
    }

    [Theory]
    [InlineData("RASHES")]
    [InlineData("  rash\titching ")]
    [InlineData("is a rash for me?")]
    [InlineData("rahs")]
    [InlineData("itc")]
    [InlineData("\uff52\uff41\uff53\uff48")]
    public void OtherForms_FindIt(string typed) => Assert.Equal("Your skin", site.Titles(typed)[0]);

    [Theory]
    [InlineData("efecto secundario")]
    [InlineData("EFECTOS SECUNDARIOS")]
    [InlineData("vacunacion")]
    [InlineData("vacunación")]
    public void Spanish_IsFoundWithoutAccentsAndInOtherForms(string typed) => Assert.Equal(["Su piel"], site.Titles(typed, "es"));

    [Fact]
    public void Languages_AreApart()
    {
        Assert.DoesNotContain("Su piel", site.Titles("vacunación"));
        Assert.DoesNotContain("Your skin", site.Titles("rash", "es"));
    }

    [Fact]
    public void Article_ThatIsNew_IsFound()
    {
        site.Files.WriteArticle("liver", "Your liver", "## Hepatitis\n\nThe liver may swell [@first-source] [@second-source].\n");
        site.Bring();

        Assert.Equal(["Your liver"], site.Titles("hepatitis"));
    }

    [Fact]
    public void Article_ThatChanged_IsFoundByItsNewWordsOnly()
    {
        site.Files.WriteArticle("skin", "Your skin", "## Eczema\n\nDry patches [@first-source] [@second-source].\n");
        site.Bring();

        Assert.Equal(["Your skin"], site.Titles("eczema"));
        Assert.Empty(site.Titles("redness"));
    }

    [Fact]
    public void Article_ThatIsGone_IsNotFoundAtOnce()
    {
        site.Delete("en/articles/skin.md");
        var before = site.Titles("rash");

        site.Bring();

        Assert.Empty(before);
        Assert.Empty(site.Titles("rash"));
    }

    [Fact]
    public void Article_WithoutASignature_IsNotFoundWhereSuchAreNotShown()
    {
        site.Files.Write("site.yaml", ContentFixture.Site.Replace("showUnreviewed: true", "showUnreviewed: false", StringComparison.Ordinal));
        site.Files.WriteArticle("side-effects", title: "Side effects", front: "");
        site.Look();

        Assert.DoesNotContain(site.Snapshot.Editions.SelectMany(edition => edition.Articles), article => article.Slug == "skin");
        Assert.All(site.Snapshot.Editions, edition => Assert.Empty(site.Index.Find(site.Snapshot, edition, "rash", new DateOnly(2026, 11, 23)).Pages));
    }

    [Fact]
    public void AnswersOfAnOldIndex_ShowTheTextOfNow()
    {
        site.Files.WriteArticle("skin", "Your skin", "## Calm\n\nNothing itches [@first-source] [@second-source].\n");
        site.Look();

        var found = Assert.Single(site.Find("rash").Pages);

        Assert.Empty(found.Snippet);
        Assert.Equal("", found.Anchor);
    }

    [Fact]
    public void Counts_GoDownWithTheLastPageOfAWord()
    {
        site.Delete("en/articles/skin.md");
        site.Bring();

        var found = site.Find("rahs");

        Assert.Equal("", found.Spelled);
        Assert.Equal(["rahs"], found.Missed);
    }

    [Fact]
    public void Trial_IsFoundByItsNumberAndItsName_First()
    {
        var trial = site.Snapshot.Trials.Values.First();

        Assert.Equal((FoundKind.Trial, trial.Name), (site.Find(trial.Id).Pages[0].Kind, site.Find(trial.Id).Pages[0].Title));
        Assert.Equal((FoundKind.Trial, trial.Name), (site.Find(trial.Name).Pages[0].Kind, site.Find(trial.Name).Pages[0].Title));
    }
}
