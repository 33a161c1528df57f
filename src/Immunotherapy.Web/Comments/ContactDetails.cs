using System.Text.RegularExpressions;

namespace Immunotherapy.Web.Comments;

/// <summary>Finds what looks like an e-mail address, a telephone number or a link. Better one too many: it is only pointed out.</summary>
public static partial class ContactDetails
{
    private const int FewestDigits = 7;
    private const int MostShown = 5;

    public static IReadOnlyList<string> In(string text)
    {
        var rest = WithoutEmails(text);
        return
        [
            .. EmailPattern().Matches(text).Concat(LinksIn(rest))
                .Concat(TelephonePattern().Matches(rest).Where(number => IsTelephone(number.Value)))
                .OrderBy(found => found.Index).Select(found => found.Value.Trim()).Distinct(StringComparer.Ordinal).Take(MostShown),
        ];
    }

    /// <summary>All links, each once.</summary>
    public static IReadOnlyList<string> Links(string text) => [.. LinksIn(WithoutEmails(text)).Select(link => link.Value).Distinct(StringComparer.Ordinal)];

    // What belongs to an e-mail address is not a link as well; places in the text stay
    private static string WithoutEmails(string text) => EmailPattern().Replace(text, email => new string(' ', email.Length));

    private static IEnumerable<Match> LinksIn(string rest) => LinkPattern().Matches(rest).Where(link => link.Index == 0 || rest[link.Index - 1] != '@');

    private static bool IsTelephone(string number) =>
        DatePattern().Replace(number, "").Count(char.IsAsciiDigit) >= FewestDigits && !YearsPattern().IsMatch(number);

    [GeneratedRegex(@"[^\s@<>()\[\],;:""]{1,64}@[^\s@<>()\[\],;:""]{1,200}\.[\p{L}]{2,24}", RegexOptions.NonBacktracking)]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"(https?://|www\.)[^\s<>""]{1,300}|\b[a-z0-9][a-z0-9-]{0,60}\.(com|org|net|info|biz|shop|online|site|io|ru|cn|es|de|uk|us)(/[^\s<>""]{0,300})?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\+?\(?[0-9][0-9 ().\-/]{5,25}[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex TelephonePattern();

    // 2026-11-23, 23.11.2026, 11/23/2026, also with a number behind them
    [GeneratedRegex(@"\b((19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./](19|20)[0-9]{2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex DatePattern();

    // 2021-2022, 2019 2020 2021, and spans such as 1000-2000 mg
    [GeneratedRegex(@"^([0-9]{4} ?[-/] ?[0-9]{4}|(19|20)[0-9]{2}([ /-]{1,3}(19|20)[0-9]{2})*)$", RegexOptions.NonBacktracking)]
    private static partial Regex YearsPattern();
}
