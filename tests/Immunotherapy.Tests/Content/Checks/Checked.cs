using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content.Checks;

/// <summary>What the checks of writing say of an article with a given body.</summary>
internal static class Checked
{
    /// <returns>"code line", an error with an exclamation mark; the line counts from the body's first.</returns>
    public static IReadOnlyList<string> Body(string body, string lang = "en", string front = "")
    {
        using var content = new LiveContent();
        content.Files.WriteArticle("probe", "Probe", body + LiveContent.Cited, front, lang);
        content.Look();
        Assert.NotNull(content.Article("probe", lang));
        return [.. content.WritingOf($"{lang}/articles/probe.md").Select(fault => $"{fault.Code}{(fault.Severity == Severity.Error ? "!" : "")} {fault.Line - LiveContent.BodyLine + 1}")];
    }
}
