using System.Text.RegularExpressions;

namespace Immunotherapy.Web.Comments;

/// <summary>Finds what looks like an e-mail address, a telephone number or a link. Better one too many: it is only pointed out.</summary>
public static partial class ContactDetails
{
    private const int FewestDigits = 7;
    private const int MostShown = 5;

    public static IReadOnlyList<string> In(string text) =>
    [
        .. EmailPattern().Matches(text).Concat(LinkPattern().Matches(text).Where(link => link.Index == 0 || text[link.Index - 1] != '@'))
            .Concat(TelephonePattern().Matches(text).Where(number => number.Value.Count(char.IsAsciiDigit) >= FewestDigits && !DatePattern().IsMatch(number.Value)))
            .OrderBy(found => found.Index).Select(found => found.Value.Trim()).Distinct(StringComparer.Ordinal).Take(MostShown),
    ];

    [GeneratedRegex(@"[^\s@<>()\[\],;:""]{1,64}@[^\s@<>()\[\],;:""]{1,200}\.[\p{L}]{2,24}", RegexOptions.NonBacktracking)]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"(https?://|www\.)[^\s<>""]{1,300}|\b[a-z0-9][a-z0-9-]{0,60}\.(com|org|net|info|biz|shop|online|site|io|ru|cn|es|de|uk|us)(/[^\s<>""]{0,300})?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\+?\(?[0-9][0-9 ().\-/]{5,25}[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex TelephonePattern();

    // 2026-11-23, 23.11.2026, 11/23/2026, and spans of years such as 2021-2022
    [GeneratedRegex(@"^([0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}|[0-9]{4} ?[-/] ?[0-9]{4})$", RegexOptions.NonBacktracking)]
    private static partial Regex DatePattern();
}
