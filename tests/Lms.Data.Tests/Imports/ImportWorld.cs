using System.Text;
using Lms.Assessments.Facts;
using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Imports;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Imports;

/// <summary>A ministry with an office, another ministry, an officer of the first, and lists of theirs.</summary>
internal sealed class ImportWorld
{
    public static readonly DateTimeOffset Now = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    private ImportWorld(Db db, Guid ministry, Guid office, Guid foreign, Guid officer) =>
        (Db, Ministry, Office, Foreign, Officer, Scope, Imports) = (db, ministry, office, foreign, officer, new Scope(officer, Everything: false), new ImportQueries(db));

    public static Vocabulary Words { get; } = new([(ImportField.Category, "Journalist", "media"), (ImportField.Language, "Русский", "ru"), (ImportField.TimeZone, "Dushanbe", "Asia/Dushanbe")]);

    public Db Db { get; }

    public Guid Ministry { get; }

    public Guid Office { get; }

    public Guid Foreign { get; }

    public Guid Officer { get; }

    public Scope Scope { get; }

    public ImportQueries Imports { get; }

    public FakeTimeProvider Clock { get; } = new(Now);

    public static async Task<ImportWorld> Make(Db db)
    {
        var ministry = await db.Institution("Ministry of Labour");
        var office = await db.Institution("Office Osh", ministry);
        var foreign = await db.Institution("Ministry of Health");
        var officer = await db.Person(ministry, "Officer One");
        await db.Role(officer, "officer", ministry);
        return new ImportWorld(db, ministry, office, foreign, officer);
    }

    public Task<Guid> Person(Guid institution, string name, string? email = null, string? number = null) => Db.Work("test", async work =>
    {
        var person = await work.Register(
            new NewPerson(work.NewId(), name, name, Assessments.People.Sex.NotStated, institution, "other", null, "en", "Asia/Bishkek", email), AccountStart.Quiet(null), Now);
        if (number is not null)
        {
            await work.Execute("INSERT INTO PersonNumber (InstitutionId, NumberKey, PersonId) VALUES (@Ministry, @number, @Id)", new { Ministry, number, person.Id });
        }

        return person.Id;
    });

    /// <summary>Keeps a list, has it read with the columns its heads say, and checks it.</summary>
    public async Task<Guid> Check(string list, ImportKind kind = ImportKind.People, Provenance provenance = Provenance.Declared)
    {
        var id = (await new KeepImport(Db, Clock).Run(new NewImport(kind, "list.csv", Encoding.UTF8.GetBytes(list), false, FileEncoding.Utf8, CellSeparator.Semicolon, null, Ministry), Scope))!.Value;
        await Read(id, list, kind, provenance);
        await new DecideRows(Db, Clock).Run(id, Words, TestContext.Current.CancellationToken);
        return id;
    }

    public async Task Read(Guid id, string list, ImportKind kind = ImportKind.People, Provenance provenance = Provenance.Declared)
    {
        var table = ImportTable.Of(ImportText.Lines(list, CellSeparator.Semicolon));
        var fields = HeadGuess.Columns(kind, table.Heads, await Imports.Remembered(Officer, kind));
        var plan = new ImportPlan(FileEncoding.Utf8, CellSeparator.Semicolon, null, table, fields, new ImportDefaults(Ministry, "government_official", "ru", "Asia/Bishkek"), provenance);
        Assert.True(await new CheckImport(Db, Clock).Run(id, plan, Scope));
    }

    public async Task Enter(Guid id)
    {
        Assert.True(await new BeginImport(Db, Clock).Run(id, Scope));
        await new EnterRows(Db, Clock).Run(id, Words, TestContext.Current.CancellationToken);
    }

    public async Task TakeBack(Guid id)
    {
        Assert.True(await new BeginUndo(Db, Clock).Run(id, "Wrong list", Scope));
        await new TakeBackRows(Db, Clock).Run(id, TestContext.Current.CancellationToken);
    }

    public async Task<string> State(Guid id) => (await Imports.Find(id, Scope))!.State;

    /// <summary>Verdicts in the order of the rows.</summary>
    public async Task<string> Verdicts(Guid id) => string.Join(' ', (await Rows(id)).Select(r => r.Verdict));

    /// <summary>Results in the order of the rows.</summary>
    public async Task<string> Results(Guid id) => string.Join(' ', (await Rows(id)).Select(r => r.Result));

    public Task<IReadOnlyList<ImportRowRecord>> Rows(Guid id) => Imports.Rows(id, null, null, 0, 1_000);

    public Task<long> People() => Db.Read<long>("SELECT COUNT(*) FROM Person");

    public async Task<RowReason?> Reason(Guid id, int place) => (await Rows(id))[place - 1] is var row && row.Because is { } because ? because : row.Said?.Reason;
}
