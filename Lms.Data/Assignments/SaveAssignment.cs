using Lms.Assessments.Assignments;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Assignments;

/// <summary>A trainer makes an assignment, as a draft, or changes one.</summary>
public sealed class SaveAssignment(Db db, TimeProvider clock)
{
    /// <returns>The assignment; null where the cohort does not exist for this person.</returns>
    /// <exception cref="RuleBroken">Those of <see cref="AssignmentPlan.Check"/>, <c>assignment.foreign</c> for a session or rubric of elsewhere.</exception>
    public Task<Guid?> Create(Guid cohortId, AssignmentPlan plan, Scope by) => db.Work<Guid?>(nameof(SaveAssignment), async work =>
    {
        if (!await work.MayRunSessions(by, cohortId))
        {
            return null;
        }

        var settled = plan.Settled();
        settled.Check();
        await work.CheckForeign(cohortId, settled);
        var now = clock.GetUtcNow();
        var id = await work.AddAssignment(cohortId, null, settled, AssignmentState.Draft, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(SaveAssignment), "Assignment", id.ToString()!));
        return id;
    });

    /// <returns>True when saved, false when somebody changed it meanwhile; null where there is none for this person.</returns>
    /// <exception cref="RuleBroken">As <see cref="Create"/>, and those of <see cref="AssignmentPlan.CheckChange"/> and <see cref="AssignmentPlan.CheckPublishable"/> for what people see already.</exception>
    public Task<bool?> Change(Guid assignmentId, int version, AssignmentPlan plan, Scope by) => db.Work<bool?>(nameof(SaveAssignment), async work =>
    {
        if (await AssignmentQueries.Find(work, assignmentId, by) is not { MayRun: true } access)
        {
            return null;
        }

        var (before, settled) = (access.Assignment, plan.Settled());
        settled.Check();
        await work.CheckForeign(before.CohortId, settled);
        var used = await work.Read<Used>(Sql.Used, new { assignmentId });
        settled.CheckChange(AssignmentStore.Plan(before, access.Brief), used.Begun > 0, used.Marked > 0);
        if (before.Standing == AssignmentState.Published && string.IsNullOrWhiteSpace(settled.Brief))
        {
            throw new RuleBroken("assignment.brief_needed");
        }

        if (!await work.ChangeAssignment(assignmentId, version, settled))
        {
            return false;
        }

        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(SaveAssignment), "Assignment", assignmentId.ToString()));
        return true;
    });

    private sealed record Used
    {
        public long Begun { get; init; }

        public long Marked { get; init; }
    }

    internal static class Sql
    {
        public const string Used = """
            SELECT (SELECT COUNT(*) FROM Submission s WHERE s.AssignmentId = @assignmentId) AS Begun,
                   (SELECT COUNT(*) FROM SubmissionStep p JOIN Submission s ON s.Id = p.SubmissionId WHERE s.AssignmentId = @assignmentId AND p.Kind = 'marked') AS Marked
            """;
    }
}
