using System.Net;
using Lms.Assessments.Links;
using Lms.Assessments.Rules;
using Lms.Web.Links;
using Lms.Web.Security;

namespace Lms.Web.Attendances;

/// <summary>How often a person may guess the code of a room, on each host. Their own typos count for nobody else; see <see cref="GuessLimit"/>.</summary>
public sealed class CheckInTries(GuessCount guesses, TimeProvider clock)
{
    /// <summary>Counts a try before it is looked at, so that many at once do not pass together.</summary>
    /// <exception cref="RuleBroken"><c>attendance.code_tries</c> (minutes to wait)</exception>
    public void Take(Guid personId, IPAddress? from)
    {
        var tight = guesses.FullUntil(GuessLimit.Typed, ClientNetwork.Of(from)) is not null;
        if ((guesses.Take(GuessLimit.CheckInAMinute, personId.ToString(), tight) ?? guesses.Take(GuessLimit.CheckInAnHour, personId.ToString())) is { } until)
        {
            throw new RuleBroken("attendance.code_tries", (int)Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes));
        }
    }

    /// <summary>The code was wrong: it counts against the address as well.</summary>
    public void Miss(IPAddress? from) => guesses.Note(GuessLimit.Typed, ClientNetwork.Of(from));

    /// <summary>They are in: what they mistyped before is forgotten.</summary>
    public void Forget(Guid personId)
    {
        guesses.Forget(GuessLimit.CheckInAMinute, personId.ToString());
        guesses.Forget(GuessLimit.CheckInAnHour, personId.ToString());
    }
}
