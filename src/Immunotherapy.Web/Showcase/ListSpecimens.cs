using Immunotherapy.Web.Content;
using Immunotherapy.Web.Content.Search;
using Immunotherapy.Web.Reading;
using Immunotherapy.Web.Reading.Components;
using Immunotherapy.Web.Reading.Tools;
using Immunotherapy.Web.Reading.Trials;
using Immunotherapy.Web.Search.Components;
using Immunotherapy.Web.Shared.Components;

namespace Immunotherapy.Web.Showcase;

/// <summary>Lists, ways through the site, trials, and parts of forms.</summary>
internal static class ListSpecimens
{
    public static IEnumerable<Specimen> Of(Snapshot snapshot)
    {
        var english = snapshot.Edition("en")!;
        var (words, addresses, terms) = (english.Words, snapshot.Addresses, english.Terms);
        var page = new FoundPage(FoundKind.Article, english.Articles.First().Href, "A sample article", "This is a sample.", "s-words", "Words", [new("A ", false), new("sample", true), new(" of a text.", false)]);
        return
        [
            Specimen.Of<Breadcrumbs>("two steps", ("Trail", new[] { new Step("Home", "/en"), new Step("All articles", "/en/articles") }), ("Words", words)),
            Specimen.Of<TopicList>("titles", ("Topics", english.Topics), ("Lang", "en")),
            Specimen.Of<TopicList>("with key messages", ("Topics", english.Topics), ("Lang", "en"), ("WithMessages", true)),
            Specimen.Of<RecentArticles>("nobody has signed any", ("Edition", english)),
            Specimen.Of<RecentArticles>("signed", ("Edition", new Edition("en", words, snapshot.Site, english.Articles.Select(ArticleSpecimens.Signed), [], []))),
            Specimen.Of<FindWord>("empty", ("Query", ""), ("Found", Array.Empty<Term>()), ("Edition", english), ("Addresses", addresses)),
            Specimen.Of<FindWord>("found", ("Query", "word"), ("Found", terms), ("Edition", english), ("Addresses", addresses)),
            Specimen.Of<FindWord>("nothing found", ("Query", "nothing"), ("Found", Array.Empty<Term>()), ("Edition", english), ("Addresses", addresses)),
            Specimen.Of<GlossaryList>("two words", ("Edition", english), ("Addresses", addresses)),
            Specimen.Of<TermView>("with everything", ("Term", terms[1]), ("Related", terms.Take(1)), ("UsedIn", english.Articles), ("Trials", english.Trials), ("Lang", "en"), ("Words", words), ("Addresses", addresses)),
            Specimen.Of<QuestionList>("one topic", ("Topics", english.Questions), ("Lang", "en"), ("Words", words)),
            Specimen.Of<MyList>("hidden until the script works, then with what was ticked above", ("Words", words)),
            Specimen.Of<WalletCardView>("the clinic's numbers", ("Page", english.Page("wallet-card")!), ("Edition", english), ("Snapshot", snapshot)),
            Specimen.Of<TrialTable>("two trials", ("Trials", english.Trials), ("Edition", english), ("Snapshot", snapshot)),
            Specimen.Of<TrialFilterForm>("nothing chosen", ("Filter", new TrialFilter("", "", "", "")), ("Edition", english), ("Snapshot", snapshot)),
            .. english.Trials.Select(trial => Specimen.Of<TrialView>(trial.Status, ("Trial", trial), ("Edition", english), ("Snapshot", snapshot))),
            Specimen.Of<ApprovalTimeline>("one decision", ("Edition", english), ("Snapshot", snapshot)),
            Specimen.Of<SearchForm>("empty", ("Action", addresses.Search("en")), ("Words", words)),
            Specimen.Of<SearchForm>("something typed", ("Query", "word"), ("Action", addresses.Search("en")), ("Words", words)),
            Results("found", new Found([page, page with { Kind = FoundKind.Term, Snippet = [], Heading = "" }], 2)),
            Results("another spelling, some of the words", new Found([page], 300, Spelled: "sample", SomeWords: true)),
            Results("cannot tell", Found.Unknown),
            Results("nothing, with a word near", new Found([], 0, Near: "sample")),
            Results("nothing, nothing near", Found.Nothing),
            Specimen.Of<Telephone>("a number", ("Number", "555-0100")),
            Specimen.Of<Day>("a day", ("Date", new DateOnly(2026, 11, 23)), ("Edition", english)),
            Specimen.Of<ProblemList>("two problems", ("Problems", new[] { new Problem("", "Something is wrong."), new Problem("Telephone", "This field is empty.") }), ("Heading", words.FormProblems)),
            Specimen.Of<TextField>("empty", ("Name", "Sample"), ("Label", "A sample field"), ("Autocomplete", "off"), ("Type", "text")),
            Specimen.Of<TextField>("with an error", ("Name", "Wrong"), ("Label", "A sample field"), ("Autocomplete", "off"), ("Type", "text"), ("Value", "what was typed"), ("Error", "This cannot be read.")),
        ];

        Specimen Results(string state, Found found) =>
            Specimen.Of<ResultList>(state, ("Found", found), ("Query", "sampel"), ("Action", addresses.Search("en")), ("Words", words));
    }
}
