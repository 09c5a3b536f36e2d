using Lms.Assessments.Completions;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Completions;

/// <summary>The cohort's board. Seven statements at most, for ten people as for five hundred.</summary>
public sealed class BoardQueries(Db db)
{
    /// <summary>Null where the cohort is not the reader's to manage.</summary>
    public async Task<Board?> Find(Guid cohortId, Scope scope, DateTimeOffset now) =>
        await db.MayManageCohort(scope, cohortId) ? await Of(db, cohortId, now) : null;

    internal static async Task<Board> Of(IReads reads, Guid cohortId, DateTimeOffset now)
    {
        var rules = (await reads.List<RuleRow>(Sql.Rules, new { cohortId })).ToDictionary(r => r.Id, r => CompletionRule.Read(r.Payload));
        var measured = (await reads.MeasureCohort(cohortId, now)).ToDictionary(m => m.EnrolmentId);
        var asks = await reads.AsksQuestions(cohortId, rules.Values);
        List<BoardPerson> people = [];
        foreach (var name in await reads.List<BoardPerson>(Sql.People, new { cohortId }))
        {
            // Whoever joined between the two statements is on the next page.
            if (measured.TryGetValue(name.EnrolmentId, out var one))
            {
                var rule = rules[one.RuleId];
                people.Add(name with { RuleNumber = rule.Version, Standings = Standings.Of(rule, one.Facts with { HasStatements = asks }, now) });
            }
        }

        var columns = Measure.All.Where(m => people.Any(p => p.At(m) is not null));
        var unknown = people.SelectMany(p => p.Standings).Select(s => s.Measure).Except(Measure.All).Distinct();
        return new Board([.. columns, .. unknown], people, [.. people.Select(p => p.RuleNumber).Distinct().Order()]);
    }

    internal sealed record RuleRow
    {
        public Guid Id { get; init; }

        public string Payload { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Rules = """
            SELECT r.Id, r.Payload FROM CompletionRule r
            JOIN ModuleVersion v ON v.ModuleId = r.ModuleId JOIN Cohort c ON c.ModuleVersionId = v.Id
            WHERE c.Id = @cohortId
            """;

        public const string People = """
            SELECT e.Id AS EnrolmentId, e.PersonId, e.State, p.NativeName, p.LatinName, p.Email, p.InstitutionId, i.Name AS InstitutionName,
                   (SELECT MAX(n.SentAt) FROM NudgePerson n WHERE n.EnrolmentId = e.Id) AS WrittenAt
            FROM Enrolment e JOIN Person p ON p.Id = e.PersonId JOIN Institution i ON i.Id = p.InstitutionId
            WHERE e.CohortId = @cohortId AND e.State <> 'withdrawn'
            ORDER BY p.LatinName, e.Id
            """;
    }
}
