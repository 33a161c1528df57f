using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class AboutArticleTests : BunitContext
{
    [Fact]
    public void Article_Unreviewed_SaysSoAndNamesNobody()
    {
        var shown = Show(Published.Content(new ArticleFile { Updated = "2026-11-20", NextReview = "2027-05-23" }));

        Assert.Equal(
            [
                ("Review", "Written from public sources. Not yet reviewed by a clinician."),
                ("Written by", "Portal team"),
                ("Last reviewed", "Not yet"),
                ("Next review due", "May 23, 2027"),
                ("Last edited", "November 20, 2026"),
            ],
            Rows(shown).SkipLast(1));
    }

    [Fact]
    public void Article_Reviewed_NamesReviewerRoleAndDay()
    {
        var shown = Show(Published.Content(new ArticleFile().SignedBy("A. Tester", "oncology nurse", on: "2026-11-24")));

        Assert.Contains(("Review", "Reviewed by A. Tester, oncology nurse."), Rows(shown));
        Assert.Contains(("Last reviewed", "November 24, 2026"), Rows(shown));
    }

    [Fact]
    public void Article_ChangedSinceReview_SaysSoAndNoLongerNamesTheReviewer()
    {
        var signed = new ArticleFile().SignedBy("A. Tester", "oncology nurse", on: "2026-11-24");

        var shown = Show(Published.Content(signed with { KeyMessage = "Another message." }));

        Assert.Contains(("Review", "Changed since its review on November 24, 2026."), Rows(shown));
        Assert.DoesNotContain("Tester", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_HasAVersion_ThatChangesWithItAndNotWithItsDates()
    {
        var version = VersionOf(new ArticleFile());

        Assert.Matches("^[0-9a-f]{8}$", version);
        Assert.Equal(version, VersionOf(new ArticleFile { Updated = "2026-11-25", Order = 7 }));
        Assert.NotEqual(version, VersionOf(new ArticleFile { Unknown = "Something else." }));

        string VersionOf(ArticleFile file) => Rows(Show(Published.Content(file))).Single(row => row.What == "Version of the text").Value;
    }

    [Fact]
    public void Article_InTwoLanguages_LeadsToEachByItsOwnName()
    {
        var snapshot = Published.Content(content =>
        {
            content.Write("es/words.yaml", "languageName: Español");
            content.Write(new ArticleFile(), Published.Slug, "es");
            content.Write(new ArticleFile(), "only-spanish", "es");
        });

        var shown = Show(snapshot);

        shown.Find("dd:has(a)").MarkupMatches("""
            <dd>
              <a href="/en/articles/checkpoint-inhibitors" hreflang="en" lang="en" aria-current="page">English</a>
              <a href="/es/articles/checkpoint-inhibitors" hreflang="es" lang="es">Español</a>
            </dd>
            """);
    }

    [Fact]
    public void Article_InOneLanguage_LeavesTheRowOut()
    {
        var snapshot = Published.Content(content => content.Write(new ArticleFile(), "only-spanish", "es"));

        Assert.DoesNotContain("Languages", Rows(Show(snapshot)).Select(row => row.What));
    }

    [Fact]
    public void Article_WithoutNextReview_LeavesTheRowOut()
    {
        var snapshot = Published.Content();
        var article = snapshot.Article() with { Front = snapshot.Article().Front with { NextReview = null } };

        var shown = Show(snapshot, article);

        Assert.DoesNotContain("Next review due", Rows(shown).Select(row => row.What));
    }

    [Fact]
    public void Section_IsNamedByItsHeading()
    {
        var shown = Show(Published.Content());

        Assert.Equal(["About this page"], shown.Names("region"));
    }

    [Fact]
    public void Reviewer_WithMarkupInTheName_IsText()
    {
        var shown = Show(Published.Content(new ArticleFile().SignedBy("<script>a</script>", "nurse", on: "2026-11-24")));

        Assert.Empty(shown.FindAll("script"));
        Assert.Contains(("Review", "Reviewed by <script>a</script>, nurse."), Rows(shown));
    }

    [Fact]
    public void Words_OfAnotherLanguage_AreUsedThroughout()
    {
        var snapshot = Published.Content(content =>
        {
            content.Write("ar/words.yaml", ArabicWords.Yaml);
            content.Write(new ArticleFile(), Published.Slug, "ar");
        });

        var shown = Render<AboutArticle>(parameters => parameters
            .Add(about => about.Article, snapshot.Article(lang: "ar"))
            .Add(about => about.Edition, snapshot.Edition("ar")!));

        shown.Find("bdi").Remove();
        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
    }

    private IRenderedComponent<AboutArticle> Show(Snapshot snapshot, Article? article = null) =>
        Render<AboutArticle>(parameters => parameters
            .Add(about => about.Article, article ?? snapshot.Article())
            .Add(about => about.Edition, snapshot.English())
            .Add(about => about.Editions, snapshot.Editions));

    private static List<(string What, string Value)> Rows(IRenderedComponent<AboutArticle> shown) =>
        [.. shown.FindAll("dt").Zip(shown.FindAll("dd"), (what, value) => (what.Words(), value.Words()))];
}
