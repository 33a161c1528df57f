using System.Text.Json.Nodes;
using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Immunotherapy.Web.Shared;

/// <summary>What the layout needs to know of any page that readers see. One snapshot serves the page from start to end.</summary>
public abstract class PortalPage(Snapshot snapshot) : PageModel
{
    public Snapshot Snapshot => snapshot;

    /// <summary>The language of the page; null only when nothing has been published.</summary>
    public Edition? Edition { get; private set; }

    public Words Words => Edition?.Words ?? Words.English;

    public string Lang => Edition?.Lang ?? "en";

    public string SiteName => Snapshot.Site.Name.In(Lang);

    /// <summary>The page's own heading.</summary>
    public abstract string Title { get; }

    /// <summary>One sentence for search engines and shared links.</summary>
    public virtual string Description => Snapshot.Site.Scope.In(Lang);

    /// <summary>The page's address in a language, or null when it does not exist there or has no lasting address.</summary>
    public virtual string? HrefIn(Edition edition) => null;

    /// <summary>Whether search engines may show it.</summary>
    public virtual bool MayBeFound => true;

    /// <summary>The day on which an article was last edited; null for what is no article.</summary>
    public virtual DateOnly? Edited => null;

    /// <summary>What the page says of itself in the words of schema.org, or null.</summary>
    /// <param name="absolute">Makes a whole address of one of ours.</param>
    public virtual JsonObject? StructuredData(Func<string, string> absolute) => null;

    /// <summary>
    /// A part of the address by its name in the route. For handlers of POST: their parameters are filled from the form
    /// before the address, and not at all when the form cannot be read.
    /// </summary>
    protected string InAddress(string name) => RouteData.Values[name] as string ?? "";

    /// <summary>Text to read and nothing else: the styles of lists and forms stay away, so that it is there sooner.</summary>
    public virtual bool IsText => false;

    /// <summary>Chooses the language that the address names.</summary>
    protected bool Open(string lang)
    {
        Edition = Snapshot.Edition(lang);
        return Edition is not null && Edition.Lang == lang;
    }

    /// <summary>Chooses the first word that is a language, or the default.</summary>
    protected void OpenFirst(IEnumerable<string> words) =>
        Edition = words.Select(Snapshot.Edition).FirstOrDefault(edition => edition is not null) ?? Snapshot.Default;
}
