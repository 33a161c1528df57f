namespace Immunotherapy.Web.Content.Yaml;

/// <summary>Fields that each language may fill in its own way.</summary>
public sealed partial class Fields
{
    /// <summary>A text in one or more languages: <c>{ en: …, es: … }</c>, or plain text for all of them.</summary>
    public Localized? Localized(string key)
    {
        var node = Find(key)?.Value;
        if (node is not YamlMap languages)
        {
            return Text(key) is { } plain ? Content.Localized.Plain(plain) : null;
        }

        return ByLanguage(languages);
    }

    /// <summary>Texts of which each is in one or more languages.</summary>
    public IReadOnlyList<Localized> LocalizedList(string key)
    {
        switch (Find(key)?.Value)
        {
            case null or YamlText { Value: "" }:
                return [];
            case YamlList list when list.Items.All(item => item is YamlMap):
                return [.. list.Items.Cast<YamlMap>().Select(ByLanguage).OfType<Localized>()];
            case var other:
                faults.Error(code, other.Line, $"\"{key}\" must be a list of texts by language, each on a line that begins with \"- {{ en: … }}\".");
                return [];
        }
    }

    /// <summary>A list for all languages, or one for each: <c>{ en: [one, two], es: [uno, dos] }</c>.</summary>
    public LocalizedNames LocalizedNames(string key)
    {
        if (Find(key)?.Value is not YamlMap languages)
        {
            return Content.LocalizedNames.Everywhere([.. List(key).Select(name => name.Key)]);
        }

        return new LocalizedNames(
            languages.Entries.ToDictionary(
                entry => entry.Key, entry => (IReadOnlyList<string>)[.. List(entry.Key, entry.Value).Select(name => name.Key)], StringComparer.Ordinal),
            []);
    }

    private Localized? ByLanguage(YamlMap languages)
    {
        var texts = languages.Entries
            .Select(entry => (entry.Key, Text: Text(entry.Key, entry.Value)))
            .Where(entry => entry.Text is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Text!, StringComparer.Ordinal);
        return texts.Count == 0 ? null : new Localized(texts, texts.Values.First()) { Line = languages.Line };
    }

    public Localized RequiredLocalized(string key)
    {
        var errors = faults.Found.Count;
        if (Localized(key) is { } text)
        {
            return text;
        }

        if (faults.Found.Count == errors)
        {
            faults.Error(code, LineOf(key), $"\"{key}\" is missing. Add \"{key}: {{ en: … }}\".");
        }

        return Content.Localized.Empty;
    }
}
