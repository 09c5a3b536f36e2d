using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.People;

public sealed class RegisterPersonTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_person_is_found_by_number_and_address_however_they_are_typed(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("Ҷамила Ӯлҷаева", "Jamila Uljaeva", people.Office, "Jamila@Example.org");
        Assert.Equal("Ҷамила Ӯлҷаева", (await test.Db.FindPerson(person.Id))!.NativeName);
        Assert.True(RegistrationNumber.IsOne(person.RegistrationNumber));
        foreach (var typed in new[] { person.RegistrationNumber, RegistrationNumber.Key(person.RegistrationNumber), " jamila@EXAMPLE.org" })
        {
            Assert.Equal(person.Id, (await test.Db.FindAccountByName(typed))?.PersonId);
        }

        Assert.Null(await test.Db.FindAccountByName("000-000-0000"));
        Assert.Null(await test.Db.FindAccountByName("jamila@example.com"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task People_without_an_address_do_not_collide_and_two_with_one_do(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        await people.Person("А", "A", people.Office);
        await people.Person("Б", "B", people.Office);
        await people.Person("В", "C", people.Office, "one@example.org");
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => people.Person("Г", "D", people.Office, "ONE@example.org"));
        Assert.Equal("person.email_taken", broken.Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Registering_outside_ones_scope_is_as_if_the_institution_did_not_exist(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var officer = await people.Officer(people.Agency);
        Assert.NotNull(await people.Register.Run(people.New("А", "A", people.Office), officer));
        Assert.Null(await people.Register.Run(people.New("Б", "B", people.Ministry), officer));
        Assert.Null(await people.Register.Run(people.New("В", "C", people.Foreign), officer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_same_form_twice_registers_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var wanted = people.New("А", "A", people.Office, "a@example.org");
        var first = await people.Register.Run(wanted, TestPeople.All);
        var second = await people.Register.Run(wanted, TestPeople.All);
        Assert.Equal(first, second);
        Assert.Single(await test.Db.List<Guid>("SELECT Id FROM AccessCode WHERE Purpose = 'invitation'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_address_of_somebody_elses_people_is_refused_without_saying_that_they_are_here(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var officer = await people.Officer(people.Agency);
        await people.Person("А", "A", people.Office, "own@example.org");
        await people.Person("Б", "B", people.Foreign, "foreign@example.org");
        var own = await Assert.ThrowsAsync<RuleBroken>(() => people.Register.Run(people.New("В", "C", people.Office, "Own@example.org"), officer));
        var foreign = await Assert.ThrowsAsync<RuleBroken>(() => people.Register.Run(people.New("В", "C", people.Office, "Foreign@example.org"), officer));
        Assert.Equal(("person.email_taken", "person.email_unusable"), (own.Code, foreign.Code));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_refused_address_leaves_the_rest_of_a_unit_of_work_as_it_is(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var start = AccountStart.Quiet(null);
        var (first, second, third) = (people.New("А", "A", people.Office, "a@example.org"), people.New("Б", "B", people.Office, "A@example.org"), people.New("В", "C", people.Office));
        await test.Db.Work("Import", async work =>
        {
            await work.Register(first, start, TestPeople.Noon);
            await Assert.ThrowsAsync<RuleBroken>(() => work.Register(second, start, TestPeople.Noon));
            await work.Register(third, start, TestPeople.Noon);
        });
        Assert.NotNull(await test.Db.FindAccount(first.Id));
        Assert.Null(await test.Db.FindPerson(second.Id));
        Assert.Equal((true, true), (await test.Db.FindAccount(third.Id) is { PasswordHash: null }, await test.Db.FindPerson(third.Id) is not null));
    }
}
