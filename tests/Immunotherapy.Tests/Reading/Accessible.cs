using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Immunotherapy.Tests.Reading;

/// <summary>Finds parts of a page as a screen reader does: by what they are and what they are called.</summary>
internal static partial class Accessible
{
    public static IElement ByRole<T>(this IRenderedComponent<T> shown, string role, string name)
        where T : IComponent
    {
        var named = shown.AllByRole(role).Where(element => shown.Name(element) == name).ToList();
        return named.Count == 1
            ? named[0]
            : throw new InvalidOperationException(
                $"{named.Count} of role {role} are called \"{name}\". There are: {string.Join(", ", shown.Names(role))}");
    }

    public static IReadOnlyList<IElement> AllByRole<T>(this IRenderedComponent<T> shown, string role)
        where T : IComponent =>
        [.. shown.FindAll("*").Where(element => Role(element) == role)];

    /// <summary>The names of all parts of a role, in the order in which they are read.</summary>
    public static IEnumerable<string> Names<T>(this IRenderedComponent<T> shown, string role)
        where T : IComponent =>
        shown.AllByRole(role).Select(shown.Name);

    /// <summary>All that the component says, as one line.</summary>
    public static string Words<T>(this IRenderedComponent<T> shown)
        where T : IComponent =>
        Words(string.Concat(shown.Nodes.Select(node => node.TextContent)));

    public static string Words(this INode node) => Words(node.TextContent);

    private static string Name<T>(this IRenderedComponent<T> shown, IElement element)
        where T : IComponent =>
        element.GetAttribute("aria-labelledby") is { } id ? Words(shown.FindAll($"[id='{id}']").Single())
        : element.GetAttribute("aria-label") ?? element.GetAttribute("alt") ?? element.Words();

    private static string Words(string text) => WhiteSpace().Replace(text, " ").Trim();

    // Roles that HTML gives its elements: https://www.w3.org/TR/html-aam-1.0/. A section is a region once it has a name
    private static string? Role(IElement element) => element.GetAttribute("role") ?? element.LocalName switch
    {
        "a" when element.HasAttribute("href") => "link",
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "heading",
        "img" when element.GetAttribute("alt") is not "" => "img",
        "nav" => "navigation",
        "section" when element.HasAttribute("aria-labelledby") || element.HasAttribute("aria-label") => "region",
        var name => name,
    };

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
