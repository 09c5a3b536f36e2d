using Lms.Assessments.Imports;

namespace Lms.Data.Imports;

/// <summary>Rows of people, in the order of the file.</summary>
internal sealed class PersonRows(ImportReading reading, ImportBook book) : IRowSort
{
    private readonly FileRows file = new(reading.Defaults);

    public async Task<IReadOnlyList<DecidedRow>> Decide(IReads reads, IReadOnlyList<ImportRowRecord> rows, bool isDone)
    {
        var read = rows.Select(r => (Row: r, Read: ImportReading.Try(r, reading.Person))).ToList();
        var said = read.Where(r => r.Read.Entry is not null).ToDictionary(r => r.Row.Place, r => file.Add(r.Row.Number, r.Read.Entry!));
        if (isDone) return [];
        var numbersOf = reading.Defaults.InstitutionId;
        var before = await reads.Before(said.Values.Select(s => s.Key), numbersOf);
        var known = await reads.Known([.. read.Select(r => r.Read.Entry).OfType<PersonEntry>()], before.Values, numbersOf, reading.By);
        return [.. read.Select(r => r.Read.Entry is { } entry ? One(r.Row.Place, entry) : new DecidedRow(r.Row.Place, null, new RowVerdict(VerdictKind.Refused) { Reason = r.Read.Reason }))];

        DecidedRow One(int place, PersonEntry entry)
        {
            var (twiceOf, alikeRow, key) = said[place];
            var row = new FileRow(twiceOf, alikeRow, before.TryGetValue(key, out var id) ? id : null);
            // Likenesses are asked for only where nobody is surely meant: they are what takes time.
            var verdict = PersonDecision.Decide(entry, row, reading.Defaults, known, []);
            return new DecidedRow(place, key, verdict.Kind is VerdictKind.Create or VerdictKind.Suspect ? PersonDecision.Decide(entry, row, reading.Defaults, known, book.Alike(entry)) : verdict);
        }
    }
}
