using System.Collections.Concurrent;
using Immunotherapy.Web.Content;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// One spelling for each address: another one (capitals, a slash at the end, needless escapes) is sent on to it for
/// good. Runs behind routing, because only the route knows which parts are its own words and which are names.
/// </summary>
internal sealed class CanonicalAddress(RequestDelegate next, ContentStore content, PortalSettings settings)
{
    // Slugs and term ids have one case, and so have registry numbers; other names keep theirs
    private static readonly HashSet<string> LowerCase = new(StringComparer.OrdinalIgnoreCase) { "slug", "term" };
    private static readonly HashSet<string> UpperCase = new(StringComparer.OrdinalIgnoreCase) { "nctId" };

    // Working an address out takes a good part of the time of a kept page; most requests name one that was right before
    private const int MostRight = 4096;

    // Neither what a reader typed nor the address of a receipt: those are kept nowhere
    private const int LongestKept = 200;
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        if (!request.QueryString.HasValue && known.TryGetValue(target, out var when) && when == content.Current.Version)
        {
            return next(context);
        }

        if (ErrorPages.IsErrorPage(context) || context.GetEndpoint() is not RouteEndpoint { RoutePattern: { } pattern }
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || Canonical(pattern, request) is not { } canonical)
        {
            return next(context);
        }

        var asked = PathOf(target);
        var right = new PathString(settings.PathBase).Add(canonical).ToUriComponent();
        if (asked == "" || asked == right || (!request.PathBase.HasValue && asked == canonical.ToUriComponent()))
        {
            if (!request.QueryString.HasValue && target.Length <= LongestKept && context.GetEndpoint()?.Metadata.GetMetadata<SecretAddressAttribute>() is null)
            {
                Remember(target);
            }

            return next(context);
        }

        context.Response.Redirect(right + request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    private void Remember(string target)
    {
        if (known.Count >= MostRight)
        {
            known.Clear();
        }

        known[target] = content.Current.Version;
    }

    // A request to a proxy names scheme and host before the path, and servers must take that too (RFC 9112, 3.2.2)
    private static string PathOf(string target)
    {
        var path = target.Split('?')[0];
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        var start = scheme > 0 && path[0] != '/' ? path.IndexOf('/', scheme + 3) : 0;
        return start < 0 ? "/" : path[start..];
    }

    private PathString? Canonical(RoutePattern pattern, HttpRequest request)
    {
        var path = "";
        foreach (var segment in pattern.PathSegments)
        {
            path += "/";
            foreach (var part in segment.Parts)
            {
                switch (part)
                {
                    case RoutePatternLiteralPart literal:
                        path += literal.Content;
                        break;
                    case RoutePatternSeparatorPart separator:
                        path += separator.Content;
                        break;
                    case RoutePatternParameterPart { IsCatchAll: false } name when request.RouteValues[name.Name] is string value && value.All(IsPlain):
                        path += LowerCase.Contains(name.Name) ? value.ToLowerInvariant()
                            : UpperCase.Contains(name.Name) ? value.ToUpperInvariant()
                            : name.Name == "lang" ? content.Current.Edition(value)?.Lang ?? value
                            : value;
                        break;
                    default:
                        return null;
                }
            }
        }

        return path == "" ? "/" : path;
    }

    // No name holds anything else, so there is no right spelling to send anyone to
    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~';
}
