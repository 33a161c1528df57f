namespace Immunotherapy.Web.Content;

/// <summary>The addresses of the site in one place. People print them on leaflets: they stay.</summary>
/// <param name="pathBase">The sub-path that the site lives under, "" or "/portal".</param>
public sealed class Addresses(string pathBase)
{
    public string PathBase => pathBase;

    public string Home(string lang) => $"{pathBase}/{lang}";

    public string Articles(string lang) => $"{pathBase}/{lang}/articles";

    public string Article(string lang, string slug) => $"{pathBase}/{lang}/articles/{slug}";

    /// <summary>Where a comment on the article is written.</summary>
    public string WriteComment(string lang, string slug) => $"{Article(lang, slug)}/comment";

    /// <summary>A published comment, wherever it stands now.</summary>
    public string Comment(string lang, string slug, Guid id) => $"{Article(lang, slug)}/comments/{id}";

    /// <summary>Where a reader says what is good or wrong about the article.</summary>
    public string Feedback(string lang, string slug) => $"{Article(lang, slug)}/feedback";

    public string ReportComment(string lang, string slug, Guid id) => $"{Comment(lang, slug, id)}/report";

    /// <summary>The writer's private page. Whoever has this address is the writer.</summary>
    public string Receipt(string lang, string token) => $"{pathBase}/{lang}/comments/{token}";

    public string Glossary(string lang) => $"{pathBase}/{lang}/glossary";

    public string Term(string lang, string id) => $"{pathBase}/{lang}/glossary/{id}";

    public string Trials(string lang) => $"{pathBase}/{lang}/trials";

    public string Trial(string lang, string id) => $"{pathBase}/{lang}/trials/{id}";

    public string Approvals(string lang) => $"{pathBase}/{lang}/approvals";

    public string Search(string lang) => $"{pathBase}/{lang}/search";

    public string MyQuestions(string lang) => $"{pathBase}/{lang}/my-questions";

    public string Page(string lang, string slug) => $"{pathBase}/{lang}/{slug}";

    public string Feed(string lang) => $"{pathBase}/{lang}/feed.xml";

    /// <summary>Tells a browser how to search here.</summary>
    public string OpenSearch(string lang) => $"{pathBase}/{lang}/opensearch.xml";

    /// <summary>Tells a telephone how to put the site on its first screen.</summary>
    public string Manifest(string lang) => $"{pathBase}/{lang}/site.webmanifest";

    public string SecurityText => $"{pathBase}/.well-known/security.txt";

    /// <param name="page">What stands behind <c>/staff</c>, such as "/log".</param>
    public string Staff(string page = "") => $"{pathBase}/staff{page}";

    /// <summary>The version makes the address of a picture change with its bytes, so that it can be kept for ever.</summary>
    public string Media(string file, string version) => $"{pathBase}/media/{file}?v={version}";

    public static string Telephone(string number) =>
        "tel:" + string.Concat(number.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));
}
