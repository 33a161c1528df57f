using System.Collections.Concurrent;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// Which version of its comments each article has. Part of the key under which its page is kept: whoever changes what
/// readers see raises it, after it was written and before anyone is told.
/// </summary>
public sealed class ArticleVersions
{
    private readonly ConcurrentDictionary<(string Lang, string Slug), long> versions = new();
    private volatile string? everywhere;

    /// <summary>Whether they have been read. Until then a page that is kept could be an old one.</summary>
    public bool Known => everywhere is not null;

    public string Of(string lang, string slug) => $"{versions.GetValueOrDefault((lang, slug))}{everywhere}";

    /// <summary>Never lowers it, so the order of two notices does not matter.</summary>
    public void Raise(string lang, string slug, long version) =>
        versions.AddOrUpdate((lang, slug), version, (_, known) => Math.Max(known, version));

    /// <summary>What stands under all articles, such as a pause, in a few letters or none.</summary>
    public void SetEverywhere(string mark) => everywhere = mark;
}
