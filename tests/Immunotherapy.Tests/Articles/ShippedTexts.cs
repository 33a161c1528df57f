using System.Reflection;
using System.Text.RegularExpressions;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Articles;

/// <summary>A text that readers can meet, and where it stands.</summary>
public sealed record ShippedText(string Where, string Lang, string Text);

/// <summary>
/// All texts that readers can meet. Titles and publishers of sources are not among them: they are the words of others. Nor are
/// the words by which comments are screened: nobody is shown them.
/// </summary>
public static partial class ShippedTexts
{
    private static readonly string[] ReadersKeys = ["title:", "keyMessage:", "callToAction:", "unknown:"];

    /// <summary>One text for each page, entry, drawing and word of the site, so that what stands near a number is judged with it.</summary>
    public static IEnumerable<ShippedText> All(Snapshot content) =>
        ShippedContent.Languages.SelectMany(lang => Pages(lang).Concat(Entries(content, lang)).Concat(Site(content, lang))).Concat(Drawings());

    public static IEnumerable<ShippedText> Pages(string lang) =>
        from file in Directory.GetFiles(Path.Join(Repository.Content, lang), "*.md", SearchOption.AllDirectories)
            .Concat(lang == "en" ? [Path.Join(Repository.Content, "CHANGES.md")] : []).Order(StringComparer.Ordinal)
        select new ShippedText(Path.GetRelativePath(Repository.Content, file), lang, Readable(File.ReadAllText(file)));

    private static IEnumerable<ShippedText> Entries(Snapshot content, string lang) =>
    [
        .. content.Terms.Values.Select(term => Of($"glossary.yaml, {term.Id}", lang, [term.Name.In(lang), .. term.Also.In(lang), term.Meaning.In(lang)])),
        .. content.Trials.Values.Select(trial => Of($"trials.yaml, {trial.Name}", lang,
            [trial.Plain.In(lang), trial.Compared?.In(lang) ?? "", .. trial.Results.Select(result => result.What.In(lang))])),
        .. content.Approvals.Select(approval => Of($"approvals.yaml, {approval.Date}", lang, [approval.What.In(lang)])),
        .. content.Questions.Select(topic => Of($"questions.yaml, {topic.Id}", lang,
            [topic.Topic.In(lang), .. topic.Questions.Select(question => question.In(lang))])),
    ];

    private static IEnumerable<ShippedText> Site(Snapshot content, string lang) =>
    [
        Of("site.yaml", lang, [content.Site.Name.In(lang), content.Site.Scope.In(lang), .. content.Site.Topics.Select(topic => topic.Name.In(lang))]),
        Of("words of the site", lang, [.. typeof(Words).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(word => word.PropertyType == typeof(string) && !word.Name.StartsWith("Screen", StringComparison.Ordinal)).Select(word => (string)word.GetValue(content.Edition(lang)!.Words)!)]),
    ];

    // A drawing is shared by the languages, so it is held against the rules of both
    private static IEnumerable<ShippedText> Drawings() =>
        from file in Directory.GetFiles(Path.Join(Repository.Content, "media"), "*.svg").Order(StringComparer.Ordinal)
        from lang in ShippedContent.Languages
        select new ShippedText($"media/{Path.GetFileName(file)}", lang, Tag().Replace(File.ReadAllText(file), "\n"));

    private static ShippedText Of(string where, string lang, IEnumerable<string> texts) => new(where, lang, string.Join('\n', texts));

    /// <summary>Of the head only what readers see, alternative texts and captions with the body.</summary>
    private static string Readable(string file)
    {
        var end = file.IndexOf("\n---\n", StringComparison.Ordinal);
        var head = end < 0 ? [] : file[..end].Split('\n').Where(line => ReadersKeys.Any(key => line.StartsWith(key, StringComparison.Ordinal)));
        return string.Join('\n', head) + "\n" + ShippedContent.Plain(Figure().Replace(end < 0 ? file : file[(end + 5)..], "$1\n$2\n"));
    }

    [GeneratedRegex(@"<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("!\\[([^\\]]*)\\]\\([^\" )]*(?: \"([^\"]*)\")?\\)", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
