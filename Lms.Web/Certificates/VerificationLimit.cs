using System.Net;
using System.Threading.RateLimiting;
using Lms.Web.Security;

namespace Lms.Web.Certificates;

/// <summary>
/// Ten unknown codes a minute from one network. Codes that exist are not counted: a ministry checks a hundred papers from one address.
/// With 128 random bits guessing is hopeless anyway; the limit keeps the attempt from costing us anything.
/// </summary>
public sealed class VerificationLimit : IDisposable
{
    public const int UnknownCodesAMinute = 10;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetSlidingWindowLimiter(network, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = UnknownCodesAMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));

    /// <summary>Whether this network may be answered at all.</summary>
    public bool MayAsk(IPAddress? from)
    {
        using var lease = limiter.AttemptAcquire(ClientNetwork.Of(from), 0);
        return lease.IsAcquired;
    }

    /// <summary>Counts an unknown code; false when it was one too many, which must then not be answered: requests at once would slip past <see cref="MayAsk"/>.</summary>
    public bool CountUnknown(IPAddress? from)
    {
        using var lease = limiter.AttemptAcquire(ClientNetwork.Of(from));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
