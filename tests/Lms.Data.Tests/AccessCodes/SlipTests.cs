using Lms.Assessments.AccessCodes;
using Lms.Assessments.Links;
using Lms.Assessments.People;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Data.Tests.People;
using Lms.Testing;

namespace Lms.Data.Tests.AccessCodes;

public sealed class SlipTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_slip_lets_its_person_choose_a_password_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("А", "A", people.Office);
        var slip = Assert.Single(await Print(test.Db, people, person.Id));
        Assert.Equal((person.RegistrationNumber, "A"), (slip.RegistrationNumber, slip.LatinName));
        var links = new AccessLinks(test.Db, people.Links, people.Clock);
        var code = (await links.LookSlip(person.Id, slip.Code)).Open;
        Assert.NotNull(code);
        Assert.Null((await links.LookSlip(person.Id, slip.Code == "000000000000" ? "000000000001" : "000000000000")).Open);
        Assert.Null((await links.LookSlip(Guid.Empty, slip.Code)).Open);

        var use = new UseAccessCode(test.Db, people.Clock);
        Assert.Equal(person.Id, await use.Run(code.Id, "hash", "stamp"));
        Assert.Null(await use.Run(code.Id, "hash2", "stamp2"));
        Assert.Equal("hash", (await test.Db.FindAccount(person.Id))!.PasswordHash);
        Assert.Equal(LinkStanding.Used, (await links.LookSlip(person.Id, slip.Code)).Standing);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Printing_again_makes_the_slip_before_worthless(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("А", "A", people.Office);
        var first = Assert.Single(await Print(test.Db, people, person.Id));
        people.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = Assert.Single(await Print(test.Db, people, person.Id));
        var links = new AccessLinks(test.Db, people.Links, people.Clock);
        Assert.Equal(LinkStanding.Replaced, (await links.LookSlip(person.Id, first.Code)).Standing);
        Assert.NotNull((await links.LookSlip(person.Id, second.Code)).Open);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_slip_is_over_after_its_time_and_after_a_hundred_wrong_codes(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var (late, guessed) = (await people.Person("А", "A", people.Office), await people.Person("Б", "B", people.Office));
        var slips = await Print(test.Db, people, late.Id, guessed.Id);
        var links = new AccessLinks(test.Db, people.Links, people.Clock);
        var count = new CountSignInFailure(test.Db, people.Clock);
        for (var n = 0; n < AccessRule.MostTries; n++)
        {
            Assert.NotNull((await links.LookSlip(guessed.Id, slips[1].Code)).Open);
            await count.Run(new string('0', 64), guessed.Id, codeTyped: true);
        }

        Assert.Null((await links.LookSlip(guessed.Id, slips[1].Code)).Open);
        await count.Run(new string('0', 64), late.Id);
        people.Clock.Advance(TimeSpan.FromDays(60) - TimeSpan.FromSeconds(1));
        Assert.NotNull((await links.LookSlip(late.Id, slips[0].Code)).Open);
        people.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null((await links.LookSlip(late.Id, slips[0].Code)).Open);
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_officer_prints_for_their_own_people_and_never_for_somebody_above_them(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var officer = await people.Officer(people.Agency);
        var own = await people.Person("А", "A", people.Office);
        var foreign = await people.Person("Б", "B", people.Foreign);
        var above = await people.Person("В", "C", people.Office);
        await new GrantRole(test.Db, people.Clock).Run(above.Id, RoleKind.Officer, people.Ministry, null, TestPeople.All);
        var over = await people.Person("Г", "D", people.Office);
        await new GrantRole(test.Db, people.Clock).Run(over.Id, RoleKind.Administrator, null, null, TestPeople.All);
        var below = await people.Person("Д", "E", people.Office);
        await new GrantRole(test.Db, people.Clock).Run(below.Id, RoleKind.Officer, people.Office, null, TestPeople.All);

        var slips = await new PrintSlips(test.Db, people.Links, people.Clock).Run([below.Id, over.Id, above.Id, foreign.Id, own.Id, own.Id], officer);
        Assert.Equal([below.Id, own.Id], slips.Select(s => s.PersonId));
        Assert.False(await test.Db.ReachesAccount(officer, above.Id));
        Assert.False(await test.Db.ReachesAccount(TestPeople.All, over.Id));
        Assert.True(await test.Db.ReachesAccount(new Scope(over.Id, Everything: true), over.Id));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Somebody_known_from_a_list_of_the_past_gets_an_account_with_their_first_slip(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("А", "A", people.Office);
        await test.Db.Work("Forget", work => work.Execute("DELETE FROM Account WHERE PersonId = @Id", new { person.Id }));
        Assert.Single(await Print(test.Db, people, person.Id));
        Assert.NotNull(await test.Db.FindAccount(person.Id));
    }

    internal static Task<IReadOnlyList<Slip>> Print(Db db, TestPeople people, params Guid[] whom) =>
        new PrintSlips(db, people.Links, people.Clock).Run(whom, TestPeople.All);
}
