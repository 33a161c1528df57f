using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Blocks;
using Immunotherapy.Web.Content.Markup;
using Immunotherapy.Web.Reading;
using Immunotherapy.Web.Reading.Blocks;
using Immunotherapy.Web.Reading.Components;

namespace Immunotherapy.Web.Showcase;

/// <summary>What an article is made of.</summary>
internal static class ArticleSpecimens
{
    public static IEnumerable<Specimen> Of(Snapshot snapshot)
    {
        var english = snapshot.Edition("en")!;
        var article = english.Article(SampleContent.Slug)!;
        var due = article.Front.NextReview!.Value;
        return
        [
            .. article.Body.Segments.Where(segment => segment is not HtmlSegment).Select(block => new Specimen(BlockViews.For(block), StateOf(block), new(BlockViews.Parameters(block, english.Words)!))),
            View("whole", article, due),
            View("review overdue", article, due.AddDays(1)),
            Specimen.Of<ArticleView>("gives way", ("Article", article), ("Edition", english), ("Snapshot", snapshot), ("Today", DateOnly.MaxValue)),
            Specimen.Of<ArticleView>("original stands in", ("Article", NotSafe(snapshot.Edition("es")!, article)), ("Edition", snapshot.Edition("es")!), ("Snapshot", snapshot), ("Today", due)),
            .. Reviews(article).Select(state => Specimen.Of<AboutArticle>(state.Name, ("Article", state.Article), ("Edition", english), ("Editions", snapshot.Editions))),
            .. Translations(snapshot, article),
            Specimen.Of<Contents>("three headings", ("Headings", article.Body.Headings), ("Words", english.Words)),
            Specimen.Of<TermMeanings>("one word", ("Terms", snapshot.TermsOf(article)), ("Edition", english), ("Addresses", snapshot.Addresses)),
            Specimen.Of<SourceList>("holding, withdrawn, replaced", ("Sources", snapshot.SourcesOf(article)), ("Edition", english)),
            Specimen.Of<RelatedArticles>("one", ("Article", article), ("Edition", english)),
            Specimen.Of<TurnPage>("in the middle", ("Article", english.Article("second")!), ("Edition", english)),
            Specimen.Of<PageFeedback>("three choices", ("Address", snapshot.Addresses.Feedback("en", article.Slug)), ("Words", english.Words)),
            Specimen.Of<Handout>("on paper only", ("Address", "https://portal.example.org" + article.Href), ("Words", english.Words)),
            Specimen.Of<QrCode>("an address", ("Drawing", QrDrawing.Of("https://portal.example.org" + article.Href))),
            .. Calls(english.Words, snapshot.Site),
        ];

        Specimen View(string state, Article shown, DateOnly today) =>
            Specimen.Of<ArticleView>(state, ("Article", shown), ("Edition", english), ("Snapshot", snapshot), ("Today", today), ("Address", "https://portal.example.org" + shown.Href));
    }

    private static string StateOf(Segment block) => block switch
    {
        CareCard card => card.Urgency.ToString(),
        Advice advice => advice.Do ? "do" : "do not",
        _ => "with text",
    };

    private static IEnumerable<(string Name, Article Article)> Reviews(Article article)
    {
        var signed = Signed(article);
        return [("nobody has signed it", article), ("signed", signed), ("changed since", signed with { ReviewState = ReviewState.ChangedSince })];
    }

    public static Article Signed(Article article) =>
        article with { ReviewState = ReviewState.Reviewed, Front = article.Front with { Review = new Review("A. Sample", "sample reviewer", new DateOnly(2026, 11, 23), "") } };

    private static IEnumerable<Specimen> Translations(Snapshot snapshot, Article original)
    {
        var spanish = snapshot.Edition("es")!;
        var draft = spanish.Article(SampleContent.Slug)! with { Front = original.Front with { Translation = new Translation("en", "", "", "", null) } };
        var read = draft with { Front = draft.Front with { Translation = new Translation("en", "", "", "A. Sample", new DateOnly(2026, 11, 23)) } };
        return new (string State, Page Page)[]
        {
            ("draft", draft with { Translation = TranslationState.Current, Original = original }),
            ("read by a translator", read with { Translation = TranslationState.Current, Original = original }),
            ("original has changed", draft with { Translation = TranslationState.Stale, Original = original }),
            ("not safe", draft with { Translation = TranslationState.Unsafe, Original = original }),
        }.Select(each => Specimen.Of<TranslationNotice>(each.State, ("Page", each.Page), ("Edition", spanish), ("OriginalLanguage", "English")));
    }

    private static Article NotSafe(Edition edition, Article original)
    {
        var article = edition.Article(SampleContent.Slug)!;
        return article with { Front = article.Front with { Translation = new Translation("en", "", "", "", null) }, Translation = TranslationState.Unsafe, Original = original };
    }

    private static IEnumerable<Specimen> Calls(Words words, Site site)
    {
        Site[] clinics = [site, site with { Clinic = site.Clinic with { Night = "" } }, site with { Clinic = Clinic.Unset, Emergency = "" }];
        string[] states = ["all numbers", "no number for the night", "no number"];
        return clinics.Zip(states).SelectMany(each => new[]
        {
            Specimen.Of<CallLine>(each.Second, ("Site", each.First), ("Text", words)),
            Specimen.Of<WhoToCall>(each.Second, ("Site", each.First), ("Words", words)),
            Specimen.Of<WhoToCall>(each.Second + ", within a page", ("Site", each.First), ("Words", words), ("Now", true)),
        });
    }
}
