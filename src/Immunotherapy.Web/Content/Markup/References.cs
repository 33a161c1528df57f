namespace Immunotherapy.Web.Content.Markup;

/// <summary>What a page can point at.</summary>
public enum Target
{
    /// <summary>An article of the same language.</summary>
    Article,

    /// <summary>A page of the same language, such as "about".</summary>
    Page,

    /// <summary>A heading: <c>slug#anchor</c> of an article.</summary>
    ArticleAnchor,

    /// <summary>A heading of a page.</summary>
    PageAnchor,

    Term,
    Source,

    /// <summary>A trial by its registry number.</summary>
    Trial,

    /// <summary>A file in <c>content/media/</c>.</summary>
    Media,

    /// <summary>A topic of site.yaml.</summary>
    Topic,

    /// <summary>The page that a translation was made from: <c>lang/slug</c>.</summary>
    OriginalArticle,
    OriginalPage,

    /// <summary>Which words are hard, in all: asked so that the page is checked again when that changes.</summary>
    HardWords,

    /// <summary>A blank such as <c>{emergency}</c>.</summary>
    Blank,

    /// <summary>The page on which a reader's own list of questions is kept.</summary>
    MyQuestions,

    /// <summary>How the heading of a care card ends in the page's language.</summary>
    CareCardEnding,
}

public readonly record struct Question(Target Target, string Key);

/// <param name="Exists">False: there is no such thing, which is the writer's error.</param>
/// <param name="Href">Where it is; empty while it exists but cannot be shown (its own file is broken).</param>
/// <param name="Text">What stands in the page: the words of a blank, the size of a picture.</param>
public readonly record struct Answer(bool Exists, string Href = "", string Text = "")
{
    public static readonly Answer Unknown = new(false);
}

/// <summary>
/// What a page asked of the rest of the content while it was rendered. As long as every answer stays the same, the
/// rendered page does too and is kept.
/// </summary>
public sealed class References(Func<Question, Answer> ask, Func<Target, IEnumerable<string>> names)
{
    // Looking for the nearest of a thousand names takes a while, and a hostile page could ask for each of its words
    private const int MostHints = 20;

    private readonly Dictionary<Question, Answer> asked = [];
    private int hints;

    /// <summary>The questions with their answers, to be kept beside the page. Who was asked is not kept: it holds all content of its time.</summary>
    public Asked Close() => new([.. asked]);

    public Answer Ask(Target target, string key)
    {
        var question = new Question(target, key);
        if (!asked.TryGetValue(question, out var answer))
        {
            asked[question] = answer = ask(question);
        }

        return answer;
    }

    /// <summary>What could have been meant instead, for an error message.</summary>
    public string Hint(Target target, string key) => hints++ < MostHints ? Yaml.NearestName.Hint(key, names(target)) : "";
}

/// <summary>What a page has asked, and what it was told.</summary>
public sealed class Asked(KeyValuePair<Question, Answer>[] answers)
{
    public bool StillHolds(Func<Question, Answer> now) => Array.TrueForAll(answers, pair => now(pair.Key) == pair.Value);
}
