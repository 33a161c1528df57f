using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Immunotherapy.Tests.Support;

/// <summary>An answer as a browser got it, with nothing followed.</summary>
public sealed record Shown(int Status, string Location, IReadOnlyDictionary<string, string> Headers, string Text)
{
    /// <summary>Read as a browser reads it.</summary>
    public IHtmlDocument Page { get; } = new HtmlParser().ParseDocument(Text);

    /// <summary>What stands in the list of problems, from top to bottom.</summary>
    public IReadOnlyList<string> Problems => [.. Page.QuerySelectorAll("#problems li").Select(problem => problem.TextContent.Trim())];

    /// <summary>The text area of a comment, with the line end that the parser drops.</summary>
    public string? Typed => Page.QuerySelector("textarea#Body")?.TextContent;

    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>The text of a part of the page, just as it is.</summary>
    public string Said(string selector) => Page.QuerySelector(selector)?.TextContent ?? throw new InvalidOperationException($"There is no {selector} in {Text}");

    public static async Task<Shown> ReadAsync(HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var encoding = string.Join(", ", answer.Content.Headers.ContentEncoding);
        var text = Packed.Text(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), encoding);
        return new Shown((int)answer.StatusCode, headers.GetValueOrDefault("Location", ""), headers, text);
    }
}
