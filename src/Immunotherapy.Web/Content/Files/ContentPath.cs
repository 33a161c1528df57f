using System.Text.RegularExpressions;

namespace Immunotherapy.Web.Content;

public enum ContentKind
{
    Site,
    Sources,
    Glossary,
    Words,
    Trials,
    Approvals,
    Questions,
    Article,
    Page,
    Media,

    /// <summary>What has changed in the texts, and why.</summary>
    Changes,
}

/// <summary>
/// A file's place below the content folder, which says what it is. Paths come from listing the folder, never from a
/// request.
/// </summary>
/// <param name="Text">With forward slashes, for example "en/articles/side-effects.md".</param>
/// <param name="Lang">Empty for files of all languages.</param>
/// <param name="Name">File name; the slug for articles and pages.</param>
public sealed partial record ContentPath(ContentKind Kind, string Text, string Lang, string Name)
{
    public const string ChangesFile = "CHANGES.md";

    /// <summary>The language of the file at the top; <c>content/{lang}/CHANGES.md</c> says it in another.</summary>
    public const string LanguageOfChanges = "en";

    /// <summary>Largest file of this kind, in bytes.</summary>
    public int MostBytes => Kind switch
    {
        ContentKind.Article or ContentKind.Page or ContentKind.Changes => Markup.StructureLimits.MarkdownBytes,
        ContentKind.Media => Media.MostBytes,
        _ => Yaml.YamlBounds.DataFile.Bytes,
    };

    /// <returns>Null when no file of that name is read.</returns>
    public static ContentPath? Of(string path)
    {
        if (KindOfShared(path) is { } kind)
        {
            return new ContentPath(kind, path, "", path);
        }

        if (path == ChangesFile)
        {
            return new ContentPath(ContentKind.Changes, path, LanguageOfChanges, "changes");
        }

        var match = Pattern().Match(path);
        if (!match.Success)
        {
            return null;
        }

        var (lang, name) = (match.Groups["lang"].Value, match.Groups["name"].Value);
        return match.Groups["folder"].Value switch
        {
            "articles" => new ContentPath(ContentKind.Article, path, lang, name),
            "pages" => new ContentPath(ContentKind.Page, path, lang, name),
            "media" => new ContentPath(ContentKind.Media, path, "", name),
            _ when name == ChangesFile => new ContentPath(ContentKind.Changes, path, lang, "changes"),
            _ => new ContentPath(ContentKind.Words, path, lang, name),
        };
    }

    private static ContentKind? KindOfShared(string path) => path switch
    {
        Site.File => ContentKind.Site,
        Source.File => ContentKind.Sources,
        Term.File => ContentKind.Glossary,
        Trial.File => ContentKind.Trials,
        Approval.File => ContentKind.Approvals,
        QuestionTopic.File => ContentKind.Questions,
        _ => null,
    };

    /// <summary>The place of a file that somebody names by its path on disk: its last three parts count.</summary>
    public static ContentPath? OfFile(string file)
    {
        var parts = Path.GetFullPath(file).Split(Path.DirectorySeparatorChar);
        return parts.Length < 3 ? null : Of(string.Join('/', parts[^3..]));
    }

    public static bool IsLanguage(string folder) => LanguagePattern().IsMatch(folder);

    [GeneratedRegex(
        """
        \A(
            (?<folder>media)/(?<name>[a-z0-9-]{1,80}\.[a-z]{2,4})
          | (?<lang>[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})/((?<folder>articles|pages)/(?<name>[a-z0-9-]{1,80})\.md|(?<name>words\.yaml|CHANGES\.md))
        )\z
        """,
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguagePattern();
}
