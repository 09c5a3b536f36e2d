using Lms.Assessments.Completions;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Completions;

/// <summary>What moving people to another version would do, before it is done.</summary>
public sealed class MoveQueries(Db db)
{
    /// <summary>
    /// Everybody picked who is on the way under another version, with what they would then lack; null where the cohort is not the
    /// reader's to manage, or the version not its module's.
    /// </summary>
    /// <param name="enrolments">Null for the whole cohort.</param>
    public async Task<IReadOnlyList<MovePreview>?> Preview(Guid cohortId, Guid ruleId, IReadOnlyCollection<Guid>? enrolments, Scope by, DateTimeOffset now)
    {
        if (!await db.MayManageCohort(by, cohortId) || await db.Read<long>(MoveToRule.Sql.CountRule, new { cohortId, ruleId }) == 0)
        {
            return null;
        }

        var rule = await db.ReadRule(ruleId);
        var asks = await db.AsksQuestions(cohortId, [rule]);
        var people = (await db.List<BoardPerson>(BoardQueries.Sql.People, new { cohortId })).ToDictionary(p => p.EnrolmentId);
        return [.. from one in await db.MeasureCohort(cohortId, now)
                   where one.State == "active" && one.RuleId != ruleId && enrolments?.Contains(one.EnrolmentId) != false && people.ContainsKey(one.EnrolmentId)
                   let open = Standings.Of(rule, one.Facts with { HasStatements = asks }, now).Where(s => !s.IsDone).ToList()
                   let person = people[one.EnrolmentId]
                   orderby open.Count > 0, person.LatinName, one.EnrolmentId
                   select new MovePreview(person, open)];
    }

    /// <summary>The version people join a cohort under. For a cohort found before.</summary>
    public async Task<Guid> OfCohort(Guid cohortId) => (await db.Read<RuleStore.IdRow>(Sql.OfCohort, new { cohortId })).Id;

    internal static class Sql
    {
        public const string OfCohort = "SELECT CompletionRuleId AS Id FROM Cohort WHERE Id = @cohortId";
    }
}
