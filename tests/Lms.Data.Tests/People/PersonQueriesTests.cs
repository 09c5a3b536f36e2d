using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.People;

public sealed class PersonQueriesTests
{
    [Theory, Sqlite, SqlServer]
    public async Task The_search_forgives_accents_look_alikes_order_and_apostrophes(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        await people.Person("Ҳақназар Қурбонӣ", "Haqnazar Qurboni", people.Office);
        await people.Person("Oʻgʻiloy Gʻaniyeva", "Ogiloy Ganiyeva", people.Office);
        await people.Person("محمد يوسف كريمي", "Mohammad Yusuf Karimi", people.Office);
        await people.Person("সাবিনা ইয়াসমিন", "Sabina Yasmin", people.Office);
        var queries = new PersonQueries(test.Db);
        foreach (var (typed, latin) in new[]
        {
            ("хакназар", "Haqnazar Qurboni"), ("курбони ҳақ", "Haqnazar Qurboni"), ("O'g'iloy", "Ogiloy Ganiyeva"), ("GANIYEVA", "Ogiloy Ganiyeva"),
            ("کریمی", "Mohammad Yusuf Karimi"), ("یوسف محمد", "Mohammad Yusuf Karimi"), ("সাবিনা", "Sabina Yasmin"),
            ("Haknazar", "Haqnazar Qurboni"), ("Мухаммад Юсуф", "Mohammad Yusuf Karimi"), ("Угилой", "Ogiloy Ganiyeva"), ("قرباني", "Haqnazar Qurboni"),
        })
        {
            Assert.Equal(latin, Assert.Single(await queries.List(TestPeople.All, typed, 0, 50)).LatinName);
            Assert.Equal(1, await queries.Count(TestPeople.All, typed));
        }

        Assert.Empty(await queries.List(TestPeople.All, "100%_[x]", 0, 50));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Officers_see_their_subtree_only(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var above = await people.Person("А", "Above", people.Ministry);
        var below = await people.Person("Б", "Below", people.Office);
        await people.Person("В", "Foreign", people.Foreign);
        var officer = await people.Officer(people.Agency);
        var queries = new PersonQueries(test.Db);
        Assert.Equal(["Below", "Officer"], (await queries.List(officer, search: null, skip: 0, take: 50)).Select(p => p.LatinName));
        Assert.NotNull(await queries.Find(below.Id, officer));
        Assert.Null(await queries.Find(above.Id, officer));
        Assert.Equal(4, await queries.Count(TestPeople.All, search: null));
        Assert.Equal(0, await queries.Count(new Scope(below.Id, Everything: false), search: null));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Pages_follow_one_another_without_gap_or_repetition(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        for (var i = 0; i < 7; i++)
        {
            await people.Person("Ном", "Name", people.Office);
        }

        var queries = new PersonQueries(test.Db);
        var seen = new List<Guid>();
        for (var skip = 0; skip < 7; skip += 3)
        {
            seen.AddRange((await queries.List(TestPeople.All, "name", skip, 3)).Select(p => p.Id));
        }

        Assert.Equal(7, seen.Distinct().Count());
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nearly_the_same_Latin_name_is_suggested(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        await people.Person("Муҳаммад Халилов", "Mukhammad Khalilov", people.Office);
        Assert.Single(await new PersonQueries(test.Db).ListAlike("Halilov Muhammad", TestPeople.All, 5));
        Assert.Empty(await new PersonQueries(test.Db).ListAlike("Halilov Ahmad", TestPeople.All, 5));
    }
}
