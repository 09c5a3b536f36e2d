using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Imports;

/// <summary>
/// Takes back what an import did, slice by slice as it was entered: people it made on whom nothing hangs yet, fields that are still as it
/// set them, trainings by facts that correct theirs. What it leaves, its row says why.
/// </summary>
public sealed class TakeBackRows(Db db, TimeProvider clock)
{
    private const int Slice = 40;

    /// <summary>Runs until all rows are through; left in the middle, the next run goes on.</summary>
    public async Task Run(Guid id, CancellationToken cancel = default)
    {
        if (await db.FindImport(id) is not { Stands: ImportState.Undoing } import)
        {
            return;
        }

        var by = import.UndoneBy ?? import.CreatedBy;
        // From the last row to the first: a training is closed by the row that opened it, and a person's first change is the last to go.
        for (var done = import.Done; done < import.Total; done += Slice)
        {
            cancel.ThrowIfCancellationRequested();
            var (from, to) = (done, Math.Min(done + Slice, import.Total));
            var rows = (await db.RowsOf(id, import.Total - to, import.Total - from)).Reverse().ToList();
            if (!await TakeBack(import, by, from, to, rows))
            {
                return;
            }
        }

        await db.Work(nameof(TakeBackRows), async work =>
        {
            if (await work.Move(id, ImportState.Undoing, ImportState.Undone))
            {
                await work.Execute(Sql.Finish, new { id });
                await work.Audit(new AuditEntry(clock.GetUtcNow(), by, nameof(TakeBackRows), "Import", id.ToString(), null, CanonicalJson.Write(new { rows = import.Total })));
            }
        }, cancel);
    }

    private Task<bool> TakeBack(ImportRecord import, Guid by, int from, int to, IReadOnlyList<ImportRowRecord> rows) => db.Work(nameof(TakeBackRows), async work =>
    {
        if (!await work.Claim(import.Id, ImportState.Undoing, from, to)) return false;
        var now = clock.GetUtcNow();
        foreach (var row in rows.Where(r => r.Result is "created" or "updated"))
        {
            var left = import.What == ImportKind.People ? await work.TakeBackPerson(import, row, by, now) : await work.TakeBackTraining(import, row, by, now);
            await work.Execute(Sql.TakenBack, new { import.Id, row.Place, result = Code.Of(left is null ? RowResult.TakenBack : RowResult.Left), reason = left is null ? null : CanonicalJson.Write(left) });
        }

        return true;
    });

    internal static class Sql
    {
        public const string TakenBack = "UPDATE ImportRow SET Result = @result, Reason = @reason WHERE ImportId = @Id AND Place = @Place";

        public const string Finish = "UPDATE Import SET Done = Total WHERE Id = @id";
    }
}
