using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.People;

public sealed class RemakeSearchKeysTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Rows_from_before_are_found_in_every_script_after_a_start(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        for (var i = 0; i < RemakeSearchKeys.Batch; i++)
        {
            await people.Person("Ном", "Name", people.Office);
        }

        await people.Person("Гулнора Ҳакимова", "Gulnora Hakimova", people.Office);
        await test.Db.Work("Older", async work =>
        {
            await work.Execute("UPDATE Person SET SearchKey = 'old', MatchKey = 'old', KeyForm = NULL");
            await work.Execute("UPDATE Institution SET SearchKey = 'old', KeyForm = 0");
        });

        await new RemakeSearchKeys(test.Db, people.Clock).Run(default);

        var queries = new PersonQueries(test.Db);
        Assert.Equal("Gulnora Hakimova", Assert.Single(await queries.List(TestPeople.All, "گلنورا", 0, 50)).LatinName);
        Assert.Equal(RemakeSearchKeys.Batch, await queries.Count(TestPeople.All, "нейм"));
        Assert.Equal("Ministry", Assert.Single(await new InstitutionQueries(test.Db).List(TestPeople.All, "vazorat", 0, 50)).EnglishName);
        Assert.Single(await queries.ListAlike("Hakimova Gulnara", TestPeople.All, 5));
    }
}
