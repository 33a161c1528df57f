using System.Globalization;

namespace Immunotherapy.Web.Shared;

/// <summary>Whom to tell about a hole in the site's security, and until when that holds. Settings: <c>Portal:Security:…</c></summary>
public sealed class SecurityContact
{
    /// <summary>
    /// The last day of what is shipped. security.txt must end by itself, less than a year ahead, so that nobody relies on an
    /// address that nobody reads any more. Each release sets another one; the command "release" reminds of it.
    /// </summary>
    public static readonly DateOnly Shipped = new(2027, 11, 1);

    private const int DaysOfWarning = 30;

    // RFC 9116, 2.5.5
    private const int LongestAhead = 366;

    private SecurityContact(string? address, DateOnly ends, string? policy) => (Address, Ends, Policy) = (address, ends, policy);

    /// <summary>A mailto: or https: address, or null when nobody has been named.</summary>
    public string? Address { get; }

    public DateOnly Ends { get; }

    /// <summary>Where it stands how reports are dealt with, or null.</summary>
    public string? Policy { get; }

    /// <param name="wrong">Gets a line for each setting that cannot be used.</param>
    public static SecurityContact Read(IConfigurationSection section, List<string> wrong)
    {
        var address = section["Contact"] is not { Length: > 0 } contact ? null
            : Uri.TryCreate(contact, UriKind.Absolute, out var who) && (IsMail(who) || who.Scheme == "https") ? who.AbsoluteUri
            : Refuse("Contact", contact, "Write mailto: and an address, or the https:// address of a page", wrong);
        var policy = section["Policy"] is not { Length: > 0 } rules ? null
            : Uri.TryCreate(rules, UriKind.Absolute, out var page) && page.Scheme == "https" ? page.AbsoluteUri
            : Refuse("Policy", rules, "Write the https:// address of a page", wrong);
        var ends = Shipped;
        if (section["Expires"] is { Length: > 0 } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out ends))
        {
            Refuse("Expires", day, "Write a day such as 2027-11-01, less than a year ahead", wrong);
        }

        return new SecurityContact(address, ends, policy);
    }

    /// <returns>What is wrong with the day: it is past, within 30 days, or more than a year ahead; null between.</returns>
    public static string? Warning(DateOnly ends, DateTimeOffset now)
    {
        var left = ends.DayNumber - DateOnly.FromDateTime(now.UtcDateTime).DayNumber;
        var when = ends.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return left > LongestAhead ? $"ends on {when}, more than a year ahead" : left > DaysOfWarning ? null : left > 0 ? $"ends on {when}" : $"ended on {when}";
    }

    private static bool IsMail(Uri address) =>
        address.Scheme == "mailto" && address.UserInfo != "" && address.Host != "" && address is { Query: "", Fragment: "" };

    private static string? Refuse(string setting, string value, string next, List<string> wrong)
    {
        wrong.Add($"Portal:Security:{setting} is \"{value}\". {next}.");
        return null;
    }
}
