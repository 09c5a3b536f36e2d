using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Data.Audit;
using Lms.Data.Outbox;
using Lms.Data.Sessions;

namespace Lms.Data.Cohorts;

/// <summary>
/// Moves a cohort that has not started to another day, and what hangs on its start with it, in one unit: sessions of the series'
/// pattern, the module's own assignments. Everybody it concerns is told once, by one letter. The period keeps its key.
/// </summary>
public sealed class MoveCohort(Db db, TimeProvider clock)
{
    public const string Template = "cohort_moved";

    /// <summary>False when it has started, was cancelled, or stands elsewhere than where it was seen: the next sweep looks again.</summary>
    /// <param name="seen">Its <c>StartsLocal</c> when the move was reckoned.</param>
    public Task<bool> Run(Guid cohortId, string seen, CohortPlan plan, IReadOnlyList<MovedPart> sessions, IReadOnlyList<MovedPart> assignments) => db.Work(nameof(MoveCohort), async work =>
    {
        var now = clock.GetUtcNow();
        var args = new { cohortId, seen, plan.StartsLocal, plan.Dates.OpensAt, plan.Dates.StartsAt, plan.Dates.EndsAt, plan.MovedFor, now };
        if (plan.Dates.StartsAt <= now || await work.Execute(Sql.Move, args) == 0)
        {
            return false;
        }

        await work.Execute(Sql.MovePeriod, args);
        foreach (var session in sessions)
        {
            // A trainer who changed it a moment ago has the last word; the row's version says so.
            if (await work.Execute(Sql.MoveSession, session) == 1)
            {
                await work.SkipReminders(session.Id, session.At, now);
            }
        }

        foreach (var assignment in assignments)
        {
            await work.Execute(Sql.MoveAssignment, new { assignment.Id, assignment.Version, assignment.Local, assignment.At, opensAt = plan.Dates.StartsAt });
        }

        await Tell(work, cohortId, now);
        await work.Audit(new AuditEntry(now, null, nameof(MoveCohort), "Cohort", cohortId.ToString()));
        return true;
    });

    private static async Task Tell(UnitOfWork work, Guid cohortId, DateTimeOffset now)
    {
        var number = (await work.Read<long>(Sql.Sequence, new { cohortId })).ToString(CultureInfo.InvariantCulture);
        foreach (var person in await work.List<Guid>(Sql.People, new { cohortId }))
        {
            await work.Post(new OutboxMail($"cohort-moved:{number}:{cohortId}:{person}", person, Template, cohortId), now);
        }
    }

    internal static class Sql
    {
        // Enrolment that is open stays open.
        public const string Move = """
            UPDATE Cohort SET StartsLocal = @StartsLocal, StartsAt = @StartsAt, EndsAt = @EndsAt,
                OpensAt = CASE WHEN OpensAt <= @now THEN OpensAt ELSE @OpensAt END, CalendarSequence = CalendarSequence + 1, Version = Version + 1
            WHERE Id = @cohortId AND StartsLocal = @seen AND State = 'planned' AND StartsAt > @now
            """;

        public const string MovePeriod = """
            UPDATE SeriesPeriod SET StartsLocal = @StartsLocal, StartsAt = @StartsAt, MovedFor = @MovedFor, Version = Version + 1 WHERE CohortId = @cohortId
            """;

        public const string MoveSession = """
            UPDATE Session SET StartsLocal = @Local, StartsAt = @At, EndsAt = @EndsAt, CalendarSequence = CalendarSequence + 1, Version = Version + 1
            WHERE Id = @Id AND Version = @Version AND State IN ('draft', 'published')
            """;

        public const string MoveAssignment = """
            UPDATE Assignment SET DueLocal = @Local, DueAt = @At, OpensAt = @opensAt, Version = Version + 1 WHERE Id = @Id AND Version = @Version
            """;

        public const string Sequence = "SELECT CalendarSequence FROM Cohort WHERE Id = @cohortId";

        public const string People = """
            SELECT e.PersonId FROM Enrolment e WHERE e.CohortId = @cohortId AND e.State = 'active'
            UNION
            SELECT w.PersonId FROM WaitingPlace w WHERE w.CohortId = @cohortId AND w.State IN ('waiting', 'offered')
            UNION
            SELECT r.PersonId FROM RoleAssignment r WHERE r.CohortId = @cohortId AND r.Role = 'trainer' AND r.EndedAt IS NULL
            """;
    }
}
