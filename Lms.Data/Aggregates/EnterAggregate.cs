using Lms.Assessments.Aggregates;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Enters a figure from outside by hand.</summary>
public sealed class EnterAggregate(Db db, TimeProvider clock)
{
    /// <summary>Null where the institution is not within reach, or none is named by somebody who is not over everything.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.activity</c>, <c>aggregate.known</c> and those of the core</exception>
    public Task<Guid?> Run(AggregateEntry typed, Scope by) => db.Work<Guid?>(nameof(EnterAggregate), async work =>
    {
        if (!await work.MayTell(typed.InstitutionId, by))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (!(await work.Offered()).TryGetValue(typed.Activity, out var activity))
        {
            throw new RuleBroken("aggregate.activity", typed.Activity);
        }

        var entry = typed.Checked(activity.Unit, DateOnly.FromDateTime(now.UtcDateTime));
        var standing = await work.Standing([entry.Country]);
        if (standing.Any(s => s.ChainKey == entry.ChainKey || s.Entry.ContentKey == entry.ContentKey))
        {
            throw new RuleBroken("aggregate.known");
        }

        AggregateImport.CheckSplit(entry, null, standing);
        var id = await work.Append(entry, activity.Id, null, null, null, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(EnterAggregate), "Aggregate", id.ToString()));
        return id;
    });
}
