namespace Immunotherapy.Web.Content;

/// <summary>The English words of the search.</summary>
public sealed partial record Words
{
    public string Search { get; init; } = "Search";
    public string SearchFor { get; init; } = "What are you looking for?";
    public string SearchHint { get; init; } = "For example a word, a medicine or a question.";
    public string SearchButton { get; init; } = "Search";
    public string SearchCount { get; init; } = "Pages found: {0}";
    public string SearchBest { get; init; } = "The best {0} stand here.";
    public string SearchNotNow { get; init; } = "The search does not work just now. Look by topic, or try again in a minute.";
    public string SearchCountMany { get; init; } = "More than {0} pages found. The best stand here.";
    public string SearchSpelled { get; init; } = "Showing results for {0}.";
    public string SearchTyped { get; init; } = "You typed:";
    public string SearchSomeWords { get; init; } = "No page has all of your words. These have some of them.";
    public string SearchNone { get; init; } = "No page was found for:";
    public string SearchNear { get; init; } = "Did you mean:";
    public string SearchTopics { get; init; } = "Or look under a topic";
    public string SearchInSection { get; init; } = "In the part:";
    public string SearchKindTerm { get; init; } = "Word explained";
    public string SearchKindTrial { get; init; } = "Clinical trial";
    public string SearchKindArticle { get; init; } = "Article";
    public string SearchKindPage { get; init; } = "About this site";

    /// <summary>Small words that say nothing of what is looked for, parted by spaces.</summary>
    public string SearchIgnored { get; init; } = "a about am an and any are as at be been but by can could did do does for from get had has have he her him his how i if in is it its me mean means my no not of on or our should she so than that the their them then there they this to was we were what when where which who why will with would you your";
}
