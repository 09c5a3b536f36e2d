using System.Globalization;
using Lms.Assessments.Completions;
using Microsoft.Data.Sqlite;

namespace Lms.Benchmarks.Figures;

/// <summary>
/// A deployment of sixty months in a database file: the live tables (people, cohorts, enrolments, sessions, attendance) and the facts
/// of the same events, written in bulk. Roll-ups are not its work: they are made from the facts by the product's own command.
/// </summary>
internal sealed class FigureGenerator(string path, int enrolments)
{
    public const int Months = 60;
    private const int Institutions = 5_000;
    private const int Modules = 23;
    private const int Together = 30;
    private const string At = "2021-01-01T00:00:00.000Z";
    private static readonly string[] Countries = ["PK", "BD", "IQ", "TJ", "KG", "AF", "LK", "UZ", "IN", "NP", "KZ", "TM"];
    private static readonly string[] Kinds = ["ministry", "agency", "pea", "cso", "media", "mission"];
    private static readonly string[] Categories = ["government_official", "trainer", "agency_staff", "journalist", "community_worker", "other"];
    private readonly Dice dice = new(42);
    private readonly (Guid Id, string Path, string Country, string Unit, int Kind)[] places = new (Guid, string, string, string, int)[Institutions];
    private readonly List<int>[] inCountry = [.. Countries.Select(_ => new List<int>())];

    public int People => enrolments * 3 / 10;

    public int Cohorts => enrolments / Together;

    public long Facts { get; private set; }

    public void Run()
    {
        using var connection = new SqliteConnection($"Data Source={path};Foreign Keys=False;Pooling=False");
        connection.Open();
        Say(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; DROP INDEX IX_Fact_Person; DROP INDEX IX_Fact_Cohort; DROP INDEX IX_Fact_Period; DROP INDEX IX_Enrolment_Person;");
        using (var transaction = connection.BeginTransaction())
        {
            AddInstitutions(connection, transaction);
            AddModules(connection, transaction);
            AddPeople(connection, transaction);
            AddEvents(connection, transaction);
            transaction.Commit();
        }

        Say(connection, """
            CREATE INDEX IX_Fact_Person ON Fact (PersonKey, Kind, CohortId); CREATE INDEX IX_Fact_Cohort ON Fact (CohortId, Kind);
            CREATE INDEX IX_Fact_Period ON Fact (Kind, OccurredOn); CREATE INDEX IX_Enrolment_Person ON Enrolment (PersonId, State); ANALYZE;
            """);
    }

    private static void Say(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void AddInstitutions(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var rows = new Rows(connection, transaction, "Institution", "Id ParentId Kind Name EnglishName SearchKey Country SubnationalUnit Path Version");
        using var above = new Rows(connection, transaction, "InstitutionAncestor", "InstitutionId AncestorId Depth");
        var parents = new int[Institutions];
        for (var i = 0; i < Institutions; i++)
        {
            // Five roots a country, agencies under them, offices under those.
            var roots = Countries.Length * 5;
            var parent = parents[i] = i < roots ? -1 : i < 600 ? dice.Below(roots) : roots + dice.Below(600 - roots);
            var country = parent < 0 ? i % Countries.Length : Array.IndexOf(Countries, places[parent].Country);
            var id = Dice.Id(1, i);
            var trail = parent < 0 ? id.ToString("D") : places[parent].Path + "/" + id.ToString("D");
            places[i] = (id, trail, Countries[country], $"Province {country}-{dice.Below(10)}", parent < 0 ? 0 : dice.Below(Kinds.Length));
            inCountry[country].Add(i);
            rows.Add(id, parent < 0 ? null : places[parent].Id, Kinds[places[i].Kind], $"Office {i}", $"Office {i}", "x", places[i].Country, places[i].Unit, trail, 1);
            var depth = 0;
            for (var up = i; up >= 0; up = parents[up])
            {
                above.Add(id, places[up].Id, depth++);
            }
        }
    }

    private void AddModules(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var modules = new Rows(connection, transaction, "Module", "Id Code CreatedAt");
        using var rules = new Rows(connection, transaction, "CompletionRule", "Id ModuleId Number Payload CreatedAt");
        using var versions = new Rows(connection, transaction, "ModuleVersion", "Id ModuleId Number ContentHash Language Title Hours CertificateYears CompletionRuleId Payload LoadedAt");
        using var lessons = new Rows(connection, transaction, "Lesson", "Id ModuleVersionId Number Position Minutes");
        using var quizzes = new Rows(connection, transaction, "Quiz", "Id ModuleVersionId Form TimeLimitMinutes");
        for (var m = 0; m < Modules; m++)
        {
            modules.Add(Dice.Id(2, m), Code(m), At);
            rules.Add(Dice.Id(4, m), Dice.Id(2, m), 1, CompletionRule.LessonsAndTest(1, 70).ToJson(), At);
            versions.Add(Dice.Id(3, m), Dice.Id(2, m), 1, "x", "en", $"Module {m}", 8, 2, Dice.Id(4, m), "{}", At);
            lessons.Add(Dice.Id(11, m), Dice.Id(3, m), "1.1", 1, 20);
            quizzes.Add(Dice.Id(12, m), Dice.Id(3, m), "A", 30);
        }
    }

    private void AddPeople(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var rows = new Rows(connection, transaction, "Person", "Id FactKey RegistrationNumber RegistrationKey NativeName LatinName SearchKey MatchKey Sex InstitutionId Category Language TimeZone CreatedAt Version");
        for (var p = 0; p < People; p++)
        {
            var person = Of(p);
            rows.Add(Dice.Id(5, p), Dice.Id(6, p), $"R{p}", $"R{p}", $"Person {p}", $"Person {p}", "x", "x", person.Sex, places[person.Place].Id, person.Category, "en", "Asia/Bishkek", At, 1);
        }
    }

    private void AddEvents(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var cohorts = new Rows(connection, transaction, "Cohort", "Id Code ModuleVersionId CompletionRuleId StartsLocal TimeZone OpensAt StartsAt EndsAt Capacity Taken FormAFirst FormBFirst InstitutionId State CreatedAt Version");
        using var sessions = new Rows(connection, transaction, "Session", "Id CohortId Title Mode State StartsLocal TimeZone StartsAt EndsAt LengthMinutes Days LastSeq CheckInSecret RuleNumber CalendarSequence CreatedAt Version");
        using var enrolled = new Rows(connection, transaction, "Enrolment", "Id CohortId PersonId State FormBefore EnrolledAt EnrolledBy CompletedAt Version");
        using var attended = new Rows(connection, transaction, "Attendance", "SessionId PersonId EnrolmentId Minutes ShareBasisPoints Present How RuleNumber DecidedAt");
        using var facts = new Rows(connection, transaction, "Fact", "Id SourceKey Kind Unit Quantity PersonKey InstitutionId InstitutionPath InstitutionKind Country SubnationalUnit Sex Category ModuleId ModuleVersionId CohortId FundingShares OccurredOn RecordedAt RuleVersion Provenance");
        var (enrolment, fact) = (0, 0);
        for (var c = 0; c < Cohorts; c++)
        {
            // Time goes on with the number, as it does; a country has people by its share.
            var (module, country, month) = (dice.Skewed(Modules), dice.Skewed(Countries.Length), (int)((long)c * Months / Cohorts));
            var day = new DateOnly(2021, 1, 1).AddMonths(month).AddDays(dice.Below(28));
            var (id, on, at) = (Dice.Id(7, c), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T08:00:00.000Z");
            var home = places[inCountry[country][dice.Skewed(inCountry[country].Count)]];
            var funding = dice.Below(3) switch { 0 => "[]", 1 => """[{"funder":"EU","share":10000}]""", _ => """[{"funder":"EU","share":7000},{"funder":"NO","share":3000}]""" };
            cohorts.Add(id, $"{Code(module)}-{c}", Dice.Id(3, module), Dice.Id(4, module), on + "T08:00", "Asia/Bishkek", at, at, at, 40, Together, 0, 0, home.Id, "planned", at, 1);
            sessions.Add(Dice.Id(8, c), id, "Session", "room", "closed", on + "T08:00", "Asia/Bishkek", at, at, 60, 1, 0, "00", 1, 0, at, 1);
            void Write(string kind, string unit, string key, Guid? person, (Guid Id, string Path, string Country, string Unit, int Kind) place, string? sex, string? category, string rule) => facts.Add(
                Dice.Id(10, fact++), key, kind, unit, 1, person, place.Id, place.Path, Kinds[place.Kind], place.Country, place.Unit, sex, category,
                Dice.Id(2, module), Dice.Id(3, module), id, funding, on, at, rule, "counted");
            Write("session", "sessions", $"session:{Dice.Id(8, c)}", null, home, null, null, "presence-1");
            var first = dice.Below(1_000_000);
            for (var n = 0; n < Together; n++)
            {
                var p = Somebody(country, first + (n * 7919));
                var (person, who, place) = (Dice.Id(5, p), Of(p), places[Of(p).Place]);
                var (e, done) = (Dice.Id(9, enrolment++), dice.Below(100) < 65);
                enrolled.Add(e, id, person, done ? "completed" : "active", "A", at, person, done ? at : null, 1);
                if (done || dice.Below(100) < 57)
                {
                    attended.Add(Dice.Id(8, c), person, e, 60, 10_000, 1, "page", 1, at);
                    Write("attendance", "attendances", $"attendance:{e}", Dice.Id(6, p), place, who.Sex, who.Category, "presence-1");
                }

                if (done)
                {
                    Write("completion", "people", $"completion:{e}", Dice.Id(6, p), place, who.Sex, who.Category, Code(module) + "-1");
                    Write("certificate", "items", $"certificate:{e}", Dice.Id(6, p), place, who.Sex, who.Category, Code(module) + "-1");
                }
            }
        }

        Facts = facts.Count;
    }

    // A person is a function of the number: country by the rest of the division, so that cohorts find their people without a list.
    private (int Place, string Sex, string Category) Of(int person)
    {
        var draw = new Dice((ulong)person + 1);
        var offices = inCountry[person % Countries.Length];
        var place = offices[draw.Skewed(offices.Count)];
        var sex = draw.Below(100) switch { < 45 => "female", < 95 => "male", _ => "not_stated" };
        return (place, sex, Categories[draw.Below(4) == 0 ? draw.Below(Categories.Length) : places[place].Kind]);
    }

    private int Somebody(int country, int draw)
    {
        var most = People / Countries.Length;
        return (draw % most * Countries.Length) + country;
    }

    private static string Code(int module) => string.Create(CultureInfo.InvariantCulture, $"M{module:00}");
}
