using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Who may do what with a session. Null for somebody to whom it does not exist.</summary>
public sealed class SessionAccessQueries(Db db)
{
    public Task<SessionAccess?> Find(Guid sessionId, Scope scope) => Find(db, sessionId, scope);

    /// <summary>The same inside a deed's unit of work.</summary>
    public static async Task<SessionAccess?> Find(IReads reads, Guid sessionId, Scope scope)
    {
        var access = await reads.Find<SessionAccess>(Sql.Find, new { sessionId, scopePerson = scope.PersonId, scopeAll = scope.Everything });
        // A draft is its trainers' own business.
        return access is { MayRun: true } || access is { IsTrainee: true, State: not "draft" } ? access : null;
    }

    internal static class Sql
    {
        public const string Find = """
            SELECT s.Id AS SessionId, s.CohortId, s.Title, s.State, s.Mode, s.TimeZone, s.StartsAt, s.EndsAt, s.LeadId, s.LastSeq,
                   (SELECT e.Id FROM Enrolment e WHERE e.CohortId = s.CohortId AND e.PersonId = @scopePerson AND e.State IN ('active', 'completed')) AS EnrolmentId,
                   CASE WHEN
            """ + " " + SessionScope.Runs + """
             THEN 1 ELSE 0 END AS MayRun
            FROM Session s JOIN (SELECT c.Id AS CohortId, c.InstitutionId FROM Cohort c) scoped ON scoped.CohortId = s.CohortId
            WHERE s.Id = @sessionId
            """;
    }
}
