using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Immunotherapy.Tests.Support;

/// <summary>A form as a page holds it: where it goes and all that it would send, hidden fields with it.</summary>
public sealed record PageForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <param name="address">The address of the page.</param>
    /// <param name="action">How the form's own address ends, where a page holds several.</param>
    public static PageForm In(Shown shown, string address, string action = "")
    {
        var form = shown.Page.QuerySelectorAll("form[method=post]").FirstOrDefault(form => (form.GetAttribute("action") ?? "").EndsWith(action, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no form to \"{action}\" at {address}: {shown.Status} {shown.Text}");
        var target = form.GetAttribute("action") switch
        {
            null or "" or "?" => address,
            ['?', ..] query => address + query,
            var other => other,
        };
        return new PageForm(target, [.. form.QuerySelectorAll("input[name], textarea[name]").Where(IsSent).Select(field => KeyValuePair.Create(field.GetAttribute("name")!, Value(field)))]);
    }

    public string this[string name] => Fields.Single(field => field.Key == name).Value;

    /// <summary>The same form with other values; null leaves a field out.</summary>
    public PageForm With(params (string Name, string? Value)[] changes) => this with
    {
        Fields =
        [
            .. Fields.Where(field => !changes.Any(change => change.Name == field.Key)),
            .. changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Name, change.Value!)),
        ],
    };

    private static string Value(IElement field) => field is IHtmlTextAreaElement ? field.TextContent : field.GetAttribute("value") ?? "";

    private static bool IsSent(IElement field) => field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked");
}
