using Lms.Assessments.Rules;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Enrolments;

public sealed class EnrolPersonFacts
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Theory, Sqlite, SqlServer]
    public async Task Of_all_who_ask_at_once_exactly_as_many_sit_as_there_are_seats(Engine engine)
    {
        var (people, seats) = engine == Engine.Sqlite ? (500, 30) : (60, 15);
        await using var test = await TestDb.Fresh(engine);
        var ministry = await test.Db.Institution();
        var cohort = await test.Db.Cohort(await test.Db.Module(), seats);
        var ids = new List<Guid>();
        for (var n = 0; n < people; n++)
        {
            ids.Add(await test.Db.Person(ministry, $"Person {n}"));
        }

        var enrol = new EnrolPerson(test.Db, clock);
        var answers = await Task.WhenAll(ids.Select(id => Task.Run(async () =>
        {
            try
            {
                return await enrol.Self(cohort, id) is null ? "none" : "seat";
            }
            catch (RuleBroken refusal)
            {
                return refusal.Code;
            }
        })));
        Assert.Equal((seats, people - seats), (answers.Count(a => a == "seat"), answers.Count(a => a == "enrolment.full")));
        Assert.Equal(seats, await test.Db.Read<long>("SELECT COUNT(*) FROM Enrolment WHERE State = 'active'"));
        Assert.Equal(seats, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'enrolled'"));
        var row = (await test.Db.FindCohort(cohort))!;
        Assert.Equal((seats, seats), (row.Taken, row.FormAFirst + row.FormBFirst));
        Assert.InRange(row.FormAFirst - row.FormBFirst, -1, 1);
        Assert.Equal(row.FormAFirst, await test.Db.Read<long>("SELECT COUNT(*) FROM Enrolment WHERE FormBefore = 'A'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task One_person_asking_twenty_times_at_once_has_one_enrolment_one_seat_and_one_mail(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var person = await test.Db.Person(await test.Db.Institution());
        var cohort = await test.Db.Cohort(await test.Db.Module());
        var enrol = new EnrolPerson(test.Db, clock);
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => enrol.Self(cohort, person))));
        Assert.NotNull(Assert.Single(ids.Distinct()));
        Assert.Equal(1, (await test.Db.FindCohort(cohort))!.Taken);
        Assert.Equal((1, 1), (await test.Db.Read<long>("SELECT COUNT(*) FROM Enrolment"), await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage")));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_withdraws_gives_the_seat_back_and_who_returns_keeps_the_draw(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var ministry = await test.Db.Institution();
        var (first, second) = (await test.Db.Person(ministry), await test.Db.Person(ministry));
        var cohort = await test.Db.Cohort(await test.Db.Module(), capacity: 1);
        var (enrol, withdraw) = (new EnrolPerson(test.Db, clock), new WithdrawEnrolment(test.Db, clock));
        var id = (await enrol.Self(cohort, first))!.Value;
        var drawn = (await test.Db.FindEnrolment(id))!.FormBefore;
        Assert.Equal("enrolment.full", (await Assert.ThrowsAsync<RuleBroken>(() => enrol.Self(cohort, second))).Code);
        Assert.False(await withdraw.Run(id, null, new Scope(second, false)));
        Assert.True(await withdraw.Run(id, "New post abroad", new Scope(first, false)));
        Assert.Equal("enrolment.not_active", (await Assert.ThrowsAsync<RuleBroken>(() => withdraw.Run(id, null, new Scope(first, false)))).Code);

        Assert.NotNull(await enrol.Self(cohort, second));
        await Assert.ThrowsAsync<RuleBroken>(() => enrol.Self(cohort, first));
        Assert.True(await withdraw.Run((await test.Db.FindEnrolment(cohort, second))!.Id, null, new Scope(second, false)));
        Assert.Equal(id, await enrol.Self(cohort, first));
        Assert.Equal((drawn, "active"), ((await test.Db.FindEnrolment(id))!.FormBefore, (await test.Db.FindEnrolment(id))!.State));
        var row = (await test.Db.FindCohort(cohort))!;
        Assert.Equal((1, 2), (row.Taken, row.FormAFirst + row.FormBFirst));
        Assert.Equal(3, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_cohort_of_an_institution_is_open_to_all_below_it_and_to_nobody_beside_it(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var ministry = await test.Db.Institution();
        var (office, other) = (await test.Db.Institution("Office", ministry), await test.Db.Institution("Another ministry"));
        var cohort = await test.Db.Cohort(await test.Db.Module(), institutionId: ministry);
        var enrol = new EnrolPerson(test.Db, clock);
        Assert.NotNull(await enrol.Self(cohort, await test.Db.Person(office)));
        Assert.Null(await enrol.Self(cohort, await test.Db.Person(other)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task By_hand_enrols_who_manages_the_cohort_also_before_it_opens(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (ministry, other) = (await test.Db.Institution(), await test.Db.Institution("Another ministry"));
        var cohort = await test.Db.Cohort(await test.Db.Module(), institutionId: ministry);
        var (trainer, officer, stranger, person) = (await test.Db.Person(other), await test.Db.Person(ministry), await test.Db.Person(other), await test.Db.Person(other));
        await test.Db.Role(trainer, "trainer", cohortId: cohort);
        await test.Db.Role(officer, "officer", ministry);
        await test.Db.Role(stranger, "officer", other);

        var early = new FakeTimeProvider(Seed.LongAgo.AddMonths(1));
        var enrol = new EnrolPerson(test.Db, early);
        Assert.Equal("enrolment.not_open_yet", (await Assert.ThrowsAsync<RuleBroken>(() => enrol.Self(cohort, officer))).Code);
        Assert.Null(await enrol.ByHand(cohort, person, new Scope(stranger, false)));
        Assert.NotNull(await enrol.ByHand(cohort, person, new Scope(trainer, false)));
        Assert.NotNull(await enrol.ByHand(cohort, stranger, new Scope(officer, false)));
        Assert.Null(await enrol.ByHand(cohort, cohort, new Scope(officer, false)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nobody_joins_what_is_over_or_cancelled(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var person = await test.Db.Person(await test.Db.Institution());
        var cohort = await test.Db.Cohort(await test.Db.Module());
        Assert.Null(await new EnrolPerson(test.Db, clock).Self(person, person));
        Assert.False(await new CancelCohort(test.Db, clock).Run(cohort, new Scope(person, false)));
        var late = new FakeTimeProvider(Seed.LongAgo.AddMonths(12));
        Assert.Equal("enrolment.cohort_ended", (await Assert.ThrowsAsync<RuleBroken>(() => new EnrolPerson(test.Db, late).Self(cohort, person))).Code);
        Assert.True(await new CancelCohort(test.Db, clock).Run(cohort, new Scope(person, true)));
        Assert.Equal("enrolment.cohort_cancelled", (await Assert.ThrowsAsync<RuleBroken>(() => new EnrolPerson(test.Db, clock).Self(cohort, person))).Code);
    }
}
