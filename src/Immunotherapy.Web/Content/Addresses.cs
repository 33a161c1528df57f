namespace Immunotherapy.Web.Content;

/// <summary>The addresses of the site in one place. People print them on leaflets: they stay.</summary>
/// <param name="pathBase">The sub-path that the site lives under, "" or "/portal".</param>
public sealed class Addresses(string pathBase)
{
    public string PathBase => pathBase;

    public string Home(string lang) => $"{pathBase}/{lang}";

    public string Articles(string lang) => $"{pathBase}/{lang}/articles";

    public string Article(string lang, string slug) => $"{pathBase}/{lang}/articles/{slug}";

    public string Glossary(string lang) => $"{pathBase}/{lang}/glossary";

    public string Term(string lang, string id) => $"{pathBase}/{lang}/glossary/{id}";

    public string Page(string lang, string slug) => $"{pathBase}/{lang}/{slug}";

    public string Feed(string lang) => $"{pathBase}/{lang}/feed.xml";

    /// <summary>The version makes the address of a picture change with its bytes, so that it can be kept for ever.</summary>
    public string Media(string file, string version) => $"{pathBase}/media/{file}?v={version}";

    public static string Telephone(string number) =>
        "tel:" + string.Concat(number.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));
}
