using Lms.Assessments.Rules;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Data.Tests.People;
using Lms.Testing;

namespace Lms.Data.Tests.Institutions;

public sealed class InstitutionTreeTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Creating_keeps_closure_and_path(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        Assert.Equal($"{people.Ministry}/{people.Agency}/{people.Office}", (await test.Db.FindInstitution(people.Office))!.Path);
        Assert.Equal(
            [people.Ministry, people.Agency, people.Office],
            (await new InstitutionQueries(test.Db).ListAncestors(people.Office)).Select(i => i.Id));
        await IsWhole(test.Db);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Moving_takes_all_below_along_and_scopes_follow(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var person = await people.Person("А", "A", people.Office);
        var officer = await people.Officer(people.Ministry);
        Assert.True(await test.Db.ReachesPerson(officer, person.Id));
        Assert.True(await new MoveInstitution(test.Db, people.Clock).Run(people.Agency, people.Foreign, TestPeople.All));
        Assert.Equal($"{people.Foreign}/{people.Agency}/{people.Office}", (await test.Db.FindInstitution(people.Office))!.Path);
        Assert.False(await test.Db.ReachesPerson(officer, person.Id));
        await IsWhole(test.Db);
        Assert.True(await new MoveInstitution(test.Db, people.Clock).Run(people.Agency, null, TestPeople.All));
        Assert.Equal($"{people.Agency}/{people.Office}", (await test.Db.FindInstitution(people.Office))!.Path);
        await IsWhole(test.Db);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nothing_stands_under_itself(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var move = new MoveInstitution(test.Db, people.Clock);
        foreach (var target in new[] { people.Ministry, people.Office })
        {
            Assert.Equal("institution.within_itself", (await Assert.ThrowsAsync<RuleBroken>(() => move.Run(people.Ministry, target, TestPeople.All))).Code);
        }

        await IsWhole(test.Db);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_moves_at_once_close_no_circle(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var move = new MoveInstitution(test.Db, people.Clock);
        for (var round = 0; round < 5; round++)
        {
            var results = await Task.WhenAll(Try(() => move.Run(people.Ministry, people.Foreign, TestPeople.All)), Try(() => move.Run(people.Foreign, people.Ministry, TestPeople.All)));
            Assert.Equal(1, results.Count(r => r));
            await IsWhole(test.Db);
            await move.Run(people.Ministry, null, TestPeople.All);
            await move.Run(people.Foreign, null, TestPeople.All);
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task Officers_see_and_add_in_their_subtree_only(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var officer = await people.Officer(people.Agency);
        var queries = new InstitutionQueries(test.Db);
        Assert.Equal(["Agency", "Office"], (await queries.List(officer, search: null, skip: 0, take: 50)).Select(i => i.EnglishName));
        Assert.Equal(2, await queries.Count(officer, search: null));
        Assert.Equal(1, await queries.Count(officer, "шуъба"));
        Assert.Equal(1, (await queries.List(officer, search: null, skip: 0, take: 50))[0].People);
        Assert.Null(await queries.Find(people.Ministry, officer));
        Assert.NotNull(await queries.Find(people.Office, officer));
        var create = new CreateInstitution(test.Db, people.Clock);
        Institution Under(Guid? parent) => new() { Id = test.Db.NewId(), ParentId = parent, Kind = "office", Name = "Нав", EnglishName = "New", Country = "TJ" };
        Assert.NotNull(await create.Run(Under(people.Office), officer));
        Assert.Null(await create.Run(Under(people.Ministry), officer));
        Assert.Null(await create.Run(Under(null), officer));
        Assert.False(await new MoveInstitution(test.Db, people.Clock).Run(people.Office, people.Foreign, officer));
    }

    private static async Task<bool> Try(Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (RuleBroken)
        {
            return false;
        }
    }

    /// <summary>Closure and paths say the same tree as the parents do.</summary>
    private static async Task IsWhole(Db db)
    {
        var nodes = (await db.List<Institution>("SELECT Id, ParentId, Path FROM Institution")).ToDictionary(i => i.Id);
        var closure = (await db.List<Link>("SELECT InstitutionId, AncestorId, Depth FROM InstitutionAncestor")).ToHashSet();
        var expected = new HashSet<Link>();
        foreach (var node in nodes.Values)
        {
            var path = new List<Guid>();
            for (Guid? up = node.Id; up is { } id; up = nodes[id].ParentId)
            {
                expected.Add(new Link { InstitutionId = node.Id, AncestorId = id, Depth = path.Count });
                path.Insert(0, id);
            }

            Assert.Equal(string.Join('/', path), node.Path);
        }

        Assert.Equal(expected.OrderBy(l => l.ToString()), closure.OrderBy(l => l.ToString()));
    }

    private sealed record Link
    {
        public Guid InstitutionId { get; init; }

        public Guid AncestorId { get; init; }

        public int Depth { get; init; }
    }
}
