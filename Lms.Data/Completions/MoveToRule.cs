using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Completions;

/// <summary>
/// Moves people who are on the way to another version of their module's rule, deliberately and with a reason; whoever has all it asks
/// for completes at once. Who completed keeps what they completed under. A whole cohort takes those who join later along; picked
/// people leave the cohort's own version as it is.
/// </summary>
public sealed class MoveToRule(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>How many were moved, and of those, how many completed by it; null where the cohort is not the reader's to manage, or the version not its module's.</summary>
    /// <param name="enrolments">Null for the whole cohort.</param>
    /// <exception cref="RuleBroken"><c>rule.reason</c>; <c>rule.nobody</c>: nobody picked is on the way under another version.</exception>
    public async Task<(int Moved, int Completed)?> Run(Guid cohortId, Guid ruleId, IReadOnlyCollection<Guid>? enrolments, string? reason, Scope by)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("rule.reason");
        }

        if (!await db.MayManageCohort(by, cohortId) || await db.Read<long>(Sql.CountRule, new { cohortId, ruleId }) == 0)
        {
            return null;
        }

        var move = new Move(cohortId, ruleId, reason.Trim(), by.PersonId);
        var people = (await db.List<Holder>(Sql.Active, new { cohortId })).Where(h => h.RuleId != ruleId && enrolments?.Contains(h.EnrolmentId) != false).ToList();
        var isCohorts = enrolments is null && await db.Work(nameof(MoveToRule), work => MoveCohort(work, move));
        if (people.Count == 0 && !isCohorts)
        {
            throw new RuleBroken("rule.nobody");
        }

        var (moved, completed) = (0, 0);
        // One unit a person: five hundred people in one would hold the only writer for seconds. Cut short, the rest still holds its
        // old version, and the same move again moves just them.
        foreach (var person in people)
        {
            var became = await db.Work<bool?>(nameof(MoveToRule), work => MovePerson(work, person, move));
            moved += became is null ? 0 : 1;
            completed += became == true ? 1 : 0;
        }

        return (moved, completed);
    }

    /// <summary>
    /// From now on people join under the new version. Those who completed under the cohort's old one get it written down as theirs,
    /// and those on the way too, so that nobody changes versions by the cohort's row alone.
    /// </summary>
    private async Task<bool> MoveCohort(UnitOfWork work, Move move)
    {
        var now = clock.GetUtcNow();
        var args = new { move.CohortId, move.RuleId, move.Reason, now, by = move.By };
        await work.Execute(Sql.Pin, args);
        if (await work.Execute(Sql.MoveCohort, args) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, move.By, nameof(MoveToRule), "Cohort", move.CohortId.ToString()));
        return true;
    }

    /// <summary>Whether it completed them; null where they completed or left meanwhile.</summary>
    private async Task<bool?> MovePerson(UnitOfWork work, Holder person, Move move)
    {
        var now = clock.GetUtcNow();
        await CompletionStore.Hold(work, person.EnrolmentId);
        if (await work.Execute(Sql.MovePerson, new { person.EnrolmentId, move.RuleId, move.Reason, now, by = move.By }) == 0)
        {
            return null;
        }

        await work.Audit(new AuditEntry(now, move.By, nameof(MoveToRule), "Enrolment", person.EnrolmentId.ToString(), person.PersonId));
        return await completion.Run(work, person.EnrolmentId, move.By, now);
    }

    private sealed record Move(Guid CohortId, Guid RuleId, string Reason, Guid By);

    internal sealed record Holder
    {
        public Guid EnrolmentId { get; init; }

        public Guid PersonId { get; init; }

        public Guid RuleId { get; init; }
    }

    internal static class Sql
    {
        public const string CountRule = """
            SELECT COUNT(*) FROM CompletionRule r JOIN ModuleVersion v ON v.ModuleId = r.ModuleId JOIN Cohort c ON c.ModuleVersionId = v.Id
            WHERE r.Id = @ruleId AND c.Id = @cohortId
            """;

        public const string Active = "SELECT e.Id AS EnrolmentId, e.PersonId, " + HeldRule.Id + """
             AS RuleId FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId WHERE e.CohortId = @cohortId AND e.State = 'active' ORDER BY e.Id
            """;

        public const string Pin = """
            INSERT INTO EnrolmentRule (EnrolmentId, Seq, CompletionRuleId, Reason, MovedAt, MovedBy)
            SELECT e.Id, 1, c.CompletionRuleId, @Reason, @now, @by
            FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId
            WHERE e.CohortId = @CohortId AND e.State <> 'withdrawn' AND c.CompletionRuleId <> @RuleId
              AND NOT EXISTS (SELECT 1 FROM EnrolmentRule er WHERE er.EnrolmentId = e.Id)
            """;

        public const string MoveCohort = "UPDATE Cohort SET CompletionRuleId = @RuleId, Version = Version + 1 WHERE Id = @CohortId AND CompletionRuleId <> @RuleId";

        public const string MovePerson = """
            INSERT INTO EnrolmentRule (EnrolmentId, Seq, CompletionRuleId, Reason, MovedAt, MovedBy)
            SELECT e.Id, 1 + COALESCE((SELECT MAX(er.Seq) FROM EnrolmentRule er WHERE er.EnrolmentId = e.Id), 0), @RuleId, @Reason, @now, @by
            FROM Enrolment e WHERE e.Id = @EnrolmentId AND e.State = 'active'
            """;
    }
}
