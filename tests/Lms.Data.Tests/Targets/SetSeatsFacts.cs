using Lms.Assessments.Rules;
using Lms.Assessments.Targets;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Data.Targets;
using Lms.Data.Waits;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Targets;

public sealed class SetSeatsFacts
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 10, 12, 0, 0, TimeSpan.Zero));

    [Theory, Sqlite, SqlServer]
    public async Task More_seats_are_offered_to_the_line_at_once_and_fewer_take_nobodys(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var world = await Make(test, seats: 2, people: 5);
        var set = new SetSeats(test.Db, clock);
        Assert.False(await set.OfCohort(world.Cohort, new(3, false, 48, []), new Scope(world.People[0], false)));
        Assert.True(await set.OfCohort(world.Cohort, new(3, false, 24, []), world.Admin));
        Assert.Equal(1, await test.Db.Read<long>("SELECT COUNT(*) FROM WaitingPlace WHERE State = 'offered'"));
        Assert.Equal(clock.GetUtcNow().AddHours(24), await test.Db.Read<DateTimeOffset>("SELECT OfferEndsAt FROM WaitingPlace WHERE State = 'offered'"));

        // Down to one: three are taken (one of them by an offer), and each that leaves takes the seat along.
        Assert.True(await set.OfCohort(world.Cohort, new(1, false, 24, []), world.Admin));
        Assert.Equal((3, 3, 1), await Seats(test));
        var withdraw = new WithdrawEnrolment(test.Db, clock);
        await withdraw.Run(world.Enrolments[0], null, world.Admin);
        Assert.Equal((2, 2, 1), await Seats(test));
        Assert.Equal(1, await test.Db.Read<long>("SELECT COUNT(*) FROM WaitingPlace WHERE State = 'offered'"));
        await withdraw.Run(world.Enrolments[1], null, world.Admin);
        Assert.Equal((1, 1, null), await Seats(test));
        Assert.Empty(await new SeatCheckQueries(test.Db).Wrong());

        Assert.Equal("series.capacity", (await Assert.ThrowsAsync<RuleBroken>(() => set.OfCohort(world.Cohort, new(0, false, 24, []), world.Admin))).Code);
        Assert.Equal("wait.hours", (await Assert.ThrowsAsync<RuleBroken>(() => set.OfCohort(world.Cohort, new(3, false, 0, []), world.Admin))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_limit_of_an_institution_holds_for_all_below_it_and_passes_its_people_over_in_line(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (ministry, other) = (await test.Db.Institution(), await test.Db.Institution("Other"));
        var office = await test.Db.Institution("Office", ministry);
        var cohort = await test.Db.Cohort(await test.Db.Module(), 3);
        var admin = new Scope(await test.Db.Person(other, "Administrator"), true);
        await new SetSeats(test.Db, clock).OfCohort(cohort, new(null, false, 48, [new(TargetKind.Institution, ministry, true, 1), new(TargetKind.Women, null, false, 4_000)]), admin);
        var enrol = new EnrolPerson(test.Db, clock);
        var (first, second, third) = (await test.Db.Person(office, "First"), await test.Db.Person(ministry, "Second"), await test.Db.Person(other, "Third"));
        var enrolment = (await enrol.Self(cohort, first))!.Value;
        Assert.Equal("enrolment.limit_reached", (await Assert.ThrowsAsync<RuleBroken>(() => enrol.Self(cohort, second))).Code);
        Assert.Equal(1, (await enrol.SelfOrWait(cohort, second))!.Number);
        Assert.NotNull((await enrol.SelfOrWait(cohort, third))!.EnrolmentId);

        var meters = await new TargetQueries(test.Db).OfCohort(cohort);
        Assert.Equal([(2, 2, false), (1, 2, true)], meters.Select(m => (m.Have, m.Taken, m.Meter.IsFull)));
        Assert.Equal(10_000, meters[0].Meter.Share);

        await new WithdrawEnrolment(test.Db, clock).Run(enrolment, null, admin);
        Assert.Equal("offered", await test.Db.Read<string>("SELECT State FROM WaitingPlace"));
        Assert.Equal((1, true), (await new TargetQueries(test.Db).OfCohort(cohort))[1] is { } m ? (m.Have, m.Meter.IsFull) : default);
        Assert.Empty(await new SeatCheckQueries(test.Db).Wrong());
    }

    [Theory, Sqlite, SqlServer]
    public async Task Of_many_at_once_no_more_sit_than_a_limit_lets(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var ministry = await test.Db.Institution();
        var cohort = await test.Db.Cohort(await test.Db.Module(), 30);
        var admin = new Scope(await test.Db.Person(ministry, "Administrator"), true);
        await new SetSeats(test.Db, clock).OfCohort(cohort, new(null, false, 48, [new(TargetKind.Institution, ministry, true, 5)]), admin);
        var people = new List<Guid>();
        for (var n = 0; n < 20; n++)
        {
            people.Add(await test.Db.Person(ministry, $"Person {n}"));
        }

        var answers = await Task.WhenAll(people.Select(p => Task.Run(() => new EnrolPerson(test.Db, clock).SelfOrWait(cohort, p))));
        Assert.Equal((5, 15), (answers.Count(a => a!.EnrolmentId is not null), answers.Count(a => a!.PlaceId is not null)));
        Assert.Empty(await new SeatCheckQueries(test.Db).Wrong());
    }

    private async Task<Standing> Make(TestDb test, int seats, int people)
    {
        var ministry = await test.Db.Institution();
        var cohort = await test.Db.Cohort(await test.Db.Module(), seats);
        var enrol = new EnrolPerson(test.Db, clock);
        var (ids, enrolments) = (new List<Guid>(), new List<Guid>());
        for (var n = 0; n < people; n++)
        {
            ids.Add(await test.Db.Person(ministry, $"Person {n}"));
            if ((await enrol.SelfOrWait(cohort, ids[n]))!.EnrolmentId is { } enrolment)
            {
                enrolments.Add(enrolment);
            }
        }

        return new(cohort, ids, enrolments, new Scope(await test.Db.Person(ministry, "Administrator"), true));
    }

    private static async Task<(int Taken, int Capacity, int? Aim)> Seats(TestDb test) =>
        await test.Db.Find<Counted>("SELECT Taken, Capacity, CapacityAim FROM Cohort") is { } row ? (row.Taken, row.Capacity, row.CapacityAim) : default;

    private sealed record Standing(Guid Cohort, IReadOnlyList<Guid> People, IReadOnlyList<Guid> Enrolments, Scope Admin);

    private sealed record Counted
    {
        public int Taken { get; init; }

        public int Capacity { get; init; }

        public int? CapacityAim { get; init; }
    }
}
