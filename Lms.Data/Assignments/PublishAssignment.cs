using Lms.Assessments.Assignments;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Assignments;

/// <summary>The cohort's people see it from now on, and may begin once it opens. One that was withdrawn may be published again.</summary>
public sealed class PublishAssignment(Db db, TimeProvider clock)
{
    /// <returns>False where there is none for this person.</returns>
    /// <exception cref="RuleBroken"><c>assignment.brief_needed</c>, <c>assignment.due_past</c></exception>
    public Task<bool> Run(Guid assignmentId, Scope by) => db.Work(nameof(PublishAssignment), async work =>
    {
        if (await AssignmentQueries.Find(work, assignmentId, by) is not { MayRun: true } access)
        {
            return false;
        }

        if (access.Assignment.Standing == AssignmentState.Published)
        {
            return true;
        }

        var now = clock.GetUtcNow();
        AssignmentStore.Plan(access.Assignment, access.Brief).CheckPublishable(now);
        await work.Execute(Sql.Publish, new { assignmentId, now });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(PublishAssignment), "Assignment", assignmentId.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Publish = """
            UPDATE Assignment SET State = 'published', PublishedAt = COALESCE(PublishedAt, @now), Version = Version + 1 WHERE Id = @assignmentId AND State <> 'published'
            """;
    }
}
