using Immunotherapy.Web.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Immunotherapy.Tests.Support;

/// <summary>An answer with its text unpacked.</summary>
public sealed record CachedAnswer(int Status, string Text, string Encoding, string ETag, TimeSpan? Age, string CacheControl, string Vary);

/// <summary>The site with content that tests change, and eyes for what its cache does.</summary>
public sealed class CachedPortal : IDisposable
{
    private readonly HttpClient visitor;
    private int changes;

    public CachedPortal()
    {
        Portal = new Portal(Content) { Clock = Clock };
        visitor = Portal.Visitor();
        Store = Portal.Services.GetRequiredService<ContentStore>();
    }

    public ContentFixture Content { get; } = new();

    public ActingClock Clock { get; } = new();

    public Portal Portal { get; }

    public ContentStore Store { get; }

    public void Dispose()
    {
        visitor.Dispose();
        Portal.Dispose();
        Content.Dispose();
    }

    /// <summary>Makes a new version of the content, so that no kept page is right any more.</summary>
    public void Forget()
    {
        Content.Write("en/pages/privacy.md", ContentFixture.Page("Privacy") + $"\n\nChange {++changes}.\n");
        Store.Refresh(contents: true);
    }

    public async Task<CachedAnswer> GetAsync(string address, string acceptEncoding = "", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers.Append(("Accept-Encoding", acceptEncoding)).Where(header => header.Item2 != ""))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        var encoding = string.Join(", ", answer.Content.Headers.ContentEncoding);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new CachedAnswer(
            (int)answer.StatusCode, Packed.Text(bytes, encoding), encoding, answer.Headers.ETag?.ToString() ?? "",
            answer.Headers.Age, answer.Headers.CacheControl?.ToString() ?? "", string.Join(", ", answer.Headers.Vary));
    }
}

/// <summary>A clock at which something can happen in the very moment when it is read: a page reads it while it is made.</summary>
public sealed class ActingClock : TimeProvider
{
    private readonly Lock gate = new();
    private Action? act;
    private int after;
    private int readings;

    /// <summary>Added to the real time.</summary>
    public TimeSpan Offset { get; set; }

    public int Readings => Volatile.Read(ref readings);

    /// <param name="reading">1 for the next reading of the clock, 2 for the one behind it.</param>
    public void ActAt(int reading, Action action)
    {
        lock (gate)
        {
            (act, after) = (action, reading);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        Action? due = null;
        lock (gate)
        {
            readings++;
            if (act is not null && --after == 0)
            {
                (due, act) = (act, null);
            }
        }

        due?.Invoke();
        return base.GetUtcNow() + Offset;
    }
}
