using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>
/// The words of the site itself: headings, buttons, notices. English is written here; every other language brings them in
/// <c>content/{lang}/words.yaml</c>, so that a language needs no code. <c>{0}</c> stands for what is filled in.
/// </summary>
public sealed partial record Words
{
    public const string File = "words.yaml";

    private static readonly FrozenDictionary<string, PropertyInfo> Keys = typeof(Words)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType == typeof(string) && property.CanWrite)
        .ToFrozenDictionary(property => JsonName(property.Name), StringComparer.Ordinal);

    public static Words English { get; } = new();

    /// <summary>Reads a language's words. Missing ones stay English and are one warning.</summary>
    public static Words? Read(string text, Faults faults)
    {
        if (Fields.Of(BoundedYaml.Read(text, 1, YamlBounds.DataFile, faults), faults, File) is not { } fields)
        {
            return null;
        }

        var words = new Words();
        var missing = new List<string>();
        foreach (var (key, property) in Keys.OrderBy(key => key.Key, StringComparer.Ordinal))
        {
            if (fields.Text(key) is not { } word)
            {
                missing.Add(key);
                continue;
            }

            var english = (string)property.GetValue(English)!;
            if (Blanks(word) != Blanks(english))
            {
                faults.Error("words", fields.LineOf(key), $"\"{key}\" must hold the same blanks as the English \"{english}\": {Blanks(english)}.");
                continue;
            }

            if (key == "dateFormat" && !IsDateFormat(word))
            {
                faults.Error("dates", fields.LineOf(key), $"\"{key}\" must be a date pattern with day, month and year, such as \"{english}\".");
                continue;
            }

            property.SetValue(words, word);
        }

        if (missing.Count > 0)
        {
            faults.Warn("words", 1, $"{missing.Count} words are missing and stay English: {string.Join(", ", missing.Take(8))}.");
        }

        fields.Close();
        return words;
    }

    /// <summary>Fills the blanks of one of these words. Numbers are written alike wherever they stand: 1,000 and not 1000.</summary>
    public static string Fill(string word, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, word, [.. values.Select(value => value is int number ? number.ToString("N0", CultureInfo.InvariantCulture) : value)]);

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    // A pattern that cannot be written would break every page with a date; one that loses the day or the year would mislead
    private static bool IsDateFormat(string pattern)
    {
        var day = new DateOnly(2026, 11, 23);
        try
        {
            return DateOnly.TryParseExact(day.ToString(pattern, CultureInfo.InvariantCulture), pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                && read == day;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Blanks(string word)
    {
        var blanks = BlankPattern().Matches(word).Select(match => match.Value).Order(StringComparer.Ordinal);
        var stray = word.Count(letter => letter is '{' or '}') != 2 * BlankPattern().Count(word);
        return string.Join(' ', blanks) + (stray ? " and a stray brace" : "");
    }

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.NonBacktracking)]
    private static partial Regex BlankPattern();
}
