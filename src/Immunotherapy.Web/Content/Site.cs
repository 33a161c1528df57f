using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>A group of articles, in the order of <c>site.yaml</c>.</summary>
public sealed record Topic(string Id, Localized Name);

/// <summary>The clinic that runs the site. Each part is empty as shipped: no name and no number is invented.</summary>
/// <param name="Day">Telephone number in opening hours.</param>
/// <param name="Night">Telephone number for nights and weekends.</param>
public sealed record Clinic(string Name, string Day, string Night, string Hours)
{
    public static readonly Clinic Unset = new("", "", "", "");
}

/// <summary>A telephone line for people in a crisis, with the day on which the number was last checked.</summary>
public sealed record CrisisLine(string Name, string Number, string Language, DateOnly? CheckedOn);

/// <summary>What <c>content/site.yaml</c> says of the whole site.</summary>
public sealed record Site
{
    public const string File = "site.yaml";

    public required Localized Name { get; init; }

    public required Localized Scope { get; init; }

    public Clinic Clinic { get; init; } = Clinic.Unset;

    /// <summary>The version of the texts as they were shipped, or empty. A clinic leaves it as it is, so that later versions can be compared.</summary>
    public string ContentVersion { get; init; } = "";

    /// <summary>The country's emergency number, or empty.</summary>
    public string Emergency { get; init; } = "";

    public IReadOnlyList<CrisisLine> CrisisLines { get; init; } = [];

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Languages in the order in which they are offered; the first one with articles is the default.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Hours within which a person reads a comment.</summary>
    public int PromiseHours { get; init; } = 48;

    /// <summary>Whether readers see articles that no reviewer has signed.</summary>
    public bool ShowUnreviewed { get; init; } = true;

    /// <summary>
    /// How many days after the day of its next review an article gives way to its short safe form; null when never.
    /// </summary>
    public int? OverdueLimitDays { get; init; }

    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>What the site says of itself while <c>site.yaml</c> has never been readable.</summary>
    public static Site Unread { get; } = new() { Name = Localized.Plain("Immunotherapy explained"), Scope = Localized.Empty };

    /// <summary>The clinic's day at a moment.</summary>
    public DateOnly DayAt(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime);

    public static Site? Read(string text, Faults faults)
    {
        if (Fields.Of(BoundedYaml.Read(text, 1, YamlBounds.DataFile, faults), faults, File) is not { } fields)
        {
            return null;
        }

        var site = new Site
        {
            Name = fields.RequiredLocalized("name"),
            Scope = fields.RequiredLocalized("scope"),
            Clinic = ReadClinic(fields),
            ContentVersion = fields.Text("contentVersion") ?? "",
            Emergency = ReadEmergency(fields),
            CrisisLines = [.. fields.Maps("crisisLines").Select(ReadCrisisLine)],
            TimeZone = ReadTimeZone(fields),
            Languages = [.. fields.List("languages").Select(language => language.Key)],
            PromiseHours = fields.Whole("promiseHours") ?? 48,
            ShowUnreviewed = fields.Flag("showUnreviewed") ?? true,
            OverdueLimitDays = fields.Whole("overdueLimitDays"),
            Topics = ReadTopics(fields),
        };
        if (site.PromiseHours is < 1 or > 24 * 14)
        {
            faults.Error("site", fields.LineOf("promiseHours"), "\"promiseHours\" must lie between 1 and 336 (14 days).");
        }

        if (site.OverdueLimitDays is < 0 or > 3650)
        {
            faults.Error("site", fields.LineOf("overdueLimitDays"), "\"overdueLimitDays\" must lie between 0 and 3650 (ten years). Leave the line out if overdue articles should stay.");
        }

        fields.Close();
        return site;
    }

    private static Clinic ReadClinic(Fields site)
    {
        var fields = site.Map("clinic");
        var clinic = fields is null ? Clinic.Unset : new Clinic(
            fields.Text("name") ?? "", Number(fields, "day"), Number(fields, "night"), fields.Text("hours") ?? "");
        foreach (var (key, value) in new[] { ("name", clinic.Name), ("day", clinic.Day), ("night", clinic.Night) })
        {
            if (value == "")
            {
                site.Faults.Warn("clinic", fields?.LineOf(key) ?? site.LineOf("clinic"),
                    $"The clinic's \"{key}\" is not set, so pages say it in words (\"the number your care team gave you\"). Fill it in before opening to patients.");
            }
        }

        fields?.Close();
        return clinic;
    }

    private static string ReadEmergency(Fields site)
    {
        var number = Number(site, "emergency");
        if (number == "")
        {
            site.Faults.Warn("site", site.LineOf("emergency"),
                "\"emergency\" is not set, so pages say \"your emergency number\". Fill in your country's number before opening to patients.");
        }

        return number;
    }

    private static CrisisLine ReadCrisisLine(Fields fields)
    {
        var line = new CrisisLine(
            fields.Required("name"), Number(fields, "number"), fields.Required("language"), fields.Date("checkedOn"));
        fields.Required("number");
        fields.Required("checkedOn");
        fields.Close();
        return line;
    }

    private static string Number(Fields fields, string key)
    {
        var number = fields.Text(key) ?? "";
        if (number.Length > 30 || number.Any(letter => !char.IsAsciiDigit(letter) && !" +-().".Contains(letter, StringComparison.Ordinal))
            || (number != "" && !number.Any(char.IsAsciiDigit)))
        {
            fields.Faults.Error("site", fields.LineOf(key), $"\"{key}\" must be one telephone number: digits, spaces, + - ( ).");
            return "";
        }

        return number;
    }

    private static TimeZoneInfo ReadTimeZone(Fields fields)
    {
        var name = fields.Required("timeZone");
        if (name != "" && !TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
        {
            fields.Faults.Error("site", fields.LineOf("timeZone"), $"\"{name}\" is not a time zone. Write it like America/New_York.");
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
    }

    private static List<Topic> ReadTopics(Fields site)
    {
        var topics = new List<Topic>();
        foreach (var fields in site.Maps("topics"))
        {
            var topic = new Topic(Entries.Id(fields, "id"), fields.RequiredLocalized("name"));
            fields.Close();
            if (topics.Exists(other => other.Id == topic.Id))
            {
                site.Faults.Error("site", fields.LineOf("id"), $"The topic \"{topic.Id}\" is there twice. Keep one.");
                continue;
            }

            topics.Add(topic);
        }

        if (topics.Count == 0)
        {
            site.Faults.Error("site", site.LineOf("topics"), "There is no topic. Add \"topics: [{ id: basics, name: { en: The basics } }]\".");
        }

        return topics;
    }
}
