using Lms.Assessments.Assignments;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Modules;

namespace Lms.Data.Assignments;

/// <summary>
/// Gives a cohort its module's case study or group work, once: the key of cohort and source lets the first through. It is published at
/// once, with the newest rubric the module has for it.
/// </summary>
public sealed class MakeModuleAssignment(Db db, TimeProvider clock)
{
    /// <summary>Cohorts that lack one of the two. Group work waits for its session, until the cohort has started without one.</summary>
    public Task<IReadOnlyList<DueModuleAssignment>> Due(CancellationToken cancel = default) => db.List<DueModuleAssignment>(Sql.Due, new { now = clock.GetUtcNow() }, cancel);

    /// <summary>The task as the module's content words it; null where it has none.</summary>
    public static TaskText? Task(DueModuleAssignment due)
    {
        // Versions loaded before modules had contents hold an empty object: nothing to ask, and no mistake.
        var content = due.Payload == "{}" ? null : CanonicalJson.Read<ModuleContent>(due.Payload);
        return due.SourceKey == "case_study" ? content?.CaseStudy : content?.GroupWork;
    }

    /// <returns>The assignment; null when the cohort has it already.</returns>
    /// <exception cref="RuleBroken">Those of <see cref="AssignmentPlan.Check"/>.</exception>
    public Task<Guid?> Run(Guid cohortId, string sourceKey, AssignmentPlan plan)
    {
        var settled = plan.Settled();
        settled.Check();
        return db.Work(nameof(MakeModuleAssignment), async work =>
        {
            var now = clock.GetUtcNow();
            var rubric = await work.Find<AssignmentChoice>(Sql.Rubric, new { cohortId, sourceKey });
            var id = await work.AddAssignment(cohortId, sourceKey, settled with { RubricId = rubric?.Id }, AssignmentState.Published, null, now);
            if (id is not null)
            {
                await work.Audit(new AuditEntry(now, null, nameof(MakeModuleAssignment), "Assignment", id.ToString()!));
            }

            return id;
        });
    }

    internal static class Sql
    {
        public const string Due = """
            SELECT c.Id AS CohortId, c.Code AS CohortCode, k.SourceKey, c.StartsAt, c.EndsAt, c.TimeZone, v.Payload, v.Language,
                   CASE WHEN k.SourceKey = 'group_work' THEN s.Id ELSE NULL END AS SessionId, s.EndsAt AS SessionEndsAt
            FROM Cohort c
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN (SELECT 'case_study' AS SourceKey UNION ALL SELECT 'group_work' AS SourceKey) k ON 1 = 1
            LEFT JOIN (
                SELECT o.Id, o.CohortId, o.EndsAt, ROW_NUMBER() OVER (PARTITION BY o.CohortId ORDER BY o.StartsAt, o.Id) AS Place
                FROM Session o
                WHERE o.State NOT IN ('draft', 'cancelled') AND EXISTS (SELECT 1 FROM SessionSlot t WHERE t.SessionId = o.Id AND t.Kind = 'group_work')
            ) s ON s.CohortId = c.Id AND s.Place = 1
            WHERE c.State = 'planned' AND c.EndsAt > @now
              AND NOT EXISTS (SELECT 1 FROM Assignment a WHERE a.CohortId = c.Id AND a.SourceKey = k.SourceKey)
              AND (k.SourceKey = 'case_study' OR s.Id IS NOT NULL OR c.StartsAt <= @now)
            ORDER BY c.StartsAt, c.Id, k.SourceKey
            """;

        public const string Rubric = """
            SELECT r.Id, r.Title FROM Rubric r
            WHERE r.SourceKey = @sourceKey AND r.State = 'ready'
              AND r.ModuleId = (SELECT v.ModuleId FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId WHERE c.Id = @cohortId)
            ORDER BY r.Number DESC
            """;
    }
}
