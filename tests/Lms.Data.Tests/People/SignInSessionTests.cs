using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.People;

public sealed class SignInSessionTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_session_is_found_with_its_person_until_it_ends(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var officer = await people.Officer(people.Agency);
        var session = await new StartSignInSession(test.Db, people.Clock).Run(officer.PersonId, TimeSpan.FromHours(12), new string('x', 400));
        var queries = new SignInQueries(test.Db);
        var found = (await queries.Find(session.Id, TestPeople.Noon))!;
        var stamp = (await test.Db.FindAccount(officer.PersonId))!.SecurityStamp;
        Assert.Equal(("Афсар", "Agency", stamp), (found.NativeName, found.InstitutionName, found.SecurityStamp));
        Assert.Equal("officer", Assert.Single(found.Roles).Kind);
        Assert.Null(await queries.Find(session.Id, TestPeople.Noon.AddHours(12)));
        Assert.Null(await queries.Find(test.Db.NewId(), TestPeople.Noon));
        Assert.False(await new EndSignInSession(test.Db, people.Clock).Run(session.Id, test.Db.NewId()));
        Assert.True(await new EndSignInSession(test.Db, people.Clock).Run(session.Id, officer.PersonId));
        Assert.Null(await queries.Find(session.Id, TestPeople.Noon));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_new_password_ends_all_sessions_but_the_one_it_came_from(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("А", "A", people.Office);
        var start = new StartSignInSession(test.Db, people.Clock);
        var here = await start.Run(person.Id, TimeSpan.FromHours(1), "here");
        await start.Run(person.Id, TimeSpan.FromHours(1), "there");
        Assert.True(await new ChangePassword(test.Db, people.Clock).Run(person.Id, "new hash", "new stamp", new Scope(person.Id, false), here.Id));
        Assert.Equal(["here"], (await test.Db.ListOpenSessions(person.Id, TestPeople.Noon)).Select(s => s.Device));
        var account = (await test.Db.FindAccount(person.Id))!;
        Assert.Equal(("new hash", "new stamp", TestPeople.Noon), (account.PasswordHash, account.SecurityStamp, account.PasswordChangedAt));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Officers_revoke_and_reset_in_their_subtree_only(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var officer = await people.Officer(people.Agency);
        var own = await people.Person("А", "A", people.Office);
        var foreign = await people.Person("Б", "B", people.Foreign);
        await new StartSignInSession(test.Db, people.Clock).Run(own.Id, TimeSpan.FromHours(1), "phone");
        var revoke = new RevokeSignInSessions(test.Db, people.Clock);
        Assert.Equal(1, await revoke.Run(own.Id, officer));
        Assert.Null(await revoke.Run(foreign.Id, officer));
        Assert.False(await new ChangePassword(test.Db, people.Clock).Run(foreign.Id, "hash", "stamp", officer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Failures_of_yesterday_are_forgotten_and_forgiven_ones_too(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var key = new string('a', 64);
        for (var i = 0; i < SignInFailureStore.Free; i++)
        {
            await test.Db.Work("Count", work => work.CountFailure(key, TestPeople.Noon));
        }

        Assert.Equal(TestPeople.Noon.AddSeconds(15), await test.Db.FindBlock(key, TestPeople.Noon));
        Assert.Null(await test.Db.FindBlock(key, TestPeople.Noon.AddSeconds(15)));
        // Where the whole network has missed too often, one failure is enough, and none is none.
        var crowded = TestPeople.Noon.AddMinutes(9);
        Assert.Equal(crowded, await test.Db.FindBlock(key, TestPeople.Noon.AddSeconds(15), crowded));
        Assert.Equal(crowded, await test.Db.FindBlock(key, TestPeople.Noon, crowded));
        Assert.Null(await test.Db.FindBlock(new string('b', 64), TestPeople.Noon, crowded));
        await test.Db.Work("Count", work => work.CountFailure(key, TestPeople.Noon.AddHours(25)));
        Assert.Null(await test.Db.FindBlock(key, TestPeople.Noon.AddHours(25)));
        Assert.Equal(1, await test.Db.Work("Forget", work => work.ForgetFailures(TestPeople.Noon.AddHours(50))));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_key_ring_comes_back_as_it_was_kept(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var ring = new KeyRingStore(test.Db, TimeProvider.System);
        await ring.Add("key-1", "<key id=\"1\">ҷ</key>");
        await ring.Add("key-2", "<key id=\"2\" />");
        Assert.Equal(["<key id=\"1\">ҷ</key>", "<key id=\"2\" />"], (await ring.List()).OrderBy(x => x.Contains('2', StringComparison.Ordinal)));
    }
}
