using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Imports;

/// <summary>
/// Does what the rows of an import were shown to do, slice by slice: a slice is one transaction, with the row it reached. Pages wait for
/// one slice and no longer; what dies between two is gone on with; and a row that would no longer do what was shown does nothing.
/// </summary>
public sealed class EnterRows(Db db, TimeProvider clock)
{
    /// <summary>People take a fifth of a millisecond each, a training's facts and roll-ups some: a slice is to hold the gate for less than a tenth of a second.</summary>
    private const int PeopleSlice = 200;
    private const int TrainingSlice = 40;

    /// <summary>Runs until all rows are done; left in the middle, the next run goes on.</summary>
    public async Task Run(Guid id, Vocabulary words, CancellationToken cancel = default)
    {
        if (await db.FindImport(id) is not { Stands: ImportState.Running } import)
        {
            return;
        }

        var reading = await ImportReading.Of(db, import, words, clock.GetUtcNow());
        var slice = import.What == ImportKind.People ? PeopleSlice : TrainingSlice;
        for (var from = import.Done; from < import.Total;)
        {
            cancel.ThrowIfCancellationRequested();
            var to = Math.Min(from + slice, import.Total);
            var rows = await db.RowsOf(id, from, to);
            var step = import.What == ImportKind.People ? await PersonStep.Of(db, reading, rows) : (IRowStep)await TrainingStep.Of(db, reading, rows);
            if (!await Enter(id, from, to, step))
            {
                return;
            }

            from = to;
        }

        await db.Work(nameof(EnterRows), async work =>
        {
            if (await work.Move(id, ImportState.Running, ImportState.Done))
            {
                var now = clock.GetUtcNow();
                await work.Execute(Sql.Finish, new { id, now });
                await work.Audit(new AuditEntry(now, import.CreatedBy, nameof(EnterRows), "Import", id.ToString(), null, CanonicalJson.Write(new { rows = import.Total })));
            }
        }, cancel);
    }

    private Task<bool> Enter(Guid id, int from, int to, IRowStep step) => db.Work(nameof(EnterRows), async work =>
    {
        if (!await work.Claim(id, ImportState.Running, from, to)) return false;
        var done = await step.Do(work, clock.GetUtcNow());
        await work.Execute(Sql.Done, done.Select(d => new { id, d.Place, result = Code.Of(d.Result), d.PersonId, d.EnrolmentId, reason = d.Reason is { } r ? CanonicalJson.Write(r) : null }));
        return true;
    });

    internal static class Sql
    {
        public const string Done = """
            UPDATE ImportRow SET Result = @result, PersonId = COALESCE(@PersonId, PersonId), EnrolmentId = @EnrolmentId, Reason = @reason WHERE ImportId = @id AND Place = @Place
            """;

        // The file has done what it was kept for; its rows say what was in it.
        public const string Finish = "UPDATE Import SET EndedAt = @now, Done = Total, Bytes = NULL WHERE Id = @id";
    }
}
