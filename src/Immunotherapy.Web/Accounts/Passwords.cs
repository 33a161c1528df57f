using System.Collections.Frozen;

namespace Immunotherapy.Web.Accounts;

/// <summary>
/// Which passwords are taken: long ones that are not easily guessed. No rule asks for digits or signs: people answer such
/// rules in the same few ways, and length does more (OWASP ASVS 6.2).
/// </summary>
public static class Passwords
{
    public const int Shortest = 15;
    public const int Longest = 128;

    public const string Advice = "15 to 128 characters. Four or five words that have nothing to do with each other are good.";

    private const int FewestDifferent = 5;
    private const int ShortestWord = 4;

    // Keys beside each other, and counting; each also backwards
    private static readonly string[] Rows = ["1234567890", "0123456789", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"];

    private static readonly string[] SiteWords = ["immunotherapy", "portal", "clinic", "hospital"];

    // Long ones that head the lists of stolen passwords, without what people put behind them
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.Ordinal,
        "correcthorsebatterystaple", "iloveyousomuch", "iloveyouforever", "thisismypassword", "thisisapassword", "mypasswordis",
        "passwordpassword", "letmeinplease", "pleaseletmein", "administrator", "administratorpassword", "welcometothejungle",
        "trustnooneelse", "changethispassword", "changemeplease", "pleasechangeme", "onetwothreefourfive", "onetwothree",
        "qwertyuiopasdfghjkl", "supersecretpassword", "mysecretpassword", "secretpassword", "defaultpassword", "temporarypassword",
        "nevergonnagiveyouup", "maytheforcebewithyou", "iamtheadministrator", "youshallnotpass", "openthedoorplease", "godblessamerica");

    /// <summary>Says in words why a password is refused.</summary>
    /// <param name="origin">The site's public origin; its name is easily guessed too.</param>
    /// <returns>Null for a password that is taken.</returns>
    public static string? WhyNot(string password, string email, string origin)
    {
        if (password.Length > Longest)
        {
            return $"This password has more than {Longest} characters. Take a shorter one.";
        }

        var length = password.EnumerateRunes().Count();
        if (length < Shortest)
        {
            return $"This password has {length} characters; it needs at least {Shortest}. Add another word.";
        }

        var plain = password.ToLowerInvariant();
        return plain.Distinct().Count() < FewestDifferent ? "This password is made of very few different characters. Take several words instead."
            : IsRepeated(plain) ? "This password says the same again and again. Take several different words instead."
            : IsRun(plain) ? "This password follows the keyboard, the alphabet or counting. Take several words instead."
            : Contained(plain, email, origin) is { } word ? $"This password holds \"{word}\", which others would try first. Leave it out."
            : Common.Contains(string.Concat(plain.Where(char.IsAsciiLetter))) ? "This password is on lists of stolen passwords. Take other words."
            : null;
    }

    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(period => Enumerable.Range(period, text.Length - period).All(at => text[at] == text[at - period]));

    // What is hard to guess in a run is only where it turns
    private static bool IsRun(string text) =>
        Enumerable.Range(1, text.Length - 1).Count(at => !IsNextTo(text[at - 1], text[at])) < text.Length / 3;

    private static bool IsNextTo(char first, char second) => first == second || Rows.Any(row =>
        row.Contains($"{first}{second}", StringComparison.Ordinal) || row.Contains($"{second}{first}", StringComparison.Ordinal));

    private static string? Contained(string plain, string email, string origin)
    {
        var local = email.ToLowerInvariant().Split('@')[0];
        var host = Uri.TryCreate(origin, UriKind.Absolute, out var address) ? address.Host.Split('.')[..^1] : [];
        return SiteWords.Concat(host).Append(local).FirstOrDefault(word => word.Length >= ShortestWord && plain.Contains(word, StringComparison.Ordinal));
    }
}
