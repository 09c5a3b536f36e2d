using Lms.Assessments.Matches;
using Lms.Assessments.People;
using Lms.Data.Matches;
using Lms.Data.Tests.People;
using Lms.Testing;

namespace Lms.Data.Tests.Matches;

public sealed class MatchQueriesTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_form_is_told_who_may_be_the_same_within_reach_only(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var here = await people.Person("Гулнора Ҳакимова", "Gulnora Hakimova", people.Office, "g@example.org");
        var longer = await people.Person("Ҳакимова Гулнора Каримовна", "Hakimova Gulnora Karimovna", people.Agency);
        await people.Person("Гулнора Ҳакимова", "Gulnora Hakimova", people.Foreign);
        await people.Person("Гулнора Саидова", "Gulnora Saidova", people.Office);
        var (queries, officer) = (new MatchQueries(test.Db), await people.Officer(people.Ministry));

        var found = await queries.Candidates(officer, new MatchPerson(test.Db.NewId(), "گلنورا", "Khakimova Gulnara", InstitutionId: people.Office), 5);

        Assert.Equal([(here.Id, 80), (longer.Id, 50)], found.Select(f => (f.Person.Id, f.Match.Points)));
        Assert.Equal("Office", found[0].Person.InstitutionName);
        Assert.Equal(here.Id, Assert.Single(await queries.Candidates(officer, new MatchPerson(test.Db.NewId(), "К", "K", Email: "G@Example.org"), 5)).Person.Id);
        Assert.Equal(longer.Id, Assert.Single(await queries.Candidates(officer, new MatchPerson(test.Db.NewId(), "", "", RegistrationNumber: longer.RegistrationNumber), 5)).Person.Id);
        Assert.Empty(await queries.Candidates(officer, new MatchPerson(test.Db.NewId(), " ", "."), 5));
        Assert.Equal(4, (await queries.Book(officer)).Count);
        Assert.Equal(3, (await queries.Book(TestPeople.All)).Pairs().Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_said_not_to_be_the_same_are_not_suggested_until_that_is_taken_back(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var (one, other) = (await people.Person("Гулнора Ҳакимова", "Gulnora Hakimova", people.Office), await people.Person("گلنورا حکیموا", "Gulnura Khakimova", people.Agency));
        var (queries, say, officer, narrow) = (new MatchQueries(test.Db), new SayNotSame(test.Db, people.Clock), await people.Officer(people.Ministry), await people.Officer(people.Office));

        // The two officers carry one name.
        var look = new LookForPairs(test.Db, queries, people.Clock);
        Assert.Equal(4, await look.Run());
        Assert.Equal(0, await look.Run());
        Assert.True(await say.Run(officer.PersonId, narrow.PersonId, officer));
        Assert.Equal(1, await queries.CountPairs(officer));
        Assert.Equal(0, await queries.CountPairs(narrow));
        Assert.False(await say.Run(one.Id, other.Id, narrow));
        Assert.True(await say.Run(other.Id, one.Id, officer));
        Assert.True(await say.Run(one.Id, other.Id, officer));
        Assert.Empty(await queries.Pairs(officer, 0, 9));
        Assert.Equal(2, (await queries.Settled(officer, 9)).Count);
        Assert.Empty(await queries.Settled(narrow, 9));
        Assert.True(await say.Unsay(one.Id, other.Id, officer));
        Assert.Single(await queries.Pairs(officer, 0, 9));
    }
}
