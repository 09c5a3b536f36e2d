using Lms.Assessments.Rules;

namespace Lms.Assessments.Sessions;

/// <summary>When something may happen in a session, and who drives it.</summary>
public static class SessionRule
{
    /// <summary>Throws <c>session.not_open</c> unless the session runs now; a break does not count as running.</summary>
    public static void MustBeOpen(SessionState state)
    {
        if (state != SessionState.Open) throw new RuleBroken("session.not_open");
    }

    /// <summary>Throws <c>session.not_open</c> unless the session is running or in a break: people go on writing in breaks, and between two days.</summary>
    public static void MustBeLive(SessionState state)
    {
        if (state is not (SessionState.Open or SessionState.Adjourned)) throw new RuleBroken("session.not_open");
    }

    /// <summary>Throws <c>session.not_lead</c> for everybody but the one who drives the session now; a co-trainer takes over first.</summary>
    public static void MustLead(Guid? leadId, Guid personId)
    {
        if (leadId != personId) throw new RuleBroken("session.not_lead");
    }
}
