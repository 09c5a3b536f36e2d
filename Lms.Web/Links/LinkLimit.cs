using System.Globalization;
using Lms.Assessments.Links;
using Lms.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Links;

/// <summary>How an address is answered that opens nothing (any more): what it was is said, and only a true miss is counted.</summary>
public sealed class LinkLimit(GuessCount guesses, TimeProvider clock)
{
    /// <summary>The page that says why, or 429 where it was one guess too many.</summary>
    public IActionResult Refuse(PageModel page, LinkStanding standing)
    {
        if (standing == LinkStanding.Unknown && !MayMiss(page.HttpContext))
        {
            return page.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var refused = page.Page();
        refused.StatusCode = standing switch
        {
            // Gone back to or loaded again: what was asked for has been done.
            LinkStanding.Used => StatusCodes.Status200OK,
            LinkStanding.Cut or LinkStanding.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status410Gone,
        };
        return refused;
    }

    /// <summary>Counts an address that was never ours. False when it was one too many: then it is written when to come back, and the answer is 429.</summary>
    public bool MayMiss(HttpContext context) => !IsTooMany(context, GuessLimit.Links, ClientNetwork.Of(context.Connection.RemoteIpAddress), ofLinks: true);

    /// <summary>Counts one; true when there was no room for it, and then it is written when to come back.</summary>
    public bool IsTooMany(HttpContext context, GuessLimit limit, string who, bool ofLinks = false)
    {
        if (guesses.Take(limit, who) is not { } until)
        {
            return false;
        }

        context.Response.Headers.RetryAfter = Math.Ceiling((until - clock.GetUtcNow()).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (ofLinks)
        {
            context.Features.Set(new MissedLinks());
        }

        return true;
    }
}
