using System.Reflection;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Support;

/// <summary>
/// The site's own words in Arabic letters, one for each Latin one. Whatever is still in Latin letters on an Arabic page
/// was then written in English by a component.
/// </summary>
internal static class ArabicWords
{
    private const string Letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

    /// <summary>As <c>content/ar/words.yaml</c>.</summary>
    public static string Yaml { get; } = string.Join('\n', typeof(Words)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType == typeof(string))
        .Select(property => (property.Name, Word: (string)property.GetValue(Web.Content.Words.English)!))
        .Select(word => $"{char.ToLowerInvariant(word.Name[0])}{word.Name[1..]}: \"{(word.Name == nameof(Web.Content.Words.DateFormat) ? "d MMMM yyyy" : In(word.Word))}\""));

    public static Words Words { get; } = Web.Content.Words.Read(Yaml, new Faults(Web.Content.Words.File))!;

    public static string In(string english) =>
        string.Concat(english.Select(letter => char.IsAsciiLetter(letter) ? Letters[char.ToLowerInvariant(letter) - 'a'] : letter));
}
