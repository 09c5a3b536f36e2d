using Lms.Assessments.Nominations;
using Lms.Data.Enrolments;
using Lms.Data.Nominations;
using Lms.Data.People;
using Lms.Data.Waits;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Nominations;

public sealed class NominationQueriesFacts
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 10, 12, 0, 0, TimeSpan.Zero));

    [Theory, Sqlite, SqlServer]
    public async Task An_officer_sees_their_own_people_and_who_manages_the_cohort_sees_all(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var (ministry, other) = (await test.Db.Institution(), await test.Db.Institution("Other"));
        var (first, second, third) = (await test.Db.Person(ministry, "aigul first"), await test.Db.Person(other, "omar second"), await test.Db.Person(ministry, "zarina third"));
        var cohort = await test.Db.Cohort(await test.Db.Module(), 1);
        var (officer, trainer) = (new Scope(await test.Db.Person(ministry, "officer"), false), new Scope(await test.Db.Person(other, "trainer"), false));
        await test.Db.Role(officer.PersonId, "officer", ministry);
        await test.Db.Role(trainer.PersonId, "trainer", cohortId: cohort);
        var admin = new Scope(third, true);
        var queries = new NominationQueries(test.Db);
        var all = new CandidateFilter(null, null, null, null);
        Assert.Equal(3, await queries.CountCandidates(cohort, officer, all));
        Assert.Equal(["aigul first"], (await queries.Candidates(cohort, officer, new("aigul", ministry, "female", "other"), 0, 10)).Select(p => p.LatinName));
        Assert.Equal(0, await queries.CountCandidates(cohort, trainer, all));
        Assert.Equal(0, await queries.CountCandidates(cohort, officer, all with { Sex = "male" }));

        await test.Db.Work("Test", work => work.Execute("UPDATE Cohort SET NeedsApproval = 1"));
        var nominate = new NominatePeople(test.Db, clock);
        var list = (await nominate.Run(cohort, new(NominationSource.Picked, null, [first], "Please"), officer))!.Value;
        clock.Advance(TimeSpan.FromSeconds(1));
        await nominate.Self(cohort, second, null);
        Assert.Equal([first], (await queries.Proposed(cohort, officer)).Select(n => n.PersonId));
        Assert.Equal([first, second], (await queries.Proposed(cohort, trainer)).Select(n => n.PersonId));
        Assert.Equal(2, Assert.Single(await queries.Waiting(trainer, "en")).Proposed);
        Assert.Empty(await queries.Waiting(officer, "en"));
        Assert.Equal("Please", (await queries.FindList(list, cohort, officer.PersonId))!.Note);
        Assert.Null(await queries.FindList(list, cohort, trainer.PersonId));
        Assert.Equal("proposed", Assert.Single(await queries.Rows(list)).Verdict);

        var ids = (await queries.Proposed(cohort, trainer)).Select(n => n.Id).ToList();
        await new DecideNominations(test.Db, clock).Run(cohort, ids, approve: true, null, trainer);
        Assert.Equal([("active", null), (null, "waiting")], (await queries.Decided(cohort, admin, 10)).OrderBy(n => n.LatinName).Select(n => (n.EnrolmentState, n.PlaceState)));
        Assert.Equal(2, await queries.CountCandidates(cohort, officer, all));

        var waits = new WaitQueries(test.Db);
        Assert.Empty(await waits.OfCohort(cohort, officer));
        Assert.Equal((second, 1), Assert.Single(await waits.OfCohort(cohort, trainer)) is { } l ? (l.PersonId, l.Number) : default);
        Assert.Equal(1, Assert.Single(await waits.OfPerson(second, "en")).Number);
        Assert.Null(await waits.FindIn(cohort, first, "en"));

        var enrolment = (await test.Db.FindEnrolment(cohort, first))!.Id;
        var leave = new LeaveQueries(test.Db);
        Assert.True((await leave.Find(enrolment, trainer, "en"))!.MayManage);
        Assert.False((await leave.Find(enrolment, new Scope(first, false), "en"))!.MayManage);
        Assert.Null(await leave.Find(enrolment, officer, "en"));
        Assert.Empty(await leave.Targets(enrolment, trainer, clock.GetUtcNow()));
        Assert.Empty(await leave.OfCohort(cohort, trainer));
        Assert.Null(await leave.FindTransfer(enrolment, admin));
    }
}
