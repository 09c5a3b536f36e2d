using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Takes back every row a file entered: what it corrected stands again, and what was corrected after it stays as it was corrected.</summary>
public sealed class UndoImport(Db db, TimeProvider clock)
{
    /// <summary>How many rows were taken back; null where there is no such file that was entered.</summary>
    /// <exception cref="RuleBroken"><c>aggregate.reason</c></exception>
    public Task<int?> Run(Guid id, string? typedReason, Scope by) => db.Work<int?>(nameof(UndoImport), async work =>
    {
        var (now, reason) = (clock.GetUtcNow(), AggregateStore.Reason(typedReason));
        if (await ImportQueries.Find(work, id, by) is null || await work.Execute(Sql.Undo, new { id, now, by = by.PersonId, reason }) == 0)
        {
            return null;
        }

        var rows = await work.Execute(Sql.Withdraw, new { id, now, by = by.PersonId, reason });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(UndoImport), "AggregateImport", id.ToString()));
        return rows;
    });

    internal static class Sql
    {
        public const string Undo = """
            UPDATE AggregateImport SET State = 'undone', UndoneAt = @now, UndoneBy = @by, UndoneReason = @reason WHERE Id = @id AND State = 'entered'
            """;

        public const string Withdraw = """
            UPDATE Aggregate SET WithdrawnAt = @now, WithdrawnBy = @by, WithdrawnReason = @reason WHERE ImportId = @id AND WithdrawnAt IS NULL
            """;
    }
}
