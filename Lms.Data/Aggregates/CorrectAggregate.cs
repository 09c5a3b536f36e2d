using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>
/// Says a figure anew, as a row that points at the old. What it is a figure of stays: a figure of another month or place is another one.
/// </summary>
public sealed class CorrectAggregate(Db db, TimeProvider clock)
{
    /// <summary>Null where it is not there, not within reach, or stands no longer.</summary>
    /// <param name="told">Only how much, how it is known and where it can be read count.</param>
    /// <exception cref="RuleBroken"><c>aggregate.reason</c>, <c>aggregate.no_change</c>, <c>aggregate.changed</c> and those of the core</exception>
    public Task<Guid?> Run(Guid id, AggregateEntry told, string? typedReason, Scope by) => db.Work<Guid?>(nameof(CorrectAggregate), async work =>
    {
        if (await AggregateQueries.Find(work, id, by) is not { } row)
        {
            return null;
        }

        var (now, reason, standing) = (clock.GetUtcNow(), AggregateStore.Reason(typedReason), await work.Standing([row.Country]));
        if (standing.FirstOrDefault(s => s.Id == id) is not { } stood)
        {
            throw new RuleBroken("aggregate.changed");
        }

        var entry = (row.Entry with
        {
            Value = told.Value,
            AtLeast = told.AtLeast,
            Split = told.Split,
            Provenance = told.Provenance,
            RatioBasisPoints = told.RatioBasisPoints,
            RatioOf = told.RatioOf,
            Source = told.Source,
        }).Checked(Code.Read<FactUnit>(row.Unit), DateOnly.FromDateTime(now.UtcDateTime));
        if (entry == row.Entry)
        {
            throw new RuleBroken("aggregate.no_change");
        }

        AggregateImport.CheckSplit(entry, stood, standing);
        var next = await work.Append(entry, (await work.Read<ActivityRow>(Sql.Activity, new { row.ActivityCode })).Id, stood, reason, null, by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(CorrectAggregate), "Aggregate", next.ToString()));
        return next;
    });

    internal static class Sql
    {
        public const string Activity = "SELECT Id, Code, Name, Unit FROM AggregateActivity WHERE Code = @ActivityCode";
    }
}
