using System.Threading.RateLimiting;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Comments;

/// <summary>How many comments and reports one neighbourhood of addresses, and all of them together, may send. Asked within the page, so that a refused text comes back.</summary>
public sealed class CommentLimits(PortalSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, int>(request => RateLimitPartition.GetTokenBucketLimiter(
            Limits.Counter(request.Connection.RemoteIpAddress), _ => Bucket(settings.Limits.CommentsPerNeighbourhood, TimeSpan.FromHours(1)))),
        PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetTokenBucketLimiter(
            0, _ => Bucket(settings.Limits.Comments, TimeSpan.FromMinutes(1)))));

    /// <returns>How long to wait; null when it may be sent now.</returns>
    public TimeSpan? Wait(HttpContext request)
    {
        using var lease = limiter.AttemptAcquire(request);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => limiter.Dispose();

    // A bucket that fills drop by drop: nobody has to wait for the end of the hour
    private static TokenBucketRateLimiterOptions Bucket(int most, TimeSpan period) => new()
    {
        TokenLimit = most,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = period / most,
    };
}
