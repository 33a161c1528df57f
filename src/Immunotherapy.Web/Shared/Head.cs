using System.Globalization;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Shared;

/// <summary>What search results and shared links show of a page, short enough to be shown whole.</summary>
public static class Head
{
    public const int LongestTitle = 60;
    public const int LongestDescription = 155;

    /// <summary>A title of its own counts more than the name of the site, which gives way to it.</summary>
    public static string Title(PortalPage page)
    {
        var whole = $"{page.Title} – {page.SiteName}";
        return page.Title == page.SiteName || (page.MayBeFound && whole.Length > LongestTitle) ? page.Title : whole;
    }

    /// <summary>Cuts a text behind a word.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', longest - 1);
        var cut = end > 0 ? end : longest - 1;
        return text[..(cut - (char.IsHighSurrogate(text[cut - 1]) ? 1 : 0))].TrimEnd(' ', ',', ';', ':', '.', '–', '-', '(') + "…";
    }

    /// <summary>Open Graph wants a country with the language. It is the one that the language's own data name first, and stands for no place of ours.</summary>
    public static string Locale(Edition edition)
    {
        var parts = CultureInfo.CreateSpecificCulture(edition.Lang).Name.Split('-');
        return Array.FindLast(parts[1..], part => part.Length == 2) is { } country ? $"{parts[0]}_{country}" : edition.Lang;
    }
}
