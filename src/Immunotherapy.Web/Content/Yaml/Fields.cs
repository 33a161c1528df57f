using System.Globalization;

namespace Immunotherapy.Web.Content.Yaml;

/// <summary>A word that refers to something else, with the line to name when it does not exist.</summary>
public sealed record Reference(string Key, int Line);

/// <summary>
/// The fields of one YAML map, read by name and type. What is missing, misspelt or of the wrong kind becomes a fault at
/// its line. <see cref="Close"/> reports the keys that nobody asked for.
/// </summary>
public sealed partial class Fields(YamlMap map, Faults faults, string code = "field")
{
    private const int LongestText = 2000;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public int Line => map.Line;

    public Faults Faults => faults;

    public static Fields? Of(YamlNode? node, Faults faults, string what, string code = "field")
    {
        if (node is YamlMap map)
        {
            return new Fields(map, faults, code);
        }

        if (node is not null)
        {
            faults.Error(code, node.Line, $"{what} must be written as \"key: value\" lines.");
        }

        return null;
    }

    public int LineOf(string key) => Find(key)?.Line ?? map.Line;

    public string? Text(string key) => Text(key, Find(key)?.Value);

    private string? Text(string key, YamlNode? value)
    {
        switch (value)
        {
            case null:
            case YamlText blank when string.IsNullOrWhiteSpace(blank.Value):
                return null;
            case YamlText text:
                return OneLine(key, text);
            case var other:
                faults.Error(code, other.Line, $"\"{key}\" must be one text. Put it in quotes if it holds a colon.");
                return null;
        }
    }

    public string Required(string key)
    {
        var errors = faults.Found.Count;
        if (Text(key) is { Length: > 0 } text)
        {
            return text;
        }

        if (faults.Found.Count == errors)
        {
            faults.Error(code, LineOf(key), $"\"{key}\" is missing. Add \"{key}: …\".");
        }

        return "";
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        faults.Error("dates", LineOf(key), $"\"{key}\" is not a date. Write it as year-month-day, for example 2026-11-23.");
        return null;
    }

    public int? Whole(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Error(code, LineOf(key), $"\"{key}\" must be a whole number.");
        return null;
    }

    /// <summary>A number with at most one decimal.</summary>
    public decimal? Tenths(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (text.Length < 10 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number * 10 % 1 == 0)
        {
            return number;
        }

        faults.Error(code, LineOf(key), $"\"{key}\" must be a number with at most one decimal, for example 87 or 23.4.");
        return null;
    }

    /// <summary>One of a closed list of words.</summary>
    public string OneOf(string key, IReadOnlyList<string> words)
    {
        var word = Required(key);
        if (word != "" && !words.Contains(word))
        {
            faults.Error(code, LineOf(key), $"\"{key}\" must be one of: {string.Join(", ", words)}.{Hint(word, words)}");
            return "";
        }

        return word;
    }

    public bool? Flag(string key)
    {
        switch (Text(key))
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                faults.Error(code, LineOf(key), $"\"{key}\" must be true or false.");
                return null;
        }
    }

    public IReadOnlyList<Reference> List(string key) => List(key, Find(key)?.Value);

    private IReadOnlyList<Reference> List(string key, YamlNode? value)
    {
        switch (value)
        {
            case null or YamlText { Value: "" }:
                return [];
            case YamlList list when list.Items.All(item => item is YamlText):
                return [.. from item in list.Items.Cast<YamlText>()
                           let text = OneLine(key, item)
                           where text is not null
                           select new Reference(text, item.Line)];
            case var other:
                faults.Error(code, other.Line, $"\"{key}\" must be a list, for example {key}: [one, two].");
                return [];
        }
    }

    public Fields? Map(string key) => Of(Find(key)?.Value is YamlText { Value: "" } ? null : Find(key)?.Value, faults, $"\"{key}\"");

    public IReadOnlyList<Fields> Maps(string key)
    {
        switch (Find(key)?.Value)
        {
            case null or YamlText { Value: "" }:
                return [];
            case YamlList list:
                return [.. list.Items.Select(item => Of(item, faults, $"Each entry of \"{key}\"")).OfType<Fields>()];
            case var other:
                faults.Error(code, other.Line, $"\"{key}\" must be a list of entries that begin with \"- \".");
                return [];
        }
    }

    public void Close()
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key)))
        {
            faults.Error(code, entry.Line, $"\"{entry.Key}\" is not a key that is known here.{Hint(entry.Key, known)}");
        }
    }

    // A hostile file could be wrong on each of its lines
    private string Hint(string written, IEnumerable<string> names) => faults.AreFull ? "" : NearestName.Hint(written, names);

    private string? OneLine(string key, YamlText text)
    {
        if (text.Value.Length > LongestText)
        {
            faults.Error(code, text.Line, $"\"{key}\" is longer than {LongestText} characters. Shorten it.");
            return null;
        }

        // YAML's folded texts (">") end in a line break
        var words = text.Value.Trim();
        if (words.Any(char.IsControl))
        {
            faults.Error(code, text.Line, $"\"{key}\" holds a control character or a line break. Write it on one line.");
            return null;
        }

        return words;
    }

    private YamlEntry? Find(string key)
    {
        known.Add(key);
        return map.Entries.FirstOrDefault(entry => entry.Key == key);
    }
}
