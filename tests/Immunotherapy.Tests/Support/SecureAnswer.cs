namespace Immunotherapy.Tests.Support;

/// <summary>What every answer of the application must carry, and what none may.</summary>
public static class SecureAnswer
{
    private static readonly string[] Forbidden =
        ["Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version", "Set-Cookie", "Access-Control-Allow-Origin"];

    private static readonly string[] Directives =
    [
        "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'",
        "script-src 'self'", "style-src 'self'", "img-src 'self'", "require-trusted-types-for 'script'",
    ];

    private static readonly (string Name, string Value)[] Fixed =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static void Check(HttpResponseMessage answer) =>
        Check(answer.Headers.Concat(answer.Content.Headers).ToLookup(header => header.Key, header => string.Join("|", header.Value), StringComparer.OrdinalIgnoreCase));

    public static void Check(RawAnswer answer) =>
        Check(answer.Headers.ToLookup(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase));

    private static void Check(ILookup<string, string> headers)
    {
        foreach (var (name, value) in Fixed)
        {
            Assert.Equal((name, value), (name, headers[name].SingleOrDefault()));
        }

        var policy = Assert.Single(headers["Content-Security-Policy"]).Split(';', StringSplitOptions.TrimEntries);
        Assert.Empty(Directives.Except(policy));
        Assert.DoesNotContain(policy, directive => directive.Contains("unsafe", StringComparison.Ordinal) || directive.Contains("nonce", StringComparison.Ordinal) || directive.Contains('*'));
        Assert.Contains("camera=()", Assert.Single(headers["Permissions-Policy"]), StringComparison.Ordinal);
        Assert.DoesNotContain(Forbidden, headers.Contains);
    }
}
