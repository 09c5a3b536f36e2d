using Lms.Assessments.Institutions;
using Lms.Assessments.Rules;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Data.Tests.People;
using Lms.Testing;

namespace Lms.Data.Tests.Institutions;

public sealed class ChangeInstitutionTests
{
    [Theory, Sqlite, SqlServer]
    public async Task It_is_corrected_closed_and_opened_within_reach_only(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var (change, officer, queries) = (new ChangeInstitution(test.Db, people.Clock), await people.Officer(people.Ministry), new InstitutionQueries(test.Db));
        var corrected = new InstitutionChange("mrc", "Маркази нав", "New centre", "TJ", "Суғд", 0);

        Assert.True(await change.Run(people.Office, corrected, officer));
        Assert.False(await change.Run(people.Foreign, corrected, officer));
        Assert.Equal("stale", (await Assert.ThrowsAsync<RuleBroken>(() => change.Run(people.Office, corrected with { Name = "Дигар" }, officer))).Code);
        Assert.Equal("New centre", Assert.Single(await queries.List(officer, "markazi sughd", 0, 9)).EnglishName);

        Assert.Equal("institution.open_below", (await Assert.ThrowsAsync<RuleBroken>(() => change.Close(people.Agency, new DateOnly(2026, 11, 30), officer))).Code);
        Assert.Equal("institution.closed_ahead", (await Assert.ThrowsAsync<RuleBroken>(() => change.Close(people.Office, new DateOnly(2027, 1, 1), officer))).Code);
        Assert.True(await change.Close(people.Office, new DateOnly(2026, 11, 30), officer));
        Assert.DoesNotContain(await queries.ListChoices(officer), i => i.Id == people.Office);
        Assert.Equal(people.Office, Assert.Single(await queries.List(officer, new InstitutionFilter { IsClosed = true }, 0, 9)).Id);
        Assert.True(await change.Reopen(people.Office, officer));
        Assert.Contains(await queries.ListChoices(officer), i => i.Id == people.Office);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_become_one_and_two_again(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var below = await people.Institution("Поён", "Below", people.Office);
        var (kept, stays, later) = (await people.Institution("Дигар", "Kept", people.Agency), await people.Person("А", "A", people.Office), await people.Person("Б", "B", people.Office));
        var clerk = await people.Officer(people.Office);
        var (merge, officer, queries) = (new MergeInstitutions(test.Db, people.Clock), await people.Officer(people.Ministry), new InstitutionQueries(test.Db));

        Assert.False(await merge.Run(people.Foreign, people.Office, officer));
        Assert.Equal("institution.within_itself", (await Assert.ThrowsAsync<RuleBroken>(() => merge.Run(below, people.Office, officer))).Code);
        Assert.True(await merge.Run(kept, people.Office, officer));

        Assert.Equal(kept, (await test.Db.FindPerson(stays.Id))!.InstitutionId);
        Assert.Equal($"{people.Ministry}/{people.Agency}/{kept}/{below}", (await test.Db.FindInstitution(below))!.Path);
        Assert.True(await test.Db.ReachesInstitution(clerk, kept));
        var away = (await test.Db.FindInstitution(people.Office))!;
        Assert.Equal((new DateOnly(2026, 12, 1), kept), (away.ClosedOn!.Value, away.MergedIntoId!.Value));
        Assert.Equal("Office", Assert.Single(await queries.ListMerged(kept)).EnglishName);
        Assert.Equal("institution.merged", (await Assert.ThrowsAsync<RuleBroken>(() => merge.Run(kept, people.Office, officer))).Code);
        Assert.Equal("institution.merged", (await Assert.ThrowsAsync<RuleBroken>(() => new ChangeInstitution(test.Db, people.Clock).Reopen(people.Office, officer))).Code);

        // Who was moved on since stays where they went.
        await test.Db.Work("Move", work => work.Execute("UPDATE Person SET InstitutionId = @to WHERE Id = @id", new { to = people.Agency, id = later.Id }));
        Assert.True(await merge.Undo(people.Office, officer));
        Assert.Equal(people.Office, (await test.Db.FindPerson(stays.Id))!.InstitutionId);
        Assert.Equal(people.Agency, (await test.Db.FindPerson(later.Id))!.InstitutionId);
        Assert.Equal($"{people.Ministry}/{people.Agency}/{people.Office}/{below}", (await test.Db.FindInstitution(below))!.Path);
        Assert.False(await test.Db.ReachesInstitution(clerk, kept));
        Assert.Null((await test.Db.FindInstitution(people.Office))!.ClosedOn);
        Assert.False(await merge.Undo(people.Office, officer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_lists_said_is_kept_and_told_as_of_a_day(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var agency = (await new CreateInstitution(test.Db, people.Clock).Run(
            new Institution { Id = test.Db.NewId(), ParentId = people.Ministry, Kind = "pea", Name = "Роҳ", EnglishName = "Roh", Country = "TJ", LicenceNumber = "1" }, TestPeople.All))!.Value;
        var (record, officer, queries) = (new RecordLicence(test.Db, people.Clock), await people.Officer(people.Ministry), new InstitutionQueries(test.Db));
        var first = new LicenceEntry("17/24", "TJ", LicenceStatus.Valid, new DateOnly(2026, 3, 1), new DateOnly(2027, 3, 1), "Register no. 4");

        Assert.True(await record.Run(agency, first, officer));
        Assert.True(await record.Run(agency, first, officer));
        people.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await record.Run(agency, first with { Status = LicenceStatus.BlackListed, AsOf = new DateOnly(2026, 10, 1), ValidUntil = null }, officer));
        people.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await record.Run(agency, first with { Status = LicenceStatus.Suspended, AsOf = new DateOnly(2026, 5, 1) }, officer));

        var entries = await queries.Licences(agency);
        Assert.Equal(["valid", "black_listed", "suspended"], entries.Select(e => e.Status));
        Assert.Equal([null, "valid", "suspended", "black_listed"], new[] { 2, 4, 9, 11 }.Select(m => LicenceEntry.On(entries, new DateOnly(2026, m, 28), e => e.AsOf)?.Status));
        Assert.Equal(("17/24", "black_listed"), ((await test.Db.FindInstitution(agency))!.LicenceNumber, Assert.Single(await queries.List(officer, new InstitutionFilter { Licence = "black_listed" }, 0, 9)).LicenceStatus));
        Assert.Equal("licence.ahead", (await Assert.ThrowsAsync<RuleBroken>(() => record.Run(agency, first with { AsOf = new DateOnly(2027, 1, 1) }, officer))).Code);
        Assert.Equal("institution.no_agency", (await Assert.ThrowsAsync<RuleBroken>(() => record.Run(people.Office, first, officer))).Code);
        Assert.False(await record.Run(people.Foreign, first, officer));
    }
}
