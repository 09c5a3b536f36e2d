using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Facts;
using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Cohorts;

namespace Lms.Data.Imports;

/// <summary>A slice of past trainings: each row puts its person on the list of its training, which the first of them makes.</summary>
internal sealed class TrainingStep : IRowStep
{
    private readonly ImportReading reading;
    private readonly IReadOnlyList<ImportRowRecord> rows;
    private readonly IReadOnlyDictionary<int, TrainingEntry> entries;
    private readonly IReadOnlySet<Guid> reached;

    private TrainingStep(ImportReading reading, IReadOnlyList<ImportRowRecord> rows, IReadOnlyDictionary<int, TrainingEntry> entries, IReadOnlySet<Guid> reached) =>
        (this.reading, this.rows, this.entries, this.reached) = (reading, rows, entries, reached);

    public static async Task<TrainingStep> Of(IReads reads, ImportReading reading, IReadOnlyList<ImportRowRecord> rows)
    {
        List<ImportRowRecord> acting = [.. rows.Where(r => r.Said?.Kind == VerdictKind.Create)];
        var read = acting.Select(r => (r.Place, ImportReading.Try(r, reading.Training).Entry)).Where(r => r.Entry is not null).ToDictionary(r => r.Place, r => r.Entry!);
        var known = await reads.Known([], acting.Select(r => r.PersonId).OfType<Guid>(), reading.Defaults.InstitutionId, reading.By);
        return new TrainingStep(reading, rows, read, acting.Select(r => r.PersonId).OfType<Guid>().Where(id => known.Find(id) is { IsReached: true }).ToHashSet());
    }

    public async Task<IReadOnlyList<RowDone>> Do(UnitOfWork work, DateTimeOffset now)
    {
        var numbersOf = reading.Defaults.InstitutionId;
        var trainings = new Dictionary<string, KnownTraining>(await work.Trainings(entries.Values.Select(e => e.Key), numbersOf), StringComparer.Ordinal);
        var parts = (await work.Parts(trainings.Values.Select(t => t.CohortId))).ToDictionary(p => (p.CohortId, p.PersonId));
        var done = new List<RowDone>(rows.Count);
        foreach (var row in rows)
        {
            done.Add(row.Said?.Kind != VerdictKind.Create ? new RowDone(row.Place, RowResult.Untouched)
                : entries.TryGetValue(row.Place, out var entry) && row.PersonId is { } person && reached.Contains(person) ? await One(entry, person, row.Place)
                : RowDone.Moved(row.Place));
        }

        return done;

        async Task<RowDone> One(TrainingEntry entry, Guid person, int place)
        {
            var training = trainings.GetValueOrDefault(entry.Key);
            var part = training is null ? null : parts.GetValueOrDefault((training.CohortId, person));
            var stands = TrainingDecision.Decide(entry, person, null, null, training, part, []);
            if (stands.Kind == VerdictKind.Same) return new RowDone(place, RowResult.Untouched);
            if (stands.Kind != VerdictKind.Create) return RowDone.Moved(place, stands.Reason);
            var sourceKey = training is null ? $"import:{work.NewId():N}" : (await work.SourceKey(training.CohortId))!;
            var past = Past(entry, sourceKey);
            var frame = training is null ? await work.OpenPast(past, now) : await work.PastFrameOf(training.CohortId);
            if (training is null)
            {
                await work.AddTraining(numbersOf, entry.Key, frame.CohortId, sourceKey, entry);
                await work.Audit(new AuditEntry(now, reading.Import.CreatedBy, nameof(EnterRows), "Cohort", frame.CohortId.ToString()));
                trainings[entry.Key] = training = new KnownTraining(entry.Key, frame.CohortId, entry.ModuleId, entry.StartedOn, entry.EndedOn);
            }

            var enrolment = await work.AddPast(past, frame, new PastParticipant(person, [0], entry.Completed ? entry.EndedOn : null, entry.Score, entry.InstitutionThen), reading.Import.CreatedBy, now);
            parts[(training.CohortId, person)] = new KnownPart(training.CohortId, person, entry.Completed);
            await work.Audit(new AuditEntry(now, reading.Import.CreatedBy, nameof(EnterRows), "Person", person.ToString(), person));
            return new RowDone(place, RowResult.Created, person, null, enrolment);
        }
    }

    // Lists say days. Nine in the morning to six in the evening is what a day of training is.
    private PastCohort Past(TrainingEntry entry, string sourceKey)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(reading.Defaults.TimeZone);
        DateTimeOffset At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0)) is var local ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime() : default;
        var starts = At(entry.StartedOn, 9);
        var plan = new CohortPlan(entry.StartedOn.ToString("yyyy-MM-dd'T09:00'", CultureInfo.InvariantCulture), reading.Defaults.TimeZone, new CohortDates(starts.AddDays(-1), starts, At(entry.EndedOn, 18)));
        return new PastCohort(sourceKey, entry.ModuleId, plan, entry.OrganiserId ?? reading.Defaults.InstitutionId, [entry.StartedOn], [], Code.Read<Provenance>(reading.Import.Provenance));
    }
}
