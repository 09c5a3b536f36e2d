using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;

namespace Lms.Data.Sessions;

/// <summary>
/// Taken first by what people do in a running session: the core decides, and the statement repeats it while it holds the session's row
/// until the commit. So nothing is written to a session whose sheet is being closed at the same moment.
/// </summary>
internal static class LiveHold
{
    /// <summary>Running, or in a break.</summary>
    /// <exception cref="RuleBroken"><c>session.not_open</c></exception>
    public static async Task HoldLive(this UnitOfWork work, SessionAccess access)
    {
        SessionRule.MustBeLive(access.Standing);
        if (await work.Execute(Sql.Live, new { access.SessionId }) != 1)
        {
            throw new RuleBroken("session.not_open");
        }
    }

    /// <summary>The same, by the one who drives it.</summary>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>session.not_lead</c></exception>
    public static async Task HoldLead(this UnitOfWork work, SessionAccess access, Guid personId)
    {
        SessionRule.MustBeLive(access.Standing);
        SessionRule.MustLead(access.LeadId, personId);
        if (await work.Execute(Sql.Lead, new { access.SessionId, personId }) != 1)
        {
            throw new RuleBroken("session.not_lead");
        }
    }

    internal static class Sql
    {
        public const string Live = "UPDATE Session SET LastSeq = LastSeq WHERE Id = @SessionId AND State IN ('open', 'adjourned')";

        public const string Lead = "UPDATE Session SET LastSeq = LastSeq WHERE Id = @SessionId AND State IN ('open', 'adjourned') AND LeadId = @personId";
    }
}
