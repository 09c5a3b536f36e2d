using Lms.Assessments.Imports;

namespace Lms.Data.Imports;

/// <summary>Rows of past trainings, in the order of the file.</summary>
internal sealed class TrainingRows(ImportReading reading, ImportBook book) : IRowSort
{
    private readonly Dictionary<string, TrainingEntry> first = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Training, Guid Person), int> parts = [];

    public async Task<IReadOnlyList<DecidedRow>> Decide(IReads reads, IReadOnlyList<ImportRowRecord> rows, bool isDone)
    {
        var read = rows.Select(r => (Row: r, Read: ImportReading.Try(r, reading.Training))).ToList();
        List<TrainingEntry> entries = [.. read.Select(r => r.Read.Entry).OfType<TrainingEntry>()];
        foreach (var entry in entries) first.TryAdd(entry.Key, entry);
        var known = await reads.Known([.. entries.Select(e => e.Who)], [], reading.Defaults.InstitutionId, reading.By);
        var trainings = await reads.Trainings(entries.Select(e => e.Key), reading.Defaults.InstitutionId);
        var listed = (await reads.Parts(trainings.Values.Select(t => t.CohortId))).ToDictionary(p => (p.CohortId, p.PersonId));
        var decided = read.Select(r => r.Read.Entry is { } entry ? One(r.Row, entry) : new DecidedRow(r.Row.Place, null, new RowVerdict(VerdictKind.Refused) { Reason = r.Read.Reason })).ToList();
        return isDone ? [] : decided;

        DecidedRow One(ImportRowRecord row, TrainingEntry entry)
        {
            var who = PersonDecision.Decide(entry.Who, new FileRow(null, null, null), reading.Defaults, known, []);
            var person = who.Kind is VerdictKind.Same or VerdictKind.Update ? who.PersonId : null;
            if (who.Kind == VerdictKind.Refused) return new DecidedRow(row.Place, null, who);
            int? twice = person is { } id && !parts.TryAdd((entry.Key, id), row.Number) ? parts[(entry.Key, id)] : null;
            var training = trainings.GetValueOrDefault(entry.Key);
            var part = training is not null && person is { } p ? listed.GetValueOrDefault((training.CohortId, p)) : null;
            var alike = person is null ? book.Alike(entry.Who).Select(book.Called).ToList() : [];
            return new DecidedRow(row.Place, null, TrainingDecision.Decide(entry, person, first[entry.Key], twice, training, part, alike));
        }
    }
}
