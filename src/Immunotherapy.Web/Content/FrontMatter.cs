using System.Collections.Frozen;
using Immunotherapy.Web.Content.Yaml;

namespace Immunotherapy.Web.Content;

/// <summary>A code that a clinic's record system asks by.</summary>
public sealed record Code(string System, string Value);

/// <summary>Who read exactly this text and when.</summary>
/// <param name="Text">The hash of the text that was read, see <see cref="Signature"/>.</param>
public sealed record Review(string By, string Role, DateOnly On, string Text);

/// <summary>What a translation was made from.</summary>
/// <param name="Of">The language of the original.</param>
/// <param name="Source">The hash of the original's text then, see <see cref="Signature"/>.</param>
/// <param name="Safety">The hash of its care cards, doses and emergency texts, see <see cref="SafetyText"/>; empty when nobody noted it.</param>
/// <param name="By">The medical translator who checked it, or empty.</param>
public sealed record Translation(string Of, string Source, string Safety, string By, DateOnly? On);

/// <summary>The head of an article, between two lines of <c>---</c>.</summary>
public sealed record FrontMatter
{
    public const int LongestTitle = 100;

    private static readonly string[] Named = ["title", "keyMessage", "callToAction", "unknown", "nextReview", "translation"];

    public required string Title { get; init; }

    public required string KeyMessage { get; init; }

    public string CallToAction { get; init; } = "";

    public Reference Topic { get; init; } = new("", 1);

    /// <summary>Place within the topic; smaller comes first.</summary>
    public int Order { get; init; }

    public IReadOnlyList<Reference> Related { get; init; } = [];

    public IReadOnlyList<string> Drugs { get; init; } = [];

    public IReadOnlyList<Code> Codes { get; init; } = [];

    public IReadOnlyList<Reference> Sources { get; init; } = [];

    /// <summary>What is not yet known, in a sentence or two.</summary>
    public string Unknown { get; init; } = "";

    public DateOnly Updated { get; init; }

    public DateOnly? NextReview { get; init; }

    public Review? Review { get; init; }

    public Translation? Translation { get; init; }

    /// <summary>The lines of the keys that checks name, from 1.</summary>
    private IReadOnlyDictionary<string, int> Lines { get; init; } = FrozenDictionary<string, int>.Empty;

    public int LineOf(string key) => Lines.GetValueOrDefault(key, 1);

    /// <param name="isArticle">Pages such as "About" need only a title, a key message and a date.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> begins.</param>
    public static FrontMatter? Read(string yaml, int firstLine, bool isArticle, Faults faults)
    {
        var root = BoundedYaml.Read(yaml, firstLine, YamlBounds.FrontMatter, faults);
        if (Fields.Of(root, faults, "The front matter") is not { } fields)
        {
            return null;
        }

        var front = new FrontMatter
        {
            Title = ReadTitle(fields),
            KeyMessage = fields.Required("keyMessage"),
            CallToAction = fields.Text("callToAction") ?? "",
            Topic = new Reference(isArticle ? fields.Required("topic") : fields.Text("topic") ?? "", fields.LineOf("topic")),
            Order = fields.Whole("order") ?? int.MaxValue,
            Related = fields.List("related"),
            Drugs = [.. fields.List("drugs").Select(drug => drug.Key)],
            Codes = [.. fields.Maps("codes").Select(ReadCode)],
            Sources = ReadSources(fields, isArticle),
            Unknown = fields.Text("unknown") ?? "",
            Updated = Required(fields, "updated") ?? default,
            NextReview = isArticle ? Required(fields, "nextReview") : fields.Date("nextReview"),
            Review = ReadReview(fields),
            Translation = ReadTranslation(fields),
            Lines = Named.ToDictionary(key => key, fields.LineOf, StringComparer.Ordinal),
        };
        fields.Close();
        if (isArticle)
        {
            CheckArticle(front, fields);
        }

        return front;
    }

    private static string ReadTitle(Fields fields)
    {
        var title = fields.Required("title");
        if (title.Length > LongestTitle)
        {
            fields.Faults.Error("title", fields.LineOf("title"), $"The title has {title.Length} letters. Keep it under {LongestTitle}, better under 65.");
        }

        return title;
    }

    private static DateOnly? Required(Fields fields, string key)
    {
        var faults = fields.Faults.Found.Count;
        var date = fields.Date(key);
        if (date is null && fields.Faults.Found.Count == faults)
        {
            fields.Faults.Error("front-matter", fields.LineOf(key), $"\"{key}\" is missing. Add \"{key}: 2026-11-23\" with the right day.");
        }

        return date;
    }

    private static IReadOnlyList<Reference> ReadSources(Fields fields, bool isArticle)
    {
        var faults = fields.Faults.Found.Count;
        var sources = fields.List("sources");
        if (isArticle && fields.Faults.Found.Count == faults && sources.DistinctBy(source => source.Key).Count() < 2)
        {
            fields.Faults.Error("source", fields.LineOf("sources"), "An article needs at least two sources: sources: [first-key, second-key].");
        }

        return sources;
    }

    private static Code ReadCode(Fields fields)
    {
        var code = new Code(fields.Required("system"), fields.Required("code"));
        fields.Close();
        return code;
    }

    private static Review? ReadReview(Fields front)
    {
        if (front.Map("review") is not { } fields)
        {
            return null;
        }

        string?[] parts = [fields.Text("by"), fields.Text("role"), fields.Text("on"), fields.Text("text")];
        var on = fields.Date("on");
        fields.Close();
        if (parts.All(part => part is null))
        {
            return null;
        }

        if (parts.Any(part => part is null))
        {
            front.Faults.Error("review", fields.Line,
                "\"review\" must be whole (by, role, on, text) or empty. Sign with the review command, or clear all four.");
            return null;
        }

        return on is null ? null : new Review(parts[0]!, parts[1]!, on.Value, parts[3]!);
    }

    private static Translation? ReadTranslation(Fields front)
    {
        if (front.Map("translation") is not { } fields)
        {
            return null;
        }

        var translation = new Translation(
            fields.Required("of"), fields.Required("source"), fields.Text("safety") ?? "", fields.Text("by") ?? "", fields.Date("on"));
        fields.Close();
        return translation;
    }

    private static void CheckArticle(FrontMatter front, Fields fields)
    {
        var faults = fields.Faults;
        if (front.NextReview < front.Updated)
        {
            faults.Error("dates", fields.LineOf("nextReview"), "\"nextReview\" lies before \"updated\". Give the day of the next review.");
        }

        if (front.CallToAction == "")
        {
            faults.Warn("call-to-action", fields.LineOf("callToAction"), "\"callToAction\" is missing. Say in one sentence what the reader can do.");
        }

        if (front.Unknown == "")
        {
            faults.Warn("not-known", fields.LineOf("unknown"), "\"unknown\" is missing. Say in one sentence what is not yet known.");
        }
    }
}
