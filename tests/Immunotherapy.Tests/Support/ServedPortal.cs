namespace Immunotherapy.Tests.Support;

/// <summary>The site on a real port with a small content folder of its own. Shared by the tests of one class.</summary>
public sealed class ServedPortal : IDisposable
{
    private readonly Portal portal;

    public ServedPortal()
        : this(new ContentFixture())
    {
    }

    internal ServedPortal(ContentFixture content, params (string Key, string Value)[] settings)
    {
        Content = content;
        portal = new Portal(content, settings);
        portal.UseKestrel(0);
        portal.StartServer();
        Address = portal.ClientOptions.BaseAddress;
        Visitor = VisitorOf(Address);
    }

    public ContentFixture Content { get; }

    public Uri Address { get; }

    /// <summary>Follows nothing, keeps no cookie, unpacks nothing.</summary>
    public HttpClient Visitor { get; }

    public IServiceProvider Services => portal.Services;

    public static HttpClient VisitorOf(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    public void Dispose()
    {
        Visitor.Dispose();
        portal.Dispose();
        Content.Dispose();
    }
}
