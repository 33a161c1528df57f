using Bunit;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Tests.Reading.Components;

public sealed class TermViewTests : BunitContext
{
    private static readonly Term Bare = new("pd-1", Localized.Plain("PD-1"), LocalizedNames.None, Localized.Plain("A brake on T cells."), Localized.Empty, [], []);

    [Fact]
    public void Term_WithEverything_ShowsItInOrder()
    {
        var snapshot = Published.Content();
        var term = Bare with { Also = LocalizedNames.Everywhere("CD279", "programmed death 1"), Say = Localized.Only("en", "pee dee one") };

        var shown = Show(term, related: [snapshot.Terms["t-cell"]], usedIn: [snapshot.Article()]);

        shown.MarkupMatches("""
            <article class:ignore>
              <h1>PD-1</h1>
              <p class:ignore>A brake on T cells.</p>
              <p>Say: pee dee one</p>
              <p>Also called: CD279, programmed death 1</p>
              <h2>Articles that use this word</h2>
              <ul><li><a href="/en/articles/checkpoint-inhibitors">Checkpoint inhibitors</a></li></ul>
              <h2>Related words</h2>
              <ul><li><a href="/en/glossary/t-cell">T cell</a></li></ul>
            </article>
            """);
    }

    [Fact]
    public void Term_WithNameAndMeaningOnly_ShowsNothingElse()
    {
        var shown = Show(Bare);

        shown.MarkupMatches("<article class:ignore><h1>PD-1</h1><p class:ignore>A brake on T cells.</p></article>");
    }

    [Fact]
    public void Term_InAnotherLanguage_HasItsNameMeaningAndAddresses()
    {
        var texts = new Dictionary<string, string> { ["en"] = "T cell", ["es"] = "linfocito T" };
        var term = Bare with { Name = new Localized(texts, "T cell"), Meaning = new Localized(texts, "T cell") };

        var shown = Show(term, related: [term with { Id = "other" }], lang: "es");

        Assert.Equal("linfocito T", shown.Find("h1").Words());
        Assert.Equal("/es/glossary/other", shown.ByRole("link", "linfocito T").GetAttribute("href"));
        Assert.DoesNotContain("T cell", shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Trials_ThatTestedIt_AreListedWithTheirSentence()
    {
        var trial = Trial.ReadAll(TrialFiles.Trials, new Faults(Trial.File))![TrialFiles.First];

        var shown = Render<TermView>(parameters => parameters
            .Add(view => view.Term, Bare).Add(view => view.Trials, [trial])
            .Add(view => view.Related, []).Add(view => view.UsedIn, []).Add(view => view.Lang, "en")
            .Add(view => view.Words, Words.English).Add(view => view.Addresses, new Addresses("")));

        Assert.Equal(["PD-1", "Trials that tested it"], shown.Names("heading"));
        Assert.Equal("FIRST-1: More people were alive 5 years later.", shown.Find("li").Words());
        Assert.Equal("/en/trials/NCT00000001", shown.ByRole("link", "FIRST-1").GetAttribute("href"));
    }

    [Fact]
    public void Names_OfAnotherLanguage_AreNotShown()
    {
        var term = Bare with { Also = new LocalizedNames(new Dictionary<string, IReadOnlyList<string>> { ["en"] = ["brake"] }, []), Say = Localized.Only("en", "pee dee one") };

        var shown = Show(term, lang: "es");

        Assert.Equal("PD-1 A brake on T cells.", shown.Words());
    }

    [Fact]
    public void Term_WithMarkup_IsText()
    {
        const string script = "<script>a</script>";
        var term = new Term("x", Localized.Plain(script), LocalizedNames.Everywhere(script), Localized.Plain(script), Localized.Plain(script), [], []);

        var shown = Show(term, related: [term]);

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal(5, shown.Words().Split(script).Length - 1);
    }

    [Fact]
    public void Words_OfAnotherLanguage_AreUsedThroughout()
    {
        var term = new Term("x", Localized.Plain("خلية"), LocalizedNames.Everywhere("جسم"), Localized.Plain("معنى"), Localized.Only("ar", "قل"), [], []);
        var article = Published.Content(new ArticleFile { Title = "عنوان" }).Article();

        var shown = Show(term, related: [term], usedIn: [article], lang: "ar", words: ArabicWords.Words);

        Assert.DoesNotContain(shown.Words(), char.IsAsciiLetter);
        Assert.Equal(["خلية", ArabicWords.In("Articles that use this word"), ArabicWords.In("Related words")], shown.Names("heading"));
    }

    private IRenderedComponent<TermView> Show(
        Term term, IEnumerable<Term>? related = null, IEnumerable<Article>? usedIn = null, string lang = "en", Words? words = null) =>
        Render<TermView>(parameters => parameters
            .Add(view => view.Term, term)
            .Add(view => view.Related, related ?? [])
            .Add(view => view.UsedIn, usedIn ?? [])
            .Add(view => view.Lang, lang)
            .Add(view => view.Words, words ?? Words.English)
            .Add(view => view.Addresses, new Addresses("")));
}
