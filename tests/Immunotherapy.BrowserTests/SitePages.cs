using System.Xml.Linq;

namespace Immunotherapy.BrowserTests;

/// <summary>The pages that every page-wide check goes through. A new article is in it by itself.</summary>
internal static class SitePages
{
    /// <summary>An article that is not there: readers come to it by an old link.</summary>
    public const string Missing = "/en/articles/no-such-article";

    /// <summary>Search engines are not led to it, so it is not in the map.</summary>
    public const string Search = "/en/search";

    public const string Glossary = "/en/glossary/";

    public static async Task<IReadOnlyList<string>> ReadAsync(Uri site)
    {
        using var visitor = new HttpClient { BaseAddress = site };
        var map = XElement.Parse(await visitor.GetStringAsync("/sitemap.xml"));
        var all = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(loc => new Uri(loc.Value).AbsolutePath).ToList();

        // Hundreds of terms and trials are each made by one page: the first and the last stand for the others
        var alike = all.Where(path => path.Split('/') is [_, _, "glossary" or "trials", _]).GroupBy(path => path[..path.LastIndexOf('/')]).ToList();
        return [.. all.Except(alike.SelectMany(pages => pages)), .. alike.SelectMany(pages => new[] { pages.First(), pages.Last() }), Missing, Search];
    }
}
