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
        var register = new RegisterPerson(test.Db, people.Clock);
        Assert.NotNull(await register.Run(people.New("А", "A", people.Office), "hash", "stamp", officer));
        Assert.Null(await register.Run(people.New("Б", "B", people.Ministry), "hash", "stamp", officer));
        Assert.Null(await register.Run(people.New("В", "C", people.Foreign), "hash", "stamp", officer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_same_form_twice_registers_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var register = new RegisterPerson(test.Db, people.Clock);
        var wanted = people.New("А", "A", people.Office, "a@example.org");
        var first = await register.Run(wanted, "hash", "stamp", TestPeople.All);
        var second = await register.Run(wanted, "hash2", "stamp2", TestPeople.All);
        Assert.Equal(first, second);
        Assert.Equal("stamp", (await test.Db.FindAccount(wanted.Id))!.SecurityStamp);
    }
}
