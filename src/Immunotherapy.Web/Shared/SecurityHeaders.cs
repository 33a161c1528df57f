namespace Immunotherapy.Web.Shared;

/// <summary>A page whose address is a secret: no other page, not even one of ours, learns it from the browser.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SecretAddressAttribute : Attribute;

/// <summary>
/// The one policy of security headers, on every answer: pages, errors, redirects, assets, 304 and what host filtering
/// refuses. No inline script or style anywhere, so no nonce, which a cached page would repeat.
/// </summary>
internal sealed class SecurityHeaders : IStartupFilter
{
    private static readonly HeaderPolicyCollection Usual = Policy().AddReferrerPolicySameOrigin();
    private static readonly HeaderPolicyCollection Secret = Policy().AddReferrerPolicyNoReferrer();

    /// <summary>A startup filter, put first, runs before the host filtering that the framework puts in front of everything.</summary>
    public static void AddFirst(IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, SecurityHeaders>());
        services.AddSecurityHeaderPolicies().SetPolicySelector(chosen => IsSecret(chosen.HttpContext) ? Secret : Usual);
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseSecurityHeaders();
        next(app);
    };

    private static bool IsSecret(HttpContext context) => ErrorPages.AskedFor(context)?.Metadata.GetMetadata<SecretAddressAttribute>() is not null;

    private static HeaderPolicyCollection Policy() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddStrictTransportSecurity(maxAgeInSeconds: 2 * 365 * 24 * 60 * 60, includeSubdomains: false, preload: false)
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddFormAction().Self();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
            csp.AddRequireTrustedTypesFor().Script();
            csp.AddTrustedTypes().None();
        })
        // Written out: a name that a browser does not know is an error in its console
        .AddCustomHeader("Permissions-Policy", "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()")
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginEmbedderPolicy(policy => policy.RequireCorp())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin());
}
