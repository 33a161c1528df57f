using System.Globalization;
using System.Text.Json;

namespace Immunotherapy.Tests.Reading.Conventions;

/// <summary>The part of the vocabulary of schema.org that our pages use, and what is wrong with data that leave it.</summary>
internal static class SchemaOrg
{
    private const string Page = "url:Url name:Text description:Text inLanguage:Language dateModified:Date author:Organization publisher:Organization isPartOf:WebSite";

    // Of https://schema.org: each type with its own and inherited properties, and what these may hold
    private static readonly Dictionary<string, Dictionary<string, string[]>> Types = new()
    {
        ["WebPage"] = Properties(Page),
        ["MedicalWebPage"] = Properties(Page + " audience:Audience specialty:Specialty lastReviewed:Date reviewedBy:Person about:MedicalCondition|Drug|MedicalEntity mentions:Drug citation:CreativeWork"),
        ["Organization"] = Properties("name:Text"),
        ["Person"] = Properties("name:Text jobTitle:Text"),
        ["WebSite"] = Properties("name:Text url:Url"),
        ["CreativeWork"] = Properties("url:Url"),
        ["Drug"] = Properties("nonProprietaryName:Text code:MedicalCode"),
        ["MedicalCondition"] = Properties("code:MedicalCode"),
        ["MedicalEntity"] = Properties("code:MedicalCode"),
        ["MedicalCode"] = Properties("codeValue:Text codingSystem:Text"),
    };

    private static readonly Dictionary<string, string> Named = new() { ["Audience"] = "https://schema.org/Patient", ["Specialty"] = "https://schema.org/Oncologic" };

    /// <returns>Nothing when all is well.</returns>
    public static IEnumerable<string> Faults(string text)
    {
        var data = JsonDocument.Parse(text).RootElement;
        return Thing(data, "", ["WebPage", "MedicalWebPage"])
            .Concat(data.TryGetProperty("@context", out var context) && context.ToString() == "https://schema.org" ? [] : ["@context is not https://schema.org"]);
    }

    private static IEnumerable<string> Thing(JsonElement thing, string path, string[] expected)
    {
        var type = thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty("@type", out var named) ? named.ToString() : "";
        if (!expected.Contains(type) || !Types.TryGetValue(type, out var known))
        {
            return [$"{path} is of the type \"{type}\", not {string.Join(" or ", expected)}"];
        }

        var properties = thing.EnumerateObject().Where(property => property.Name != "@type" && (path != "" || property.Name != "@context")).ToList();
        return properties.Count == 0
            ? [$"{path} is empty"]
            : properties.SelectMany(property => known.TryGetValue(property.Name, out var kinds) ? Value(property.Value, $"{path}/{property.Name}", kinds) : [$"{type} has no \"{property.Name}\""]);
    }

    private static IEnumerable<string> Value(JsonElement value, string path, string[] kinds) => value.ValueKind switch
    {
        JsonValueKind.Array when value.GetArrayLength() > 0 => value.EnumerateArray().SelectMany(each => Value(each, path, kinds)),
        JsonValueKind.Object => Thing(value, path, kinds),
        JsonValueKind.String when kinds is [var kind] && IsOf(kind, value.GetString()!) => [],
        _ => [$"{path} is {value.GetRawText()}, no {string.Join(" or ", kinds)}"],
    };

    private static bool IsOf(string kind, string text) => kind switch
    {
        "Text" => text.Trim() == text && text != "",
        "Url" => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http",
        "Date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "Language" => text is "en" or "es",
        _ => Named.GetValueOrDefault(kind) == text,
    };

    private static Dictionary<string, string[]> Properties(string properties) =>
        properties.Split(' ').Select(property => property.Split(':')).ToDictionary(property => property[0], property => property[1].Split('|'));
}
