using System.Threading.RateLimiting;

namespace Immunotherapy.Web.Shared;

/// <summary>
/// How much of one kind a neighbourhood of addresses may send in an hour, and all of them together in a minute. Asked within
/// the page, so that a refused text comes back.
/// </summary>
public abstract class SendLimits(int perNeighbourhood, int together) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, int>(request => RateLimitPartition.GetTokenBucketLimiter(
            Limits.Counter(request.Connection.RemoteIpAddress), _ => Bucket(perNeighbourhood, TimeSpan.FromHours(1)))),
        PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetTokenBucketLimiter(
            0, _ => Bucket(together, TimeSpan.FromMinutes(1)))));

    /// <returns>How long to wait; null when it may be sent now.</returns>
    public TimeSpan? Wait(HttpContext request)
    {
        using var lease = limiter.AttemptAcquire(request);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    public void Dispose()
    {
        limiter.Dispose();
        GC.SuppressFinalize(this);
    }

    // A bucket that fills drop by drop: nobody has to wait for the end of the hour
    private static TokenBucketRateLimiterOptions Bucket(int most, TimeSpan period) => new()
    {
        TokenLimit = most,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = period / most,
    };
}
