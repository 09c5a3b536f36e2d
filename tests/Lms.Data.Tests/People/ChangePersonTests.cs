using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.People;

public sealed class ChangePersonTests
{
    [Theory, Sqlite, SqlServer]
    public async Task An_office_corrects_its_people_and_moves_them_within_its_own(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("Гулнора", "Gulnora", people.Office);
        var (change, officer) = (new ChangePerson(test.Db, people.Clock), await people.Officer(people.Ministry));

        Assert.True(await change.Run(person.Id, Of(person) with { LatinName = "Gulnora Hakimova", InstitutionId = people.Agency, Category = "added_here" }, officer));

        var saved = (await test.Db.FindPerson(person.Id))!;
        Assert.Equal(("Gulnora Hakimova", people.Agency, "added_here", 1), (saved.LatinName, saved.InstitutionId, saved.Category, saved.Version));
        Assert.Single(await new PersonQueries(test.Db).List(officer, "хакимова", 0, 5));
        var audit = await test.Db.Read<AuditDetail>("SELECT Detail FROM AuditRow WHERE Deed = 'ChangePerson'");
        Assert.Equal("""{"fields":"latin_name institution category"}""", audit.Detail);
        Assert.Equal("stale", (await Assert.ThrowsAsync<RuleBroken>(() => change.Run(person.Id, Of(person) with { Sex = Sex.Female }, officer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nobody_is_moved_out_of_reach_or_into_what_is_closed(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var (person, foreign) = (await people.Person("А", "A", people.Office), await people.Person("Б", "B", people.Foreign));
        var (change, officer) = (new ChangePerson(test.Db, people.Clock), await people.Officer(people.Ministry));
        Assert.False(await change.Run(person.Id, Of(person) with { InstitutionId = people.Foreign }, officer));
        Assert.False(await change.Run(foreign.Id, Of(foreign) with { InstitutionId = people.Office }, officer));
        var closed = await people.Institution("Баста", "Closed", people.Agency);
        Assert.True(await new ChangeInstitution(test.Db, people.Clock).Close(closed, new DateOnly(2026, 11, 1), officer));
        Assert.Equal("person.institution_closed", (await Assert.ThrowsAsync<RuleBroken>(() => change.Run(person.Id, Of(person) with { InstitutionId = closed }, officer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_list_is_narrowed_and_sorted(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var a = await people.Person("А", "Anora", people.Office, "a@example.org");
        await people.Person("Б", "Bahor", people.Agency);
        await people.Person("В", "Vali", people.Foreign);
        await test.Db.Work("Seen", work => work.Execute(
            "INSERT INTO SignInSession (Id, PersonId, StartedAt, SeenAt, EndsAt, Device) VALUES (@id, @person, @now, @now, @now, 'x')", new { id = work.NewId(), person = a.Id, now = TestPeople.Noon }));
        var queries = new PersonQueries(test.Db);
        async Task Shows(string names, PersonFilter filter)
        {
            Assert.Equal(names, string.Join(' ', (await queries.List(TestPeople.All, filter, 0, 50)).Select(p => p.LatinName)));
            Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, await queries.Count(TestPeople.All, filter));
        }

        await Shows("Anora Bahor", new PersonFilter { Under = people.Agency });
        await Shows("Anora", new PersonFilter { HasEmail = true });
        await Shows("Bahor Vali", new PersonFilter { HasEmail = false });
        await Shows("Anora", new PersonFilter { Access = PersonAccess.SignedIn });
        await Shows("Bahor Vali", new PersonFilter { Access = PersonAccess.Never });
        await Shows("", new PersonFilter { Access = PersonAccess.Disabled });
        await Shows("", new PersonFilter { Sex = "female" });
        await Shows("Anora Bahor Vali", new PersonFilter { Category = "other", Country = "TJ" });
        await Shows("Vali Bahor Anora", new PersonFilter { Descending = true });
        await Shows("Bahor Vali Anora", new PersonFilter { Order = PersonOrder.Institution });
        await Shows("Anora Bahor Vali", new PersonFilter { Order = PersonOrder.Seen, Descending = true });
        foreach (var order in Enum.GetValues<PersonOrder>())
        {
            Assert.Equal(3, (await queries.List(TestPeople.All, new PersonFilter { Order = order }, 0, 50)).Count);
            Assert.Equal(3, (await queries.List(TestPeople.All, new PersonFilter { Order = order, Descending = true }, 0, 50)).Count);
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_record_is_read_also_where_nothing_was_done(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("А", "A", people.Office);
        var record = await new PersonRecordQueries(test.Db, new Lms.Data.Enrolments.ProgressQueries(test.Db)).Of(person.Id, "en", TestPeople.Noon);
        Assert.Empty(record.Enrolments);
        Assert.Empty(record.Sessions.Concat(record.Tests).Concat(record.Works).Concat(record.Certificates).Concat(record.Mentorships).Concat(record.SignIns).Concat(record.FormerRoles));
    }

    private static PersonChange Of(Person p) => new(p.NativeName, p.LatinName, Sex.NotStated, p.InstitutionId, p.Category, p.JobTitle, p.Language, p.TimeZone, p.Version);

    private sealed record AuditDetail
    {
        public string Detail { get; init; } = "";
    }
}
