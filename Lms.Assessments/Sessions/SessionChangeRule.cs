using Lms.Assessments.Rules;

namespace Lms.Assessments.Sessions;

/// <summary>
/// What may still be changed. A session that ran keeps what it was; one that is running keeps when it is, but may get another room,
/// link or plan; a published one never loses what publishing it needed.
/// </summary>
public static class SessionChangeRule
{
    /// <summary>Null, or <c>session.over</c>, <c>session.cancelled</c>, and where the time is to move <c>session.already_open</c>.</summary>
    public static RuleBroken? Refusal(SessionState state, bool movesInTime) => Ended(state) ?? (movesInTime && IsRunning(state) ? new RuleBroken("session.already_open") : null);

    /// <summary>Null, or the above, or the reasons of <see cref="SessionPlan.PublishRefusal"/> for one that is published.</summary>
    public static RuleBroken? PlanRefusal(SessionState state, SessionPlan plan) => Ended(state) ?? (state == SessionState.Draft ? null : plan.PublishRefusal());

    /// <summary>Null when a draft may be published: <c>session.already_published</c>, <c>session.past</c> (its end has passed), or the reasons of its plan.</summary>
    public static RuleBroken? PublishRefusal(SessionState state, SessionPlan plan, DateTimeOffset endsAt, DateTimeOffset now) =>
        Ended(state)
        ?? (state != SessionState.Draft ? new RuleBroken("session.already_published") : null)
        ?? (endsAt <= now ? new RuleBroken("session.past") : null)
        ?? plan.PublishRefusal();

    /// <summary>Null when it may be cancelled: one that has begun is closed instead, and its sheet says what was.</summary>
    public static RuleBroken? CancelRefusal(SessionState state) => Ended(state) ?? (IsRunning(state) ? new RuleBroken("session.already_open") : null);

    private static bool IsRunning(SessionState state) => state is SessionState.Open or SessionState.Adjourned;

    private static RuleBroken? Ended(SessionState state) => state switch
    {
        SessionState.Closed => new RuleBroken("session.over"),
        SessionState.Cancelled => new RuleBroken("session.cancelled"),
        _ => null,
    };
}
