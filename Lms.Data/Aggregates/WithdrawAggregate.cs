using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Takes a figure back with all that was said of it: it counts no longer, and stays to be read.</summary>
public sealed class WithdrawAggregate(Db db, TimeProvider clock)
{
    /// <summary>False where it is not there, not within reach, or taken back already.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.reason</c></exception>
    public Task<bool> Run(Guid id, string? typedReason, Scope by) => db.Work(nameof(WithdrawAggregate), async work =>
    {
        var (now, reason) = (clock.GetUtcNow(), AggregateStore.Reason(typedReason));
        if (await AggregateQueries.Find(work, id, by) is not { } row || await work.Execute(Sql.Withdraw, new { row.ChainKey, now, by = by.PersonId, reason }) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(WithdrawAggregate), "Aggregate", id.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Withdraw = """
            UPDATE Aggregate SET WithdrawnAt = @now, WithdrawnBy = @by, WithdrawnReason = @reason WHERE ChainKey = @ChainKey AND WithdrawnAt IS NULL
            """;
    }
}
