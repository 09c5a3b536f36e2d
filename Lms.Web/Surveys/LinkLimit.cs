using System.Threading.RateLimiting;
using Lms.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Surveys;

/// <summary>
/// How much one network may ask of addresses that open something without signing in: 600 requests a minute, since a mobile operator
/// may have thousands of phones behind one address, and ten that never opened anything. With 160 random bits guessing is hopeless
/// anyway; the limits keep the attempt from costing us anything. A script that is refused keeps its answer and tries again.
/// </summary>
public sealed class LinkLimit : IDisposable
{
    public const int AMinute = 600;
    public const int UnknownAMinute = 10;

    private readonly PartitionedRateLimiter<string> all = Limiter(AMinute);
    private readonly PartitionedRateLimiter<string> unknown = Limiter(UnknownAMinute);

    /// <summary>Whether this network may be answered at all; counts the request.</summary>
    public bool MayAsk(HttpContext context)
    {
        var network = Network(context);
        using var lease = all.AttemptAcquire(network);
        using var room = unknown.AttemptAcquire(network, 0);
        return lease.IsAcquired && room.IsAcquired;
    }

    /// <summary>Counts an address that opens nothing; false when it was one too many.</summary>
    public bool CountUnknown(HttpContext context)
    {
        using var lease = unknown.AttemptAcquire(Network(context));
        return lease.IsAcquired;
    }

    /// <summary>The page that says the same of every address that opens nothing, or 429.</summary>
    /// <param name="wasKnown">It opened something once: nobody guesses there.</param>
    public IActionResult Refuse(PageModel page, bool wasKnown)
    {
        if (!wasKnown && !CountUnknown(page.HttpContext))
        {
            return TooMany(page);
        }

        var gone = page.Page();
        gone.StatusCode = StatusCodes.Status404NotFound;
        return gone;
    }

    public static IActionResult TooMany(PageModel page)
    {
        page.Response.Headers.RetryAfter = "60";
        return page.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose()
    {
        all.Dispose();
        unknown.Dispose();
    }

    private static string Network(HttpContext context) => ClientNetwork.Of(context.Connection.RemoteIpAddress);

    private static PartitionedRateLimiter<string> Limiter(int aMinute) => PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetSlidingWindowLimiter(network, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = aMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));
}
