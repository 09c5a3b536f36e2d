using Lms.Assessments.Nominations;
using Lms.Assessments.Rules;
using Lms.Data.Enrolments;
using Lms.Data.Nominations;
using Lms.Data.People;
using Lms.Data.Waits;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Nominations;

public sealed class NominatePeopleFacts
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 10, 12, 0, 0, TimeSpan.Zero));

    [Theory, Sqlite, SqlServer]
    public async Task Each_row_of_a_pasted_list_says_what_became_of_it(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var office = await Office(test, seats: 2);
        var text = $"No. Name\n{Number(1)} Aigul\n{Number(2)}; {Number(3)}\n{Number(9)}\n482-106-375\nnobody@x.kg\n{Number(1)}";
        var list = await office.Nominate.Run(office.Cohort, new(NominationSource.Pasted, text, [], "For the spring"), office.Officer);

        var rows = await test.Db.List<Row>("SELECT Typed, Verdict, Place, PersonId FROM NominationRow WHERE ListId = @list ORDER BY Position", new { list });
        Assert.Equal(
            ["not_found No. Name", $"enrolled {Number(1)}", $"enrolled {Number(2)}", $"waiting {Number(3)} 1", $"not_in_scope {Number(9)}", "mistyped 482-106-375", "not_found nobody@x.kg"],
            rows.Select(r => $"{r.Verdict} {r.Typed}{(r.Place is { } place ? $" {place}" : "")}"));
        Assert.Equal(text, await test.Db.Read<string>("SELECT Text FROM NominationList"));
        Assert.Null(rows[4].PersonId);

        var again = await office.Nominate.Run(office.Cohort, new(NominationSource.Pasted, text, [], null), office.Officer);
        Assert.Equal(
            ["already_enrolled", "already_enrolled", "already_waiting"],
            (await test.Db.List<Row>("SELECT Typed, Verdict, Place, PersonId FROM NominationRow WHERE ListId = @again ORDER BY Position", new { again })).Skip(1).Take(3).Select(r => r.Verdict));
        Assert.Equal((2, 1), (await test.Db.Read<long>("SELECT COUNT(*) FROM Enrolment"), await test.Db.Read<long>("SELECT COUNT(*) FROM WaitingPlace")));
        Assert.Equal(3, await test.Db.Read<long>("SELECT COUNT(*) FROM Nomination WHERE State = 'approved'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_address_of_somebody_elsewhere_tells_nobody_that_they_are_here(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var office = await Office(test, seats: 2);
        await test.Db.Work("Test", work => work.Execute("UPDATE Person SET Email = 'far@x.kg', EmailKey = 'far@x.kg' WHERE RegistrationKey = @key", new { key = Number(9) }));
        await office.Nominate.Run(office.Cohort, new(NominationSource.Pasted, "far@x.kg near@x.kg", [], null), office.Officer);
        Assert.Equal(["not_found", "not_found"], await test.Db.List<string>("SELECT Verdict FROM NominationRow ORDER BY Position"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Where_the_series_asks_for_it_somebody_approves_and_everybody_is_told_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var office = await Office(test, seats: 1);
        await test.Db.Work("Test", work => work.Execute("UPDATE Cohort SET NeedsApproval = 1"));
        Assert.Equal("enrolment.needs_approval", (await Assert.ThrowsAsync<RuleBroken>(() => new EnrolPerson(test.Db, clock).Self(office.Cohort, office.People[0]))).Code);
        await office.Nominate.Run(office.Cohort, new(NominationSource.Picked, null, [.. office.People, office.Stranger], null), office.Officer);
        Assert.Equal(["proposed", "proposed", "proposed", "not_in_scope"], await test.Db.List<string>("SELECT Verdict FROM NominationRow ORDER BY Position"));
        Assert.Equal(0, await test.Db.Read<long>("SELECT Taken FROM Cohort"));
        Assert.False(await office.Nominate.Self(office.Cohort, office.People[0], null));
        var ids = await test.Db.List<Guid>("SELECT n.Id FROM Nomination n JOIN Person p ON p.Id = n.PersonId ORDER BY p.RegistrationKey");

        var decide = new DecideNominations(test.Db, clock);
        Assert.Null(await decide.Run(office.Cohort, ids, approve: true, null, office.Officer));
        Assert.Equal("nomination.reason_missing", (await Assert.ThrowsAsync<RuleBroken>(() => decide.Run(office.Cohort, ids, approve: false, " ", office.Manager))).Code);
        var done = await decide.Run(office.Cohort, [ids[0], ids[1]], approve: true, null, office.Manager);
        Assert.Equal([NominationVerdict.Enrolled, NominationVerdict.Waiting], done!.Select(d => d.Verdict));
        Assert.Single((await decide.Run(office.Cohort, ids, approve: false, "Was there last year", office.Manager))!);
        Assert.Equal(["approved", "approved", "refused"], await test.Db.List<string>("SELECT n.State FROM Nomination n JOIN Person p ON p.Id = n.PersonId ORDER BY p.RegistrationKey"));
        Assert.Equal(
            ["enrolled", "nominated", "nominated", "nominated", "nomination_refused", "nominations_decided", "nominations_decided", "waiting"],
            await test.Db.List<string>("SELECT Template FROM OutboxMessage ORDER BY Template"));
        var mail = await test.Db.Read<Guid>("SELECT DecisionId FROM Nomination WHERE State = 'refused'");
        Assert.Equal((0, 1, "Was there last year"), await new NominationMailQueries(test.Db).Decision(mail, office.Officer.PersonId) is { } m ? (m.Approved, m.Refused, m.Reason) : default);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_person_asks_to_join_takes_it_back_and_asks_again(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var office = await Office(test, seats: 1);
        Assert.Null(await office.Nominate.Self(office.Cohort, office.People[0], null));
        await test.Db.Work("Test", work => work.Execute("UPDATE Cohort SET NeedsApproval = 1"));
        Assert.True(await office.Nominate.Self(office.Cohort, office.People[0], "I train next month"));
        Assert.False(await office.Nominate.Self(office.Cohort, office.People[0], null));
        var id = await test.Db.Read<Guid>("SELECT Id FROM Nomination");
        var decide = new DecideNominations(test.Db, clock);
        Assert.False(await decide.TakeBack(id, new Scope(office.People[1], false)));
        Assert.True(await decide.TakeBack(id, new Scope(office.People[0], false)));
        Assert.False(await decide.TakeBack(id, new Scope(office.People[0], false)));
        Assert.True(await office.Nominate.Self(office.Cohort, office.People[0], null));
        Assert.Null(await office.Nominate.Self(office.People[0], office.People[0], null));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_officers_nominating_the_same_people_at_once_propose_each_once(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var office = await Office(test, seats: 1);
        await test.Db.Work("Test", work => work.Execute("UPDATE Cohort SET NeedsApproval = 1"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Nominate.Run(office.Cohort, new(NominationSource.Picked, null, office.People, null), office.Officer))));
        Assert.Equal(office.People.Count, await test.Db.Read<long>("SELECT COUNT(*) FROM Nomination"));
        Assert.Equal(office.People.Count, await test.Db.Read<long>("SELECT COUNT(*) FROM NominationRow WHERE Verdict = 'proposed'"));
        Assert.Equal(office.People.Count, await test.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_cohort_of_another_institution_is_nobodys_to_nominate_for(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var office = await Office(test, seats: 1);
        var other = await test.Db.Institution("Other");
        await test.Db.Work("Test", work => work.Execute("UPDATE Cohort SET InstitutionId = @other", new { other }));
        Assert.Null(await office.Nominate.Run(office.Cohort, new(NominationSource.Picked, null, office.People, null), office.Officer));
        Assert.Empty(await test.Db.List<Guid>("SELECT Id FROM NominationList"));
        Assert.Empty(await new SeatCheckQueries(test.Db).Wrong());
    }

    private static string Number(int n) => Lms.Assessments.People.RegistrationNumber.Of(n).Replace("-", "", StringComparison.Ordinal);

    /// <summary>Three people of an office whose officer nominates, one of another ministry, and a cohort open to everybody.</summary>
    private async Task<Standing> Office(TestDb test, int seats)
    {
        var (ministry, other) = (await test.Db.Institution(), await test.Db.Institution("Another ministry"));
        var office = await test.Db.Institution("Office", ministry);
        var people = new List<Guid>();
        for (var n = 1; n <= 3; n++)
        {
            people.Add(await test.Db.Person(office, $"Person {n}", Number(n)));
        }

        var stranger = await test.Db.Person(other, "Stranger", Number(9));
        var (officer, manager) = (await test.Db.Person(ministry, "Officer", Number(20)), await test.Db.Person(other, "Administrator", Number(21)));
        await test.Db.Role(officer, "officer", ministry);
        var cohort = await test.Db.Cohort(await test.Db.Module(), seats);
        return new(cohort, people, stranger, new Scope(officer, false), new Scope(manager, true), new NominatePeople(test.Db, clock));
    }

    private sealed record Standing(Guid Cohort, IReadOnlyList<Guid> People, Guid Stranger, Scope Officer, Scope Manager, NominatePeople Nominate);

    private sealed record Row
    {
        public string Typed { get; init; } = "";

        public string Verdict { get; init; } = "";

        public int? Place { get; init; }

        public Guid? PersonId { get; init; }
    }
}
