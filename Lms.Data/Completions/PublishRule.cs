using Lms.Assessments.Completions;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Completions;

/// <summary>
/// Makes the next version of a module's rule, by hand and with a reason. Cohorts made from then on take it; whoever is on the way
/// keeps theirs (see <see cref="MoveToRule"/>).
/// </summary>
public sealed class PublishRule(Db db, TimeProvider clock)
{
    /// <summary>The new version's number; null where there is no such module, or the reader is not over everything.</summary>
    /// <exception cref="RuleBroken"><c>rule.nothing</c>; <c>rule.reason</c>; <c>rule.same</c>: the one in force asks for just that; <c>rule.meanwhile</c>: another version was made at this moment.</exception>
    public async Task<int?> Run(string moduleCode, IReadOnlyList<Requirement> requirements, string? reason, Scope by)
    {
        if (requirements.Count == 0)
        {
            throw new RuleBroken("rule.nothing");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("rule.reason");
        }

        return !by.Everything ? null : await db.Work<int?>(nameof(PublishRule), async work =>
        {
            if (await work.FindModule(moduleCode) is not { } module)
            {
                return null;
            }

            var inForce = await work.ReadRule(await work.RuleInForce(module));
            if (inForce.AsksTheSame(CompletionRule.Of(inForce.Version, requirements)))
            {
                throw new RuleBroken("rule.same", inForce.Version);
            }

            var now = clock.GetUtcNow();
            // Two administrators at once: the key on the number decides, and the other looks again.
            var id = await work.AddRule(module, requirements, by.PersonId, reason.Trim(), now) ?? throw new RuleBroken("rule.meanwhile");
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(PublishRule), "CompletionRule", id.ToString()));
            return (await work.ReadRule(id)).Version;
        });
    }
}
