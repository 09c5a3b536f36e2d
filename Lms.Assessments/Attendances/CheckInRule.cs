using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;

namespace Lms.Assessments.Attendances;

/// <summary>
/// When the code of the room is taken. People come before a session is opened, and a trainer's clock may be wrong: so from
/// <see cref="Early"/> before the start on without anybody doing anything, or sooner once a trainer opens it; until a trainer closes
/// it or the session is over.
/// </summary>
public static class CheckInRule
{
    public static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    /// <summary>Throws <see cref="RuleBroken"/>: <c>attendance.check_in_online</c>, <c>attendance.check_in_early</c> (minutes), <c>attendance.check_in_closed</c>.</summary>
    /// <param name="opened">What a trainer did last: opened, closed, or nothing (null).</param>
    public static void Demand(SessionState state, SessionMode mode, DateTimeOffset startsAt, DateTimeOffset endsAt, bool? opened, DateTimeOffset now)
    {
        if (Refusal(state, mode, startsAt, endsAt, opened, now) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Why the code is not taken now; null when it is.</summary>
    public static RuleBroken? Refusal(SessionState state, SessionMode mode, DateTimeOffset startsAt, DateTimeOffset endsAt, bool? opened, DateTimeOffset now)
    {
        if (mode == SessionMode.Online)
        {
            return new RuleBroken("attendance.check_in_online");
        }

        if (state is not (SessionState.Published or SessionState.Open or SessionState.Adjourned) || opened is false || (state == SessionState.Published && now >= endsAt))
        {
            return new RuleBroken("attendance.check_in_closed");
        }

        return state == SessionState.Published && opened is null && now < startsAt - Early
            ? new RuleBroken("attendance.check_in_early", (int)Early.TotalMinutes)
            : null;
    }
}
