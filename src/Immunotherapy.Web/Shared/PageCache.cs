using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Immunotherapy.Web.Shared;

/// <summary>A page of an article with what was published under it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ShowsCommentsAttribute : Attribute;

/// <summary>
/// The query keys that make another page of the same address. A closed list: what else stands in an address makes no other
/// page. The page itself answers unknown values with 404, so that the pages which are kept can be counted.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class VariesByAttribute(params string[] keys) : Attribute
{
    public string[] Keys => keys;
}

/// <summary>A query key that carries what a reader typed: a page with it is kept by nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeverKeptWithAttribute(string key) : Attribute
{
    public string Key => key;
}

/// <summary>
/// How pages are kept. The key is the path, the encoding, and the version of the content: an edit makes a new key, so a
/// page that was being made while the content changed can never be kept as a new one. A kept page is the same for
/// everybody: it reads no cookie and no header, holds no token. An article's key holds the version of its comments too.
/// </summary>
internal sealed class PageCache(PortalSettings settings, ArticleVersions versions, TimeProvider clock, KeptAnswers answers) : IOutputCachePolicy
{
    public const string Name = "pages";

    /// <summary>Which page of an article's comments.</summary>
    public const string CommentPage = "page";

    /// <summary>For a page that lacks a part just now: whoever asks next gets it whole.</summary>
    public static void Forget(HttpContext context)
    {
        if (context.Features.Get<IOutputCacheFeature>()?.Context is { } kept)
        {
            kept.AllowCacheStorage = false;
        }

        context.Response.Headers.Remove(HeaderNames.ETag);
        context.Response.Headers.CacheControl = "no-store";
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var page = context.HttpContext.GetEndpoint()?.Metadata;
        context.EnableOutputCaching = true;
        if (page?.GetMetadata<NeverKeptWithAttribute>() is { } typed && request.Query.ContainsKey(typed.Key))
        {
            context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = false;
            NeverKept.Mark(context.HttpContext.Response);
            return ValueTask.CompletedTask;
        }

        var slug = page?.GetMetadata<ShowsCommentsAttribute>() is null ? null : request.RouteValues["slug"] as string;
        var keep = settings.Limits.CacheSeconds > 0 && (slug is null || versions.Known) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
        context.AllowCacheLookup = keep;
        context.AllowCacheStorage = keep;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(settings.Limits.CacheSeconds);

        // The clinic's day is part of it: "the next review is due" turns true by itself
        var snapshot = context.HttpContext.RequestServices.GetRequiredService<Snapshot>();
        var today = snapshot.Site.DayAt(clock.GetUtcNow());
        var comments = slug is null ? "" : "-" + versions.Of(request.RouteValues["lang"] as string ?? "", slug);
        var version = $"{snapshot.Version}-{today.DayNumber}{comments}";
        var encoding = request.Headers.AcceptEncoding.ToString();

        // "only-if-cached" is meant for caches on the way; here it would turn a page that is not kept into a 504
        request.Headers.CacheControl = StringValues.Empty;
        context.CacheVaryByRules.QueryKeys = page?.GetMetadata<VariesByAttribute>() is { } varies ? new StringValues(varies.Keys) : StringValues.Empty;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["version"] = version;
        context.CacheVaryByRules.VaryByValues["encoding"] = encoding;
        var response = context.HttpContext.Response;
        response.Headers.ETag = $"W/\"{version}{(encoding == "" ? "" : "-" + encoding)}\"";
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        answers.Count(context.HttpContext);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
