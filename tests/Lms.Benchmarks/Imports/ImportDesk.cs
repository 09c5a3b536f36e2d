using System.Globalization;
using System.Text;
using Lms.Assessments.Facts;
using Lms.Assessments.Imports;
using Lms.Data;
using Lms.Data.Engines;
using Lms.Data.Imports;
using Lms.Data.Migrations;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Benchmarks.Imports;

/// <summary>A ministry with fifty offices, its officer, and a list of as many people as asked for.</summary>
internal sealed class ImportDesk(Db db) : IAsyncDisposable
{
    private const int Offices = 50;
    private static readonly string[] Given = ["Гулнора", "Далер", "Айгуль", "Мухаммад", "Нилуфар", "Рустам", "Зебо", "Фирдавс", "Малика", "Тимур", "Азиза", "Бахтиёр", "Мадина", "Сухроб", "Шахноза", "Улугбек", "Наргис", "Джамшед", "Ситора", "Ислом"];
    private static readonly string[] Roots = ["Карим", "Рахим", "Саид", "Юсуп", "Исмоил", "Тохир", "Назар", "Шариф", "Абдулло", "Мирзо", "Холик", "Бобо", "Давлат", "Эргаш", "Усмон", "Хаким", "Зариф", "Латиф", "Джура", "Собир"];

    public static Vocabulary Words { get; } = new([]);

    public Db Db => db;

    public static async Task<ImportDesk> Make(string path)
    {
        await new MigrateDatabase(new SqliteDialect(path), NullLogger<MigrateDatabase>.Instance).Run();
        return Open(path);
    }

    public static ImportDesk Open(string path) => new(new Db(new SqliteDialect(path), TimeProvider.System, NullLogger<Db>.Instance));

    /// <summary>Keeps a list and writes its rows down, as the page does.</summary>
    public async Task<Guid> Send(int rows)
    {
        var ministry = await db.Institution("Ministry");
        for (var n = 0; n < Offices; n++) await db.Institution(string.Create(CultureInfo.InvariantCulture, $"Office {n}"), ministry);
        var officer = await db.Person(ministry, "Officer One");
        await db.Role(officer, "officer", ministry);
        return await Keep(List(rows), ministry, officer);
    }

    /// <summary>The same list once more, by the same officer.</summary>
    public async Task<Guid> Again(int rows)
    {
        var first = await db.Read<Sender>("SELECT InstitutionId, CreatedBy FROM Import ORDER BY CreatedAt");
        return await Keep(List(rows), first.InstitutionId, first.CreatedBy);
    }

    public async Task Begin(Guid id) => await new BeginImport(db, TimeProvider.System).Run(id, await Officer(id));

    public async Task Undo(Guid id) => await new BeginUndo(db, TimeProvider.System).Run(id, "The wrong list", await Officer(id));

    /// <summary>What the sweep does with it.</summary>
    public async Task Work(Guid id)
    {
        await new DecideRows(db, TimeProvider.System).Run(id, Words);
        await new EnterRows(db, TimeProvider.System).Run(id, Words);
        await new TakeBackRows(db, TimeProvider.System).Run(id);
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private async Task<Guid> Keep(byte[] bytes, Guid ministry, Guid officer)
    {
        var by = new Scope(officer, Everything: false);
        var id = (await new KeepImport(db, TimeProvider.System).Run(new NewImport(ImportKind.People, "list.csv", bytes, false, FileEncoding.Utf8, CellSeparator.Semicolon, null, ministry), by))!.Value;
        var table = ImportTable.Of(ImportText.Lines(ImportText.Decode(bytes, ImportText.GuessEncoding(bytes)), CellSeparator.Semicolon));
        var fields = HeadGuess.Columns(ImportKind.People, table.Heads, new Dictionary<string, ImportField?>(StringComparer.Ordinal));
        await new CheckImport(db, TimeProvider.System).Run(id, new ImportPlan(FileEncoding.Utf8, CellSeparator.Semicolon, null, table, fields, new ImportDefaults(ministry, "government_official", "ru", "Asia/Dushanbe"), Provenance.Declared), by);
        return id;
    }

    private async Task<Scope> Officer(Guid id) => new((await db.Read<Sender>("SELECT InstitutionId, CreatedBy FROM Import WHERE Id = @id", new { id })).CreatedBy, Everything: false);

    private static byte[] List(int rows)
    {
        var text = new StringBuilder("Табельный номер;Фамилия;Имя;Отчество;Пол;Организация;Должность;E-mail\r\n");
        for (var n = 0; n < rows; n++)
        {
            var (given, family, father) = (Given[n % 20], Roots[n / 20 % 20] + Roots[n / 400 % 20].ToLowerInvariant() + "ов", Roots[n / 8_000 % 20] + "ович");
            text.Append(CultureInfo.InvariantCulture, $"{n + 1};{family};{given};{father};{(n % 2 == 0 ? 'ж' : 'м')};Office {n % Offices};инспектор;{(n % 3 == 0 ? $"person{n}@example.org" : "")}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private sealed record Sender
    {
        public Guid InstitutionId { get; init; }

        public Guid CreatedBy { get; init; }
    }
}
