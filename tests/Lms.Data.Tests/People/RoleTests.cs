using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.People;

public sealed class RoleTests
{
    [Theory, Sqlite, SqlServer]
    public async Task The_same_role_twice_is_refused_and_after_its_end_given_again(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("А", "A", people.Office);
        var grant = new GrantRole(test.Db, people.Clock);
        foreach (var institution in new Guid?[] { people.Office, null })
        {
            var id = await grant.Run(person.Id, RoleKind.Trainer, institution, null, TestPeople.All);
            Assert.Equal("role.already", (await Assert.ThrowsAsync<RuleBroken>(() => grant.Run(person.Id, RoleKind.Trainer, institution, null, TestPeople.All))).Code);
            Assert.NotNull(await new EndRole(test.Db, people.Clock).Run(id!.Value, TestPeople.All));
            Assert.NotNull(await grant.Run(person.Id, RoleKind.Trainer, institution, null, TestPeople.All));
        }

        Assert.Equal(2, (await test.Db.ListRoles(person.Id)).Count);
        Assert.Equal(4, await test.Db.Read<long>("SELECT COUNT(*) FROM RoleAssignment"));
        Assert.Null(await grant.Run(person.Id, RoleKind.Trainer, null, test.Db.NewId(), TestPeople.All));
    }

    [Theory, Sqlite, SqlServer]
    public async Task One_is_trainer_of_a_cohort_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("А", "A", people.Office);
        var cohort = test.Db.NewId();
        Role Trainer(Guid of) => new() { Id = test.Db.NewId(), PersonId = person.Id, Kind = "trainer", ScopeKind = "cohort", CohortId = of, GrantedAt = TestPeople.Noon };
        var (first, again, other) = await test.Db.Work("Grant", async work =>
            (await work.TryAddRole(Trainer(cohort)), await work.TryAddRole(Trainer(cohort)), await work.TryAddRole(Trainer(test.Db.NewId()))));
        Assert.Equal((true, false, true), (first, again, other));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Officers_give_and_end_roles_in_their_subtree_only(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var officer = await people.Officer(people.Agency);
        var person = await people.Person("А", "A", people.Office);
        var grant = new GrantRole(test.Db, people.Clock);
        Assert.NotNull(await grant.Run(person.Id, RoleKind.Officer, people.Office, null, officer));
        Assert.Null(await grant.Run(person.Id, RoleKind.Officer, people.Ministry, null, officer));
        Assert.Null(await grant.Run(person.Id, RoleKind.Officer, null, null, officer));
        Assert.Null(await grant.Run((await people.Person("Б", "B", people.Foreign)).Id, RoleKind.Officer, people.Office, null, officer));

        var above = await grant.Run(person.Id, RoleKind.Mentor, people.Ministry, null, TestPeople.All);
        Assert.Null(await new EndRole(test.Db, people.Clock).Run(above!.Value, officer));
        Assert.Null((await test.Db.FindRole(above.Value))!.EndedAt);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_role_that_ended_opens_nothing(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var officer = await people.Officer(people.Agency);
        var person = await people.Person("А", "A", people.Office);
        Assert.True(await test.Db.ReachesPerson(officer, person.Id));
        await new EndRole(test.Db, people.Clock).Run((await test.Db.ListRoles(officer.PersonId)).Single().Id, TestPeople.All);
        Assert.False(await test.Db.ReachesPerson(officer, person.Id));
    }
}
