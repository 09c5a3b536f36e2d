using Lms.Assessments.Rules;

namespace Lms.Data.Sessions;

/// <summary>
/// Taken first by a deed that only the lead may do while the session runs: the statement holds the session's row until the commit, so
/// that a take-over or a close at the same moment is before it or after it, never between its question and its answer.
/// </summary>
internal static class SessionHold
{
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>session.not_lead</c></exception>
    public static async Task HoldAsLead(this UnitOfWork work, SessionAccess access, Guid personId)
    {
        if (await work.Execute(Sql.Lead, new { access.SessionId, personId }) != 1)
        {
            throw new RuleBroken(access.IsLive && access.LeadId != personId ? "session.not_lead" : "session.not_open");
        }
    }

    /// <summary>For deeds of anybody who runs it, before it is over: preparing slides, changing the mode.</summary>
    /// <exception cref="RuleBroken"><c>session.over</c></exception>
    public static async Task Hold(this UnitOfWork work, Guid sessionId)
    {
        if (await work.Execute(Sql.Alive, new { sessionId }) != 1)
        {
            throw new RuleBroken("session.over");
        }
    }

    internal static class Sql
    {
        public const string Lead = "UPDATE Session SET LastSeq = LastSeq WHERE Id = @SessionId AND LeadId = @personId AND State = 'open'";

        public const string Alive = "UPDATE Session SET LastSeq = LastSeq WHERE Id = @sessionId AND State NOT IN ('closed', 'cancelled')";
    }
}
