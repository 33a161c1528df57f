using System.Xml.Linq;
using Immunotherapy.Web.Content;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading.Conventions;

/// <summary>How a browser searches this site from its own address bar (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    private static readonly XNamespace Description = "http://a9.com/-/spec/opensearch/1.1/";

    public static XElement Of(Snapshot snapshot, Edition edition, PortalSettings settings)
    {
        var name = snapshot.Site.Name.In(edition.Lang);
        var search = settings.Absolute(snapshot.Addresses.Home(edition.Lang)) + "/search";
        return new XElement(Description + "OpenSearchDescription",
            new XElement(Description + "ShortName", ShortName.Of(name)),
            new XElement(Description + "Description", Words.Fill(edition.Words.SearchDescription, name)),
            Url("text/html", search + "?q={searchTerms}"),
            Url("application/x-suggestions+json", search + "/suggest?q={searchTerms}"),
            new XElement(Description + "Image", new XAttribute("type", "image/svg+xml"), settings.Absolute(settings.PathBase) + "/favicon.svg"),
            new XElement(Description + "Language", edition.Lang),
            new XElement(Description + "InputEncoding", "UTF-8"),
            new XElement(Description + "OutputEncoding", "UTF-8"));
    }

    private static XElement Url(string type, string template) =>
        new(Description + "Url", new XAttribute("type", type), new XAttribute("template", template));
}
