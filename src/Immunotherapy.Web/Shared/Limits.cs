using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// A page that gives back what was typed, whatever goes wrong. It asks about rates itself: a refusal from outside would have
/// no text in it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeepsTextAttribute : Attribute;

/// <summary>
/// How much one neighbourhood of addresses and all of them together may ask for. Only pages that must be made count:
/// what the cache answers is free. Settings: <c>Portal:Limits:…</c>.
/// </summary>
public sealed class Limits
{
    // Neighbourhoods share this many counters, so that a flood from many addresses cannot fill the memory
    private const int Counters = 16_384;

    /// <summary>Pages made per second for one /24 or /64 over a longer time. A hospital may share one address.</summary>
    public int PerNeighbourhood { get; set; } = 100;

    /// <summary>Pages made at once for one neighbourhood before the rate above holds.</summary>
    public int Burst { get; set; } = 1000;

    /// <summary>Pages being made at the same moment.</summary>
    public int AtOnce { get; set; } = 64;

    /// <summary>Pages that wait for their turn; more get 503.</summary>
    public int Waiting { get; set; } = 512;

    /// <summary>Pages of staff being made at the same moment; readers do not count there.</summary>
    public int StaffAtOnce { get; set; } = 16;

    /// <summary>Tries to sign in per minute for one /24 or /64.</summary>
    public int SignInsPerNeighbourhood { get; set; } = 10;

    /// <summary>Passwords being compared at the same moment; each takes a core for some 100 ms.</summary>
    public int SignInsAtOnce { get; set; } = 2;

    public int Connections { get; set; } = 2000;

    /// <summary>Comments and reports that one neighbourhood may send in an hour.</summary>
    public int CommentsPerNeighbourhood { get; set; } = 30;

    /// <summary>Comments and reports that all together may send in a minute.</summary>
    public int Comments { get; set; } = 120;

    /// <summary>Feedback on pages that one neighbourhood may send in an hour.</summary>
    public int FeedbackPerNeighbourhood { get; set; } = 30;

    /// <summary>Feedback on pages that all together may send in a minute.</summary>
    public int Feedback { get; set; } = 120;

    /// <summary>Whoever writes a comment faster is probably a robot.</summary>
    public int SecondsToWrite { get; set; } = 3;

    /// <summary>How long a made page is kept, at most 60; 0 makes every page anew, for measuring.</summary>
    public int CacheSeconds { get; set; } = 60;

    /// <summary>How long the site serves on, with readiness off, when it is told to stop. Unset: 5, in Development none.</summary>
    public int? DrainSeconds { get; set; }

    /// <summary>Megabytes that must be free where the data folder lies; with fewer the site is not ready.</summary>
    public int FreeMegabytes { get; set; } = 256;

    /// <param name="wrong">Gets a line for each limit that cannot be used.</param>
    public static Limits Read(IConfigurationSection section, List<string> wrong)
    {
        var strange = section.GetChildren().Where(limit => !int.TryParse(limit.Value, CultureInfo.InvariantCulture, out _)).ToList();
        if (strange.Count > 0)
        {
            wrong.AddRange(strange.Select(limit => $"{limit.Path} is \"{limit.Value}\". Write a whole number."));
            return new Limits();
        }

        var limits = section.Get<Limits>() ?? new Limits();
        wrong.AddRange(limits.Faults());
        return limits;
    }

    private IEnumerable<string> Faults() =>
        from limit in new (string Name, int Value, int Least, int Most)[]
        {
            (nameof(PerNeighbourhood), PerNeighbourhood, 1, 1_000_000),
            (nameof(Burst), Burst, 1, 1_000_000),
            (nameof(AtOnce), AtOnce, 1, 1_000_000),
            (nameof(Waiting), Waiting, 1, 1_000_000),
            (nameof(StaffAtOnce), StaffAtOnce, 1, 1_000_000),
            (nameof(SignInsPerNeighbourhood), SignInsPerNeighbourhood, 1, 1_000_000),
            (nameof(SignInsAtOnce), SignInsAtOnce, 1, 1000),
            (nameof(Connections), Connections, 1, 1_000_000),
            (nameof(CommentsPerNeighbourhood), CommentsPerNeighbourhood, 1, 1_000_000),
            (nameof(Comments), Comments, 1, 1_000_000),
            (nameof(FeedbackPerNeighbourhood), FeedbackPerNeighbourhood, 1, 1_000_000),
            (nameof(Feedback), Feedback, 1, 1_000_000),
            (nameof(SecondsToWrite), SecondsToWrite, 0, 60),
            (nameof(CacheSeconds), CacheSeconds, 0, 60),
            (nameof(DrainSeconds), DrainSeconds ?? 0, 0, 20),
            (nameof(FreeMegabytes), FreeMegabytes, 0, 1_000_000),
        }
        where limit.Value < limit.Least || limit.Value > limit.Most
        select $"Portal:Limits:{limit.Name} is {limit.Value}. Write a whole number from {limit.Least} to {limit.Most}";

    public void Configure(RateLimiterOptions options)
    {
        var neighbourhood = PartitionedRateLimiter.Create<HttpContext, (bool, int)>(request => IsSentText(request) ? RateLimitPartition.GetNoLimiter((false, -1)) : RateLimitPartition.GetTokenBucketLimiter(
            (ForStaff.Is(request), Counter(request.Connection.RemoteIpAddress)),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Burst,
                TokensPerPeriod = PerNeighbourhood,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        var everyone = PartitionedRateLimiter.Create<HttpContext, (bool Staff, bool Text)>(request => RateLimitPartition.GetConcurrencyLimiter(
            (Staff: ForStaff.Is(request), Text: IsSentText(request)), kind => new ConcurrencyLimiterOptions { PermitLimit = kind.Staff ? StaffAtOnce : AtOnce, QueueLimit = Waiting }));
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(neighbourhood, everyone);
        options.OnRejected = (rejected, _) =>
        {
            // Only the rate has something to wait for; a full house is told apart from one that asks too often
            var tooOften = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
            rejected.HttpContext.Response.StatusCode = tooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
            rejected.HttpContext.Response.Headers.RetryAfter = tooOften ? Math.Max(1, (int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "5";
            return ValueTask.CompletedTask;
        };
    }

    private static bool IsSentText(HttpContext request) =>
        HttpMethods.IsPost(request.Request.Method) && request.GetEndpoint()?.Metadata.GetMetadata<KeepsTextAttribute>() is not null;

    /// <summary>The counter of an address's neighbourhood: its /24, or its /64 in IPv6.</summary>
    public static int Counter(IPAddress? address)
    {
        if (address is null)
        {
            return 0;
        }

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        var hash = new HashCode();
        hash.AddBytes(bytes.AsSpan(0, bytes.Length == 4 ? 3 : 8));
        return (int)((uint)hash.ToHashCode() % Counters);
    }
}
