using Lms.Assessments.Facts;
using Lms.Assessments.Rules;
using Lms.Data.Facts;
using Lms.Data.Funders;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.Funders;

public sealed class FundingTests
{
    private const string Shares = "SELECT FundingShares FROM Fact ORDER BY SourceKey";

    [Theory, Sqlite, SqlServer]
    public async Task Facts_carry_who_pays_on_the_day_they_are_written_and_keep_it(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await new SeedFunders(world.Db, world.Clock).Run(default);
        var set = new SetFunding(world.Db, world.Clock);
        Assert.True(await set.OfCohort(world.Cohort, [new("NO", 1_500), new("EU", 8_000)], world.Everything));
        await world.Read(0);
        await world.Read(1);
        await world.Score(1, 9000);
        const string Then = """[{"funder":"EU","share":8000},{"funder":"NO","share":1500}]""";
        Assert.All(await world.Db.List<string>(Shares), s => Assert.Equal(Then, s));

        Assert.True(await set.OfCohort(world.Cohort, [new("SE", 10_000)], world.Everything));
        var (standing, _) = await world.Db.FindStanding($"completion:{world.Enrolment}");
        await world.Db.Work("test", async work =>
        {
            await work.Record(standing!.Reversed(work.NewId(), CompletionWorld.Start));
            await work.Record(standing with { Id = work.NewId(), SourceKey = "later" });
        });
        Assert.Equal(
            (Then, Then, """[{"funder":"SE","share":10000}]"""),
            (await Share(world.Db, standing!.SourceKey), await Share(world.Db, "reversal:" + standing.SourceKey), await Share(world.Db, "later")));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_who_is_over_the_cohort_says_who_pays_and_never_more_than_all_of_it(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var db = test.Db;
        await new SeedFunders(db, TimeProvider.System).Run(default);
        var (ministry, other) = (await db.Institution(), await db.Institution("Other"));
        var cohort = await db.Cohort(await db.Module(), institutionId: ministry);
        var (officer, stranger) = (await Officer(db, ministry), await Officer(db, other));
        var set = new SetFunding(db, TimeProvider.System);
        Assert.False(await set.OfCohort(cohort, [new("EU", 100)], stranger));
        Assert.Equal("funding.too_much", (await Assert.ThrowsAsync<RuleBroken>(() => set.OfCohort(cohort, [new("EU", 9_000), new("NO", 1_001)], officer))).Code);
        Assert.Equal("funder.unknown", (await Assert.ThrowsAsync<RuleBroken>(() => set.OfCohort(cohort, [new("EU", 9_000), new("XX", 10)], officer))).Code);
        Assert.Empty(await new FunderQueries(db).OfCohort(cohort));
        Assert.True(await set.OfCohort(cohort, [new("EU", 9_000), new("NO", 1_000)], officer));
        Assert.True(await set.OfCohort(cohort, [new("EU", 5_000)], officer));
        Assert.Equal([("EU", 5_000)], (await new FunderQueries(db).OfCohort(cohort)).Select(r => (r.Code, r.Share)));
        Assert.Null(await new FunderQueries(db).FindCohort(cohort, stranger));
        Assert.Equal(2, await db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'SetFunding'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_starting_list_is_there_once_and_what_was_changed_stays_changed(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (queries, by) = (new FunderQueries(test.Db), new Scope(test.Db.NewId(), Everything: true));
        await new SeedFunders(test.Db, TimeProvider.System).Run(default);
        var norway = (await queries.List()).Single(f => f.Code == "NO");
        Assert.True(await new ChangeFunder(test.Db, TimeProvider.System).Rename(norway.Id, "Kingdom of Norway", by));
        Assert.True(await new ChangeFunder(test.Db, TimeProvider.System).Retire(norway.Id, by));
        await new SeedFunders(test.Db, TimeProvider.System).Run(default);
        var all = await queries.List();
        Assert.Equal((11, "Kingdom of Norway"), (all.Count, all[^1].Name));
        Assert.Equal("funder.known", (await Assert.ThrowsAsync<RuleBroken>(() => new AddFunder(test.Db, TimeProvider.System).Run("eu", "Union", by))).Code);
    }

    private static async Task<string> Share(Db db, string key) => await db.Read<string>("SELECT FundingShares FROM Fact WHERE SourceKey = @key", new { key });

    private static async Task<Scope> Officer(Db db, Guid institution)
    {
        var person = await db.Person(institution);
        await db.Role(person, "officer", institution);
        return new Scope(person, Everything: false);
    }
}
