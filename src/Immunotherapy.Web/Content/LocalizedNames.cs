namespace Immunotherapy.Web.Content;

/// <summary>Names that each language has of its own, or that are the same everywhere, as brand names are.</summary>
public sealed class LocalizedNames(IReadOnlyDictionary<string, IReadOnlyList<string>> byLanguage, IReadOnlyList<string> everywhere)
{
    public static readonly LocalizedNames None = Everywhere();

    /// <summary>What a language says; nothing of another language stands in for it.</summary>
    public IReadOnlyList<string> In(string lang) => byLanguage.GetValueOrDefault(lang, everywhere);

    public static LocalizedNames Everywhere(params IReadOnlyList<string> names) => new(new Dictionary<string, IReadOnlyList<string>>(), names);
}
