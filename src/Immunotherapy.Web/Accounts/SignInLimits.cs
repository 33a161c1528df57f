using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Accounts;

/// <summary>How often one neighbourhood may try to sign in, and how many passwords are compared at once.</summary>
public sealed class SignInLimits(PortalSettings settings) : IDisposable
{
    private const int Waiting = 32;

    private readonly PartitionedRateLimiter<IPAddress> tries = PartitionedRateLimiter.Create<IPAddress, int>(address => RateLimitPartition.GetTokenBucketLimiter(
        Limits.Counter(address),
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.Limits.SignInsPerNeighbourhood,
            TokensPerPeriod = settings.Limits.SignInsPerNeighbourhood,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    private readonly ConcurrencyLimiter comparing = new(new ConcurrencyLimiterOptions { PermitLimit = settings.Limits.SignInsAtOnce, QueueLimit = Waiting });

    public RateLimitLease Try(IPAddress? from) => tries.AttemptAcquire(from ?? IPAddress.None);

    public ValueTask<RateLimitLease> CompareAsync(CancellationToken cancellation) => comparing.AcquireAsync(1, cancellation);

    /// <summary>Seconds to wait before another try.</summary>
    public static string RetryAfter(RateLimitLease refused) =>
        refused.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture) : "5";

    public void Dispose()
    {
        tries.Dispose();
        comparing.Dispose();
    }
}
