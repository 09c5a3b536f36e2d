using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>The versions of a module's rule, for its editor and for moving people. Rules are no secret; who may change them is the page's to say.</summary>
public sealed class RuleQueries(Db db)
{
    /// <summary>Null where there is no such module.</summary>
    public async Task<ModuleRules?> Find(string code)
    {
        if (await db.Find<Head>(Sql.Module, new { code }) is not { } module)
        {
            return null;
        }

        return new ModuleRules(module.Id, module.Code, module.Title, await db.List<RuleVersion>(Sql.Versions, new { moduleId = module.Id }));
    }

    /// <summary>The module's cohorts that are not over, and those over for which somebody is still on the way.</summary>
    public Task<IReadOnlyList<RuleCohort>> Cohorts(Guid moduleId, DateTimeOffset now) => db.List<RuleCohort>(Sql.Cohorts, new { moduleId, now });

    /// <summary>Measured on what people have done until now.</summary>
    public async Task<RulePreview> Preview(Guid moduleId, CompletionRule rule, DateTimeOffset now) => Preview(await db.MeasureModule(moduleId, now), rule);

    internal static RulePreview Preview(IReadOnlyList<MeasuredPerson> people, CompletionRule rule)
    {
        var lacks = people.Select(p => rule.Evaluate(Progress.Of(p.Facts)).Missing).ToList();
        var firsts = people.DistinctBy(p => p.CohortId).Select(p => p.Facts).ToList();
        return new RulePreview(
            people.Count,
            lacks.Count(l => l.Count == 0),
            [.. rule.Requirements.Select(r => (r.Measure, lacks.Count(l => l.Any(m => m.Measure == r.Measure))))],
            [.. rule.Requirements.Select(r => (r.Measure, firsts.Count(f => Standings.CohortLacks(r.Measure, f)))).Where(c => c.Item2 > 0)]);
    }

    internal sealed record Head
    {
        public Guid Id { get; init; }

        public string Code { get; init; } = "";

        public string Title { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Module = """
            SELECT m.Id, m.Code, v.Title FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id WHERE m.Code = @code ORDER BY v.Number DESC
            """;

        public const string Versions = """
            SELECT r.Id, r.Number, r.Payload, r.CreatedAt, r.CreatedBy, r.Reason, p.LatinName AS AuthorName,
                   (SELECT COUNT(*) FROM Cohort c WHERE c.CompletionRuleId = r.Id) AS Cohorts,
                   (SELECT COUNT(*) FROM EnrolmentRule er JOIN Enrolment e ON e.Id = er.EnrolmentId
                    WHERE er.CompletionRuleId = r.Id AND e.State <> 'withdrawn'
                      AND er.Seq = (SELECT MAX(el.Seq) FROM EnrolmentRule el WHERE el.EnrolmentId = er.EnrolmentId)) AS Moved
            FROM CompletionRule r LEFT JOIN Person p ON p.Id = r.CreatedBy
            WHERE r.ModuleId = @moduleId ORDER BY r.Number DESC
            """;

        public const string Cohorts = """
            SELECT c.Id, c.Code, c.CompletionRuleId AS RuleId, c.StartsAt, c.TimeZone,
                   (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = c.Id AND e.State = 'active') AS Active
            FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            WHERE v.ModuleId = @moduleId AND c.State <> 'cancelled'
              AND (c.EndsAt > @now OR EXISTS (SELECT 1 FROM Enrolment e WHERE e.CohortId = c.Id AND e.State = 'active'))
            ORDER BY c.StartsAt DESC, c.Id
            """;
    }
}
