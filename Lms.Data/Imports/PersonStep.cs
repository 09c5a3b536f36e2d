using Lms.Assessments.Imports;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>A slice of people: each row does what was shown, if that is what it would still do.</summary>
internal sealed class PersonStep : IRowStep
{
    private readonly ImportReading reading;
    private readonly IReadOnlyList<ImportRowRecord> rows;
    private readonly IReadOnlyDictionary<int, PersonEntry> entries;
    private readonly IReadOnlyDictionary<string, Guid> before;
    private readonly KnownPeople known;

    private PersonStep(ImportReading reading, IReadOnlyList<ImportRowRecord> rows, IReadOnlyDictionary<int, PersonEntry> entries, IReadOnlyDictionary<string, Guid> before, KnownPeople known) =>
        (this.reading, this.rows, this.entries, this.before, this.known) = (reading, rows, entries, before, known);

    public static async Task<PersonStep> Of(IReads reads, ImportReading reading, IReadOnlyList<ImportRowRecord> rows)
    {
        var acting = rows.Where(r => Acts(r)).Select(r => (r, ImportReading.Try(r, reading.Person).Entry)).Where(r => r.Entry is not null).ToDictionary(r => r.r.Place, r => r.Entry!);
        var numbersOf = reading.Defaults.InstitutionId;
        var earlier = await reads.Before(rows.Where(r => acting.ContainsKey(r.Place)).Select(r => r.RowKey), numbersOf);
        var also = earlier.Values.Concat(rows.SelectMany(r => new[] { r.PersonId, r.ChosenId }).OfType<Guid>());
        return new PersonStep(reading, rows, acting, earlier, await reads.Known(acting.Values, also, numbersOf, reading.By));
    }

    public async Task<IReadOnlyList<RowDone>> Do(UnitOfWork work, DateTimeOffset now)
    {
        var done = new List<RowDone>(rows.Count);
        foreach (var row in rows)
        {
            done.Add(entries.TryGetValue(row.Place, out var entry) ? await One(work, row, entry, now)
                : Acts(row) ? RowDone.Moved(row.Place)
                : new RowDone(row.Place, RowResult.Untouched, await EarlierRow(work, row, done)));
        }

        return done;
    }

    // A row an officer said is of an earlier one is of whoever that became: when the list comes again, it is known.
    private async Task<Guid?> EarlierRow(UnitOfWork work, ImportRowRecord row, List<RowDone> done)
    {
        if (row.Chosen != RowChoice.SamePerson || row.ChosenId is not null || row.Said!.Suspects.FirstOrDefault(s => s.Row is not null) is not { Row: { } number }) return null;
        return rows.FirstOrDefault(r => r.Number == number) is { } here
            ? done.FirstOrDefault(d => d.Place == here.Place)?.PersonId ?? here.PersonId
            : await work.List<Guid?>(Sql.OfRow, new { id = reading.Import.Id, number }) is [var one, ..] ? one : null;
    }

    private static bool Acts(ImportRowRecord row) => row.Said?.Kind switch
    {
        VerdictKind.Create or VerdictKind.Update => true,
        VerdictKind.Suspect => row.Chosen == RowChoice.AnotherPerson || (row.Chosen == RowChoice.SamePerson && row.ChosenId is not null),
        _ => false,
    };

    private async Task<RowDone> One(UnitOfWork work, ImportRowRecord row, PersonEntry entry, DateTimeOffset now)
    {
        var shown = row.Said!;
        if (row.ChosenId is { } chosen)
        {
            return known.Find(chosen) is { IsReached: true } person ? await Change(work, row, entry, PersonDecision.Chosen(entry, person, known), now) : RowDone.Moved(row.Place);
        }

        var stands = PersonDecision.Decide(entry, new FileRow(null, null, row.RowKey is { } key && before.TryGetValue(key, out var id) ? id : null), reading.Defaults, known, []);
        return (shown.Kind, stands.Kind) switch
        {
            (VerdictKind.Create or VerdictKind.Suspect, VerdictKind.Create) => await Create(work, row, entry, now),
            // The namesake may be the row before, which was entered a moment ago: that it is another one has been said.
            (VerdictKind.Suspect, VerdictKind.Same or VerdictKind.Update) when row.Chosen == RowChoice.AnotherPerson && stands.By == MatchedBy.Names => await Create(work, row, entry, now),
            (_, VerdictKind.Same) => new RowDone(row.Place, RowResult.Untouched, stands.PersonId),
            (VerdictKind.Update, VerdictKind.Update) when shown.PersonId == stands.PersonId && shown.Changes.Equals(stands.Changes) => await Change(work, row, entry, stands, now),
            _ => RowDone.Moved(row.Place, stands.Reason),
        };
    }

    private async Task<RowDone> Create(UnitOfWork work, ImportRowRecord row, PersonEntry entry, DateTimeOffset now)
    {
        var (import, rules) = (reading.Import, reading.Defaults);
        var native = entry.NativeName ?? entry.LatinName!;
        try
        {
            var person = await work.Register(
                new NewPerson(
                    work.NewId(), native, entry.LatinName ?? Latin(native), entry.Sex is { } sex ? Code.Read<Sex>(sex) : Sex.NotStated, entry.InstitutionId ?? rules.InstitutionId,
                    entry.Category ?? rules.Category, entry.JobTitle, entry.Language ?? rules.Language, entry.TimeZone ?? rules.TimeZone, entry.Email),
                AccountStart.Quiet(import.CreatedBy),
                now);
            await Numbered(work, entry, person.Id);
            await work.Audit(new AuditEntry(now, import.CreatedBy, nameof(EnterRows), "Person", person.Id.ToString(), person.Id));
            return new RowDone(row.Place, RowResult.Created, person.Id);
        }
        catch (RuleBroken why)
        {
            return RowDone.Moved(row.Place, RowReason.Of(why));
        }
    }

    private async Task<RowDone> Change(UnitOfWork work, ImportRowRecord row, PersonEntry entry, RowVerdict verdict, DateTimeOffset now)
    {
        var id = verdict.PersonId!.Value;
        if (verdict.Changes.Count == 0) return new RowDone(row.Place, RowResult.Untouched, id);
        var person = await work.FindPerson(id);
        if (person is null || (verdict.Changes.FirstOrDefault(c => c.Field == ImportField.Email) is { } mail && !await work.IsEmailFree(mail.Becomes, id))) return RowDone.Moved(row.Place);
        var changed = verdict.Changes.Aggregate(person, (p, c) => PersonFields.With(p, c.Field, c.Becomes));
        if (changed != person && !await work.SavePerson(changed)) return RowDone.Moved(row.Place);
        if (verdict.Changes.Any(c => c.Field == ImportField.Number)) await Numbered(work, entry, id);
        // What was done is what is taken back: of a person who was chosen, the row did not know it before.
        await work.Execute(Sql.Did, new { id = reading.Import.Id, row.Place, detail = CanonicalJson.Write(row.Said! with { Changes = verdict.Changes, PersonId = id }) });
        await work.Audit(new AuditEntry(now, reading.Import.CreatedBy, nameof(EnterRows), "Person", id.ToString(), id));
        return new RowDone(row.Place, RowResult.Updated, id);
    }

    private async Task Numbered(UnitOfWork work, PersonEntry entry, Guid personId)
    {
        if (entry.Number is { } number)
        {
            await work.TryInsert(Sql.Number, new { reading.Defaults.InstitutionId, key = PersonEntry.NumberKey(number), personId, importId = reading.Import.Id });
        }
    }

    // A first proposal, which its owner corrects: a list in one script is what offices have.
    private static string Latin(string native) => Romanized.Of(native) is { Length: > ImportFields.LongestName } latin ? latin[..ImportFields.LongestName] : Romanized.Of(native);

    internal static class Sql
    {
        public const string OfRow = "SELECT PersonId FROM ImportRow WHERE ImportId = @id AND Number = @number";

        public const string Did = "UPDATE ImportRow SET Detail = @detail WHERE ImportId = @id AND Place = @Place";

        public const string Number = "INSERT INTO PersonNumber (InstitutionId, NumberKey, PersonId, ImportId) VALUES (@InstitutionId, @key, @personId, @importId)";
    }
}
