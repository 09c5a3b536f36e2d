using Lms.Assessments.Rules;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Data.Waits;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Waits;

public sealed class LineFacts
{
    // The cohort of the seed is open from 1 October and starts on 1 November.
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 10, 12, 0, 0, TimeSpan.Zero));

    [Theory, Sqlite, SqlServer]
    public async Task Of_five_hundred_who_ask_for_thirty_seats_at_once_exactly_thirty_sit_and_the_others_wait_in_order(Engine engine)
    {
        var (people, seats) = engine == Engine.Sqlite ? (500, 30) : (80, 15);
        await using var test = await TestDb.Fresh(engine);
        var ministry = await test.Db.Institution();
        var cohort = await test.Db.Cohort(await test.Db.Module(), seats);
        var ids = new List<Guid>();
        for (var n = 0; n < people; n++)
        {
            ids.Add(await test.Db.Person(ministry, $"Person {n}"));
        }

        var enrol = new EnrolPerson(test.Db, clock);
        var answers = (await Task.WhenAll(ids.Select(id => Task.Run(() => enrol.SelfOrWait(cohort, id))))).Select(a => a!).ToList();

        Assert.Equal((seats, people - seats), (answers.Count(a => a.EnrolmentId is not null), answers.Count(a => a.PlaceId is not null)));
        // Each was told a number of their own, and it is the one that stands when all are in.
        Assert.Equal(Enumerable.Range(1, people - seats), answers.Where(a => a.PlaceId is not null).Select(a => a.Number!.Value).Order());
        var inOrder = await test.Db.List<Guid>("SELECT Id FROM WaitingPlace WHERE State = 'waiting' ORDER BY CreatedAt, Id");
        Assert.Equal(inOrder, answers.Where(a => a.PlaceId is not null).OrderBy(a => a.Number).Select(a => a.PlaceId!.Value));
        Assert.Equal(seats, await test.Db.Read<long>("SELECT COUNT(*) FROM Enrolment WHERE State = 'active'"));
        Assert.Equal(people - seats, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'waiting'"));
        Assert.Empty(await new SeatCheckQueries(test.Db).Wrong());
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_leaves_moves_the_first_in_line_up_in_the_same_unit(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var line = await Fill(test, seats: 1, waiting: 2);
        await new WithdrawEnrolment(test.Db, clock).Run(line.Enrolment, "New post", new Scope(line.Sits, false));

        Assert.Equal("offered", await State(test, line.Places[0]));
        Assert.Equal("waiting", await State(test, line.Places[1]));
        Assert.Equal((1, 1), await Seats(test, line.Cohort));
        Assert.Equal(1, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'seat_offered'"));

        var answer = new AnswerOffer(test.Db, clock);
        Assert.Null(await answer.Accept(line.Places[0], line.People[1]));
        Assert.Equal("wait.not_offered", (await Assert.ThrowsAsync<RuleBroken>(() => answer.Accept(line.Places[1], line.People[1]))).Code);
        var enrolment = await answer.Accept(line.Places[0], line.People[0]);
        Assert.NotNull(enrolment);
        Assert.Equal(enrolment, await answer.Accept(line.Places[0], line.People[0]));
        Assert.Equal("taken", await State(test, line.Places[0]));
        Assert.Equal((1, 1), await Seats(test, line.Cohort));
        Assert.Equal("active", (await test.Db.FindEnrolment(line.Cohort, line.People[0]))!.State);
        Assert.Empty(await new SeatCheckQueries(test.Db).Wrong());
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_offer_that_is_not_answered_lapses_once_and_goes_to_the_next(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var line = await Fill(test, seats: 1, waiting: 2);
        await new WithdrawEnrolment(test.Db, clock).Run(line.Enrolment, null, new Scope(line.Sits, false));
        var lapse = new LapseOffers(test.Db, clock);
        clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal(0, await lapse.Run());
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("wait.offer_ended", (await Assert.ThrowsAsync<RuleBroken>(() => new AnswerOffer(test.Db, clock).Accept(line.Places[0], line.People[0]))).Code);
        Assert.Equal((1, 0), (await lapse.Run(), await lapse.Run()));
        Assert.Equal(("lapsed", "offered"), (await State(test, line.Places[0]), await State(test, line.Places[1])));
        Assert.Equal((1, 1), await Seats(test, line.Cohort));
        Assert.Equal(1, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'offer_lapsed'"));

        // Who let it lapse may get in line again, at its end; who declines passes it on at once.
        Assert.True(await new AnswerOffer(test.Db, clock).Leave(line.Places[1], new Scope(line.People[1], false)));
        Assert.Equal((0, 1), await Seats(test, line.Cohort));
        Assert.NotNull((await new EnrolPerson(test.Db, clock).SelfOrWait(line.Cohort, line.People[0]))!.EnrolmentId);
        Assert.Empty(await new SeatCheckQueries(test.Db).Wrong());
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_line_ends_when_the_cohort_starts_and_no_offer_outlives_it(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var line = await Fill(test, seats: 1, waiting: 2);
        clock.SetUtcNow(Seed.LongAgo.AddMonths(10));
        await new WithdrawEnrolment(test.Db, clock).Run(line.Enrolment, null, new Scope(line.Sits, false));
        var starts = (await test.Db.Read<DateTimeOffset>("SELECT StartsAt FROM Cohort"), await test.Db.Read<DateTimeOffset>("SELECT OfferEndsAt FROM WaitingPlace WHERE State = 'offered'"));
        Assert.Equal(starts.Item1, starts.Item2);
        clock.SetUtcNow(starts.Item1);
        Assert.Equal((2, 0), (await new LapseOffers(test.Db, clock).Run(), await new LapseOffers(test.Db, clock).Run()));
        Assert.Equal((0, 1), await Seats(test, line.Cohort));
        Assert.Equal((1, 1), (
            await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'offer_lapsed'"),
            await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'line_closed'")));
        // A seat of a running cohort is free for whoever joins.
        Assert.NotNull(await new EnrolPerson(test.Db, clock).Self(line.Cohort, line.People[1]));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nobody_else_sits_down_on_an_offered_seat_and_asking_twice_is_one_place(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var line = await Fill(test, seats: 1, waiting: 1);
        var enrol = new EnrolPerson(test.Db, clock);
        Assert.Equal(line.Places[0], (await enrol.SelfOrWait(line.Cohort, line.People[0]))!.PlaceId);
        await new WithdrawEnrolment(test.Db, clock).Run(line.Enrolment, null, new Scope(line.Sits, false));
        Assert.Equal("enrolment.full", (await Assert.ThrowsAsync<RuleBroken>(() => enrol.Self(line.Cohort, line.Sits))).Code);
        Assert.Equal(1, (await enrol.SelfOrWait(line.Cohort, line.Sits))!.Number);
        // The button "join" is as good an answer to the offer as the letter's.
        Assert.NotNull(await enrol.Self(line.Cohort, line.People[0]));
        Assert.Equal("taken", await State(test, line.Places[0]));
        Assert.Empty(await new SeatCheckQueries(test.Db).Wrong());
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_count_that_does_not_add_up_is_found(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var line = await Fill(test, seats: 2, waiting: 0);
        await test.Db.Work("Test", work => work.Execute("UPDATE Cohort SET Taken = Taken - 1"));
        var wrong = Assert.Single(await new SeatCheckQueries(test.Db).Wrong());
        Assert.Equal((1, 2), (wrong.Taken, wrong.Enrolled));
        Assert.NotEqual(Guid.Empty, line.Cohort);
    }

    private async Task<Standing> Fill(TestDb test, int seats, int waiting)
    {
        var ministry = await test.Db.Institution();
        var cohort = await test.Db.Cohort(await test.Db.Module(), seats);
        var enrol = new EnrolPerson(test.Db, clock);
        Guid sits = default, enrolment = default;
        for (var n = 0; n < seats; n++)
        {
            sits = await test.Db.Person(ministry, $"Sits {n}");
            enrolment = (await enrol.Self(cohort, sits))!.Value;
        }

        var (people, places) = (new List<Guid>(), new List<Guid>());
        for (var n = 0; n < waiting; n++)
        {
            people.Add(await test.Db.Person(ministry, $"Waits {n}"));
            places.Add((await enrol.SelfOrWait(cohort, people[n]))!.PlaceId!.Value);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        return new(cohort, sits, enrolment, people, places);
    }

    private static Task<string> State(TestDb test, Guid place) => test.Db.Read<string>("SELECT State FROM WaitingPlace WHERE Id = @place", new { place });

    private static async Task<(int Taken, int Capacity)> Seats(TestDb test, Guid cohort) =>
        await test.Db.Work("Test", async work => await work.Find<Counted>("SELECT Taken, Capacity FROM Cohort WHERE Id = @cohort", new { cohort })) is { } row ? (row.Taken, row.Capacity) : default;

    private sealed record Standing(Guid Cohort, Guid Sits, Guid Enrolment, IReadOnlyList<Guid> People, IReadOnlyList<Guid> Places);

    private sealed record Counted
    {
        public int Taken { get; init; }

        public int Capacity { get; init; }
    }
}
