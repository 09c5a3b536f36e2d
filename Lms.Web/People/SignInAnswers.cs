using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>What is said of a try to sign in, and where it leads: the same on every page that takes one.</summary>
internal sealed class SignInAnswers(Reader reader, TimeProvider clock)
{
    /// <param name="slip">Number and code were asked for, and not a password.</param>
    public string Text(SignInOutcome outcome, DateTimeOffset? until, bool slip = false) => outcome switch
    {
        SignInOutcome.Wait => Words["people.sign_in_wait", ("time", Words.Dates.Span(Wait(until!.Value)))],
        SignInOutcome.Busy => Words["people.sign_in_busy"],
        SignInOutcome.SlipUsed => Words["access-codes.slip_used"],
        SignInOutcome.SlipOver => Words["access-codes.slip_over"],
        _ => Words[slip ? "access-codes.refused" : "people.sign_in_refused"],
    };

    public static int Status(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Wait => StatusCodes.Status429TooManyRequests,
        SignInOutcome.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Where they wanted to go, a place of this site; after a slip's code by way of the page where a password is chosen.</summary>
    public static string Target(IUrlHelper url, SignInOutcome outcome, string? back)
    {
        var target = url.IsLocalUrl(back) ? back : "/";
        return outcome == SignInOutcome.Welcome ? "/welcome?return=" + Uri.EscapeDataString(target) : target;
    }

    private Words Words => reader.Words;

    // Rounded up to whole minutes above one, so that nobody comes back a second early.
    private TimeSpan Wait(DateTimeOffset until)
    {
        var left = until - clock.GetUtcNow();
        return left > TimeSpan.FromMinutes(1) ? TimeSpan.FromMinutes(Math.Ceiling(left.TotalMinutes)) : TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds));
    }
}
