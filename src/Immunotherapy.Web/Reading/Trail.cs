using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Reading;

/// <summary>One step of the way from home to a page.</summary>
public sealed record Step(string Name, string Href);

internal static class Trail
{
    public static IReadOnlyList<Step> From(PortalPage page, params Step[] between) =>
        [new Step(page.Words.Home, page.Snapshot.Addresses.Home(page.Lang)), .. between];

    public static Step Articles(PortalPage page) => new(page.Words.AllArticles, page.Snapshot.Addresses.Articles(page.Lang));

    public static Step Trials(PortalPage page) => new(page.Words.TrialsTitle, page.Snapshot.Addresses.Trials(page.Lang));

    public static Step Glossary(PortalPage page) => new(page.Words.Glossary, page.Snapshot.Addresses.Glossary(page.Lang));
}
