using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Data.Aggregates;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Aggregates;

public sealed class AggregateTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly AggregateFilter All = new(null, null, null, null);
    private static readonly string[] Heads = ["activity", "value", "from", "to", "country", "institution", "women", "men", "provenance", "reported_by", "external_id"];

    [Theory, Sqlite, SqlServer]
    public async Task A_correction_is_a_new_row_that_points_at_the_old_and_taking_back_leaves_both(Engine engine)
    {
        await using var world = await World.Make(engine);
        var id = (await world.Enter.Run(world.Entry, world.Officer))!.Value;
        Assert.Equal("aggregate.known", (await Assert.ThrowsAsync<RuleBroken>(() => world.Enter.Run(world.Entry with { Value = 9 }, world.Officer))).Code);
        Assert.Equal("aggregate.reason", (await Assert.ThrowsAsync<RuleBroken>(() => world.Correct.Run(id, world.Entry with { Value = 9 }, " ", world.Officer))).Code);
        Assert.Equal("aggregate.no_change", (await Assert.ThrowsAsync<RuleBroken>(() => world.Correct.Run(id, world.Entry, "Typing error", world.Officer))).Code);
        var next = (await world.Correct.Run(id, world.Entry with { Value = 9, AtLeast = true }, "Typing error", world.Officer))!.Value;
        Assert.Equal("aggregate.changed", (await Assert.ThrowsAsync<RuleBroken>(() => world.Correct.Run(id, world.Entry with { Value = 8 }, "Again", world.Officer))).Code);

        var row = Assert.Single(await world.Queries.List(world.Officer, All));
        Assert.Equal((next, 9, true), (row.Id, row.FigureValue, row.IsAtLeast));
        Assert.Equal([9, 10_000], (await world.Queries.History(row.ChainKey)).Select(r => r.FigureValue));

        Assert.True(await new WithdrawAggregate(world.Db, Clock).Run(next, "Not ours", world.Officer));
        Assert.Empty(await world.Queries.List(world.Officer, All));
        Assert.Equal(2, await world.Db.Read<long>("SELECT COUNT(*) FROM Aggregate"));
        Assert.NotNull(await world.Enter.Run(world.Entry with { Value = 3 }, world.Officer));
        Assert.Equal(0, await world.Db.Read<long>("SELECT COUNT(*) FROM Fact"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_factsheet_takes_in_what_lies_in_its_months_and_adds_up_what_can_be_added(Engine engine)
    {
        await using var world = await World.Make(engine);
        await world.Enter.Run(world.Entry with { Value = 7, Split = new SexSplit(3, 4) }, world.Officer);
        var lines = new AggregateLines(world.Queries);

        var line = Assert.Single(await lines.Of(world.Officer, "PK", MonthSpan.Parse("2023-04", "2024-05"), "en"));
        Assert.Equal(("orientation", 7m, 3m, 4m), (line.Code, line.Total.Value, line.Female!.Value, line.Male!.Value));
        Assert.Equal([Provenance.Declared], line.Provenances);
        Assert.Empty(await lines.Of(world.Officer, "PK", MonthSpan.Parse("2023-05", "2024-05"), "en"));
        Assert.Empty(await lines.Of(world.Officer, "TJ", MonthSpan.Parse("2023-04", "2024-05"), "en"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Figures_of_other_institutions_and_of_none_are_not_an_officers(Engine engine)
    {
        await using var world = await World.Make(engine);
        var other = await world.Db.Institution("Other");
        var everything = world.Officer with { Everything = true };
        Assert.Null(await world.Enter.Run(world.Entry with { InstitutionId = other }, world.Officer));
        Assert.Null(await world.Enter.Run(world.Entry with { InstitutionId = null }, world.Officer));
        var foreign = (await world.Enter.Run(world.Entry with { InstitutionId = other }, everything))!.Value;
        var country = (await world.Enter.Run(world.Entry with { InstitutionId = null }, everything))!.Value;
        Assert.Empty(await world.Queries.List(world.Officer, All));
        Assert.Null(await world.Queries.Find(foreign, world.Officer));
        Assert.Null(await world.Correct.Run(country, world.Entry with { Value = 1 }, "Because", world.Officer));
        Assert.False(await new WithdrawAggregate(world.Db, Clock).Run(foreign, "Because", world.Officer));
        Assert.Equal(2, (await world.Queries.List(everything, All)).Count);
        Assert.Empty(await world.Queries.List(everything, All with { Country = "TJ" }));
        Assert.Equal(2, (await world.Queries.List(everything, All with { Activity = "orientation", Months = MonthSpan.Parse("2024-05", "2024-08"), Provenance = "declared" })).Count);
        Assert.Empty(await world.Queries.List(everything, All with { Months = MonthSpan.Parse("2024-06", "2024-08") }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_file_is_looked_at_entered_once_says_nothing_new_again_and_can_be_taken_back(Engine engine)
    {
        await using var world = await World.Make(engine);
        await world.Enter.Run(world.Entry, world.Officer);
        IReadOnlyList<IReadOnlyList<string>> file =
        [
            Heads,
            ["orientation", "12000", "2023-04", "2024-05", "PK", "ministry", "", "", "declared", "", ""],
            ["counselling", ">= 28421", "2023-04", "2024-05", "PK", "Ministry", "", "", "partner", "A CSO", "c-1"],
            ["counselling", "5", "2023-04", "2024-05", "PK", "Elsewhere", "", "", "declared", "", ""],
            ["dancing", "5", "2023-04", "2024-05", "PK", "Ministry", "", "", "declared", "", ""],
            ["counselling", "5", "2023-04", "2024-05", "PK", "", "", "", "declared", "", ""],
        ];
        var (id, verdicts) = await world.Look(file);
        Assert.Equal([ImportOutcome.Changes, ImportOutcome.New, ImportOutcome.Refused, ImportOutcome.Refused, ImportOutcome.Refused], verdicts.Select(v => v.Outcome));
        Assert.Equal(["aggregate.cell_institution", "aggregate.activity", "aggregate.cell_institution_needed"], verdicts.Skip(2).Select(v => v.Reason!.Code));
        Assert.Single(await world.Queries.List(world.Officer, All));
        Assert.Equal("aggregate.import_moved", (await Assert.ThrowsAsync<RuleBroken>(() => world.Commit.Run(id, "another", world.Officer))).Code);
        Assert.Equal(2, await world.Commit.Run(id, EnterImport.Seen(verdicts), world.Officer));
        Assert.Null(await world.Commit.Run(id, EnterImport.Seen(verdicts), world.Officer));
        Assert.Equal([12_000, 28_421], (await world.Queries.List(world.Officer, All)).Select(r => r.FigureValue).Order());

        var (again, same) = await world.Look(file);
        Assert.Equal([ImportOutcome.Same, ImportOutcome.Same], same.Take(2).Select(v => v.Outcome));
        Assert.Equal("aggregate.import_nothing", (await Assert.ThrowsAsync<RuleBroken>(() => world.Commit.Run(again, EnterImport.Seen(same), world.Officer))).Code);
        Assert.Equal(3, await world.Db.Read<long>("SELECT COUNT(*) FROM Aggregate"));

        Assert.Equal(2, await new UndoImport(world.Db, Clock).Run(id, "Wrong year", world.Officer));
        Assert.Null(await new UndoImport(world.Db, Clock).Run(id, "Wrong year", world.Officer));
        Assert.Equal([10_000], (await world.Queries.List(world.Officer, All)).Select(r => r.FigureValue));
        var (_, third) = await world.Look(file);
        Assert.Equal([ImportOutcome.Changes, ImportOutcome.New], third.Take(2).Select(v => v.Outcome));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_file_is_its_senders(Engine engine)
    {
        await using var world = await World.Make(engine);
        var (id, verdicts) = await world.Look([Heads, ["orientation", "1", "2023-04", "2024-05", "PK", "ministry", "", "", "declared", "", ""]]);
        var stranger = new Scope(await world.Db.Person(await world.Db.Institution("Other")), Everything: false);
        Assert.Null(await world.Imports.Find(id, stranger));
        Assert.Null(await world.Commit.Run(id, EnterImport.Seen(verdicts), stranger));
        Assert.Empty(await world.Imports.List(stranger, 10));
    }

    private sealed class World(TestDb test, Scope officer, Guid ministry) : IAsyncDisposable
    {
        public Db Db => test.Db;

        public Scope Officer => officer;

        public AggregateEntry Entry => new() { Activity = "orientation", Value = 10_000, Months = MonthSpan.Parse("2023-04", "2024-05"), Country = "PK", InstitutionId = ministry, Provenance = Provenance.Declared };

        public AggregateQueries Queries => new(Db);

        public ImportQueries Imports => new(Db, Clock);

        public EnterAggregate Enter => new(Db, Clock);

        public CorrectAggregate Correct => new(Db, Clock);

        public EnterImport Commit => new(Db, Clock);

        public static async Task<World> Make(Engine engine)
        {
            var test = await TestDb.Fresh(engine);
            await new SeedActivities(test.Db, Clock).Run(default);
            await new SeedActivities(test.Db, Clock).Run(default);
            var ministry = await test.Db.Institution();
            var person = await test.Db.Person(ministry);
            await test.Db.Role(person, "officer", ministry);
            return new World(test, new Scope(person, Everything: false), ministry);
        }

        public async Task<(Guid Id, IReadOnlyList<ImportVerdict> Verdicts)> Look(IReadOnlyList<IReadOnlyList<string>> file)
        {
            var id = await new ReadImport(Db, Clock).Run("figures.csv", file, officer);
            return (id, await Imports.Verdicts((await Imports.Find(id, officer))!, officer));
        }

        public ValueTask DisposeAsync() => test.DisposeAsync();
    }
}
