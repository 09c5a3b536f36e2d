using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace Lms.Web.Sessions;

/// <summary>
/// How many calls each may still make. Filled up by whoever calls: the stock partitioned limiter goes through every bucket ten times a
/// second to fill it, called or not, which with two thousand lines was seen in the server's profile.
/// </summary>
internal sealed class CallBudget<TKey>(int perSecond)
    where TKey : notnull
{
    // Full buckets are let go of at this number: a new one is full too.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<TKey, TokenBucketRateLimiter> buckets = new();
    private readonly TokenBucketRateLimiterOptions options = new()
    {
        TokenLimit = 4 * perSecond,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        AutoReplenishment = false,
    };

    public bool TryTake(TKey key)
    {
        if (!buckets.TryGetValue(key, out var bucket))
        {
            Trim();
            bucket = buckets.GetOrAdd(key, _ => new TokenBucketRateLimiter(options));
        }

        bucket.TryReplenish();
        using var lease = bucket.AttemptAcquire();
        return lease.IsAcquired;
    }

    private void Trim()
    {
        if (buckets.Count < Most)
        {
            return;
        }

        foreach (var (key, bucket) in buckets)
        {
            bucket.TryReplenish();
            if (bucket.IdleDuration is not null)
            {
                buckets.TryRemove(key, out _);
            }
        }
    }
}
