namespace Immunotherapy.Web.Content;

/// <summary>One text in several languages; a missing language falls back to the first one written.</summary>
public sealed class Localized(IReadOnlyDictionary<string, string> texts, string fallback)
{
    public static readonly Localized Empty = new(new Dictionary<string, string>(), "");

    /// <summary>The line of its file, to name when a language is missing.</summary>
    public int Line { get; init; } = 1;

    public string In(string lang) => texts.GetValueOrDefault(lang, fallback);

    /// <summary>Whether the text is there in this language, or is one text for all of them.</summary>
    public bool Speaks(string lang) => fallback != "" && (texts.Count == 0 || texts.ContainsKey(lang));

    public static Localized Plain(string text) => new(new Dictionary<string, string>(), text);

    /// <summary>A text that holds for one language and for no other.</summary>
    public static Localized Only(string lang, string text) => new(new Dictionary<string, string> { [lang] = text }, text);
}
