using Lms.Assessments.Imports;
using Lms.Assessments.Values;

namespace Lms.Data.Imports;

/// <summary>Gives each row of an import its verdict, slice by slice. Reads much and writes only the verdicts.</summary>
public sealed class DecideRows(Db db, TimeProvider clock)
{
    private const int Slice = 250;

    /// <summary>Runs until all rows have one; left in the middle, the next run goes on.</summary>
    public async Task Run(Guid id, Vocabulary words, CancellationToken cancel = default)
    {
        if (await db.FindImport(id) is not { Stands: ImportState.Checking } import)
        {
            return;
        }

        var reading = await ImportReading.Of(db, import, words, clock.GetUtcNow());
        var book = await ImportBook.Of(db, reading);
        IRowSort sort = import.What == ImportKind.People ? new PersonRows(reading, book) : new TrainingRows(reading, book);
        for (var from = 0; from < import.Total; from += Slice)
        {
            cancel.ThrowIfCancellationRequested();
            var to = Math.Min(from + Slice, import.Total);
            // Rows decided by the run before are read again: those that come are compared with them.
            var decided = await sort.Decide(db, await db.RowsOf(id, from, to), isDone: to <= import.Done);
            if (to > import.Done && !await Save(id, Math.Max(from, import.Done), to, decided))
            {
                return;
            }
        }

        await db.Work(nameof(DecideRows), async work =>
        {
            if (await work.Move(id, ImportState.Checking, ImportState.Checked)) await work.Execute(Sql.Checked, new { id, now = clock.GetUtcNow() });
        }, cancel);
    }

    private Task<bool> Save(Guid id, int from, int to, IReadOnlyList<DecidedRow> rows) => db.Work(nameof(DecideRows), async work =>
    {
        if (!await work.Claim(id, ImportState.Checking, from, to)) return false;
        await work.Execute(Sql.Decide, rows.Select(r => new { id, r.Place, r.Key, verdict = Code.Of(r.Verdict.Kind), r.Verdict.PersonId, detail = CanonicalJson.Write(r.Verdict) }));
        return true;
    });

    internal static class Sql
    {
        public const string Decide = """
            UPDATE ImportRow SET RowKey = @Key, Verdict = @verdict, PersonId = @PersonId, Detail = @detail, Choice = NULL, ChosenId = NULL WHERE ImportId = @id AND Place = @Place
            """;

        public const string Checked = "UPDATE Import SET CheckedAt = @now, Done = Total WHERE Id = @id";
    }
}
