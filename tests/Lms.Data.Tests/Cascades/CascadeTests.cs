using Lms.Assessments.Cascades;
using Lms.Assessments.Facts;
using Lms.Assessments.People;
using Lms.Data.Cascades;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Cascades;

public sealed class CascadeTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly FakeTimeProvider Clock = new(Now);
    private static readonly CascadeFilter All = new(null, null, null, null);
    private static readonly CascadeTold Told = new() { HeldOn = new DateOnly(2026, 11, 20), Place = "Osh", GroupSize = 10, Provenance = Provenance.Declared };

    [Theory, Sqlite, SqlServer]
    public async Task A_person_told_by_two_routes_counts_once_and_never_in_own_headcount(Engine engine)
    {
        await using var world = await World.Make(engine);
        var (first, second) = (world.Trainers[0], world.Trainers[1]);
        CascadeName[] names = [new(RegistrationNumber.Key(world.Number), null), new(RegistrationNumber.Key(world.Number), "Again"), new(null, "Somebody")];
        Assert.NotNull(await world.Tell.Run(first, "ERP", Told with { Names = names }, new Scope(first, Everything: false)));
        Assert.NotNull(await world.Tell.Run(second, "ERP", Told with { Names = names[..1], GroupSize = 5 }, world.Officer));

        var report = await world.Queries.Report(world.Officer, All);
        Assert.Equal((2, 2, 1, 1, 13, 14), (report.Reach.Trainings, report.Reach.Trainers, report.Reach.Known, report.Reach.Twice, report.Reach.Others, report.Reach.Reached));
        Assert.Equal(0, report.Own);
        Assert.Equal(0, await world.Db.Read<long>("SELECT COUNT(*) FROM Fact"));
        var met = Assert.Single(report.Lineage.SelectMany(n => n.Trained));
        Assert.Equal((world.Met, 2, 1), (met.PersonId, met.Generation, met.Also.Count));
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM CascadePerson WHERE Name IS NOT NULL"));
        Assert.Empty((await world.Queries.Report(world.Officer, All with { Country = "TJ" })).Rows);
        Assert.Single((await world.Queries.Report(world.Officer, All with { Module = "ERP", From = new DateOnly(2026, 11, 1), To = new DateOnly(2026, 11, 30) })).ByModule);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_who_completed_the_module_and_who_is_over_them_tells(Engine engine)
    {
        await using var world = await World.Make(engine);
        var stranger = new Scope(world.Met, Everything: false);
        Assert.Null(await world.Tell.Run(world.Trainers[0], "ERP", Told, stranger));
        Assert.Null(await world.Tell.Run(world.Met, "ERP", Told, stranger));
        Assert.Null(await world.Tell.Run(world.Trainers[0], "CWA", Told, world.Officer));
        var id = (await world.Tell.Run(world.Trainers[0], "ERP", Told, world.Officer))!.Value;
        Assert.Empty((await world.Queries.Report(stranger, All)).Rows);
        Assert.False(await world.Tell.Withdraw(id, "Because", stranger));
        Assert.True(await world.Tell.Withdraw(id, "Told twice", new Scope(world.Trainers[0], Everything: false)));
        Assert.False(await world.Tell.Withdraw(id, "Told twice", world.Officer));
        Assert.Empty((await world.Queries.Report(world.Officer, All)).Rows);
        Assert.Equal("Told twice", Assert.Single(await world.Queries.Mine(world.Trainers[0])).WithdrawnReason);
        Assert.Equal("ERP", Assert.Single(await world.Queries.Completed(world.Trainers[0], "en")).Code);
        Assert.Null(await world.Queries.FindTrainer(world.Number, stranger));
    }

    private sealed class World(TestDb test, Scope officer, IReadOnlyList<Guid> trainers, Guid met, string number) : IAsyncDisposable
    {
        public Db Db => test.Db;

        public Scope Officer => officer;

        public IReadOnlyList<Guid> Trainers => trainers;

        public Guid Met => met;

        public string Number => number;

        public TellCascade Tell => new(Db, Clock);

        public CascadeQueries Queries => new(Db);

        public static async Task<World> Make(Engine engine)
        {
            var test = await TestDb.Fresh(engine);
            var db = test.Db;
            var (ministry, other, number) = (await db.Institution(), await db.Institution("Other"), RegistrationNumber.Of(77));
            var officer = await db.Person(ministry, "Officer");
            await db.Role(officer, "officer", ministry);
            var cohort = await db.Cohort(await db.Module());
            Guid[] trainers = [await db.Person(ministry, "One"), await db.Person(ministry, "Two")];
            foreach (var trainer in trainers)
            {
                await db.Work("test", work => work.Execute("""
                    INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, CompletedAt, Version)
                    VALUES (@id, @cohort, @trainer, 'completed', 'A', @at, @trainer, @at, 1)
                    """, new { id = work.NewId(), cohort, trainer, at = Now.AddDays(-30) }));
            }

            return new World(test, new Scope(officer, Everything: false), trainers, await db.Person(other, "Met", RegistrationNumber.Key(number)), number);
        }

        public ValueTask DisposeAsync() => test.DisposeAsync();
    }
}
