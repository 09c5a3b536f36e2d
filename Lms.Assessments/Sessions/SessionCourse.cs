using Lms.Assessments.Rules;

namespace Lms.Assessments.Sessions;

/// <summary>
/// Which step a session may take from where it stands. Each verb returns false where the step has been taken already (the same tap
/// sent twice), and throws <see cref="RuleBroken"/> where it may not be taken.
/// </summary>
public static class SessionCourse
{
    /// <summary>Opening earlier than this before the planned start asks once: a wrong tap days before would write a run.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromMinutes(30);

    /// <param name="confirmed">The person was told that it is early, and meant it.</param>
    /// <exception cref="RuleBroken"><c>session.draft</c>, <c>session.over</c>, <c>session.early</c> (planned start)</exception>
    public static bool Opens(SessionState state, DateTimeOffset startsAt, DateTimeOffset now, bool confirmed) => state switch
    {
        SessionState.Open or SessionState.Adjourned => false,
        SessionState.Draft => throw new RuleBroken("session.draft"),
        SessionState.Published when IsEarly(startsAt, now) && !confirmed => throw new RuleBroken("session.early", startsAt),
        SessionState.Published => true,
        _ => throw new RuleBroken("session.over"),
    };

    public static bool IsEarly(DateTimeOffset startsAt, DateTimeOffset now) => now < startsAt - Early;

    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>session.not_lead</c></exception>
    public static bool Adjourns(SessionState state, bool isLead) => Moves(state, isLead, from: SessionState.Open);

    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>session.not_lead</c></exception>
    public static bool Resumes(SessionState state, bool isLead) => Moves(state, isLead, from: SessionState.Adjourned);

    /// <summary>Whoever may run a session may take it over while it lives; who drives it already has nothing to take.</summary>
    /// <exception cref="RuleBroken"><c>session.not_open</c></exception>
    public static bool IsTakenOver(SessionState state, bool isLead) =>
        state is SessionState.Open or SessionState.Adjourned ? !isLead : throw new RuleBroken("session.not_open");

    /// <summary>Until it is over, also while it runs: nothing recorded depends on it.</summary>
    /// <exception cref="RuleBroken"><c>session.over</c></exception>
    public static bool ChangesMode(SessionState state, SessionMode from, SessionMode to) =>
        state is SessionState.Closed or SessionState.Cancelled ? throw new RuleBroken("session.over") : from != to;

    private static bool Moves(SessionState state, bool isLead, SessionState from) => state switch
    {
        not (SessionState.Open or SessionState.Adjourned) => throw new RuleBroken("session.not_open"),
        _ when !isLead => throw new RuleBroken("session.not_lead"),
        _ => state == from,
    };
}
