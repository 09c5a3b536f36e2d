using Lms.Assessments.Attendances;
using Lms.Assessments.Merges;
using Lms.Assessments.Rules;
using Lms.Data.AccessCodes;
using Lms.Data.Figures;
using Lms.Data.Merges;
using Lms.Data.People;
using Lms.Data.Tests.People;
using Lms.Testing;

namespace Lms.Data.Tests.Merges;

public sealed class MergePeopleTests
{
    [Theory, Sqlite, SqlServer]
    public async Task What_was_two_people_counts_as_one_and_after_undoing_as_two_with_every_row_as_it_was(Engine engine)
    {
        await using var desk = await MergeDesk.Make(engine);
        var before = await Everything.Of(desk.Db, engine);
        // The third was present and completed nothing.
        Assert.Equal((2, 3), (await desk.People(), await Attended(desk)));

        var merge = await desk.Merge.Run(desk.Kept, desk.Away, MergeDesk.None, desk.By);
        Assert.NotNull(merge);
        Assert.Equal((1, 2), (await desk.People(), await Attended(desk)));
        Assert.Null((await new VerifyFigures(desk.Db).Run()).Fault);
        Assert.Equal(desk.Kept, await desk.Db.Read<Guid>("SELECT PersonId FROM Enrolment WHERE Id = @OtherEnrolment", new { desk.OtherEnrolment }));
        // One seat of the two goes back, and the vote in the way stays where it was.
        Assert.Equal("withdrawn", await desk.Db.Read<string>("SELECT State FROM Enrolment WHERE PersonId = @Away", new { desk.Away }));
        Assert.Equal((2, 1), (await desk.Count("SELECT COUNT(*) FROM Vote WHERE PersonId = @kept"), await desk.Count("SELECT COUNT(*) FROM Vote WHERE PersonId = @away")));
        Assert.Equal(0, await desk.Count("SELECT COUNT(*) FROM RoleAssignment WHERE PersonId = @away AND EndedAt IS NULL"));
        Assert.Equal(2, await desk.Count("SELECT COUNT(*) FROM RoleAssignment WHERE PersonId = @kept AND EndedAt IS NULL"));

        desk.Desk.World.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True(await desk.Undo.Run(merge!.Value, desk.By));
        Assert.Equal((2, 3), (await desk.People(), await Attended(desk)));
        Assert.Null((await new VerifyFigures(desk.Db).Run()).Fault);
        Assert.Equal(before, await Everything.Of(desk.Db, engine));
        Assert.Equal("merge.undone", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Undo.Run(merge.Value, desk.By))).Code);
        // Nothing of the ledger was changed or removed.
        Assert.Equal(0, await desk.Count("SELECT COUNT(*) FROM Fact f WHERE f.Quantity < 0 AND NOT EXISTS (SELECT 1 FROM Fact o WHERE o.Id = f.CorrectsFactId AND o.PersonKey = f.PersonKey AND o.Quantity = -f.Quantity)"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_session_decided_anew_after_the_merge_counts_the_one_who_is_left_once(Engine engine)
    {
        await using var desk = await MergeDesk.Make(engine);
        await desk.Merge.Run(desk.Kept, desk.Away, MergeDesk.None, desk.By);
        Assert.True(await desk.Desk.Enter.Run(desk.Desk.World.Session, desk.Kept, new HandEntry(false, null), "Left at once", desk.Desk.World.ByTrainer));
        Assert.Equal(1, await Attended(desk));
        desk.Desk.World.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await desk.Desk.Enter.Run(desk.Desk.World.Session, desk.Kept, new HandEntry(true, null), "No: stayed", desk.Desk.World.ByTrainer));
        Assert.Equal(2, await Attended(desk));
        Assert.Null((await new VerifyFigures(desk.Db).Run()).Fault);
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_came_to_a_moved_enrolment_since_goes_back_with_it(Engine engine)
    {
        await using var desk = await MergeDesk.Make(engine);
        var merge = await desk.Merge.Run(desk.Kept, desk.Away, MergeDesk.None, desk.By);
        await desk.Db.Work("Since", async work =>
        {
            var session = work.NewId();
            await work.Execute("""
                INSERT INTO Session (Id, CohortId, Title, Mode, State, StartsLocal, TimeZone, StartsAt, EndsAt, LengthMinutes, Days, LastSeq, CheckInSecret, RuleNumber, CalendarSequence, CreatedAt, Version)
                VALUES (@session, @Other, 'Later', 'room', 'open', '2026-12-03T10:00', 'Asia/Bishkek', @at, @at, 60, 1, 0, '00', 1, 0, @at, 1)
                """, new { session, desk.Other, at = SessionWorld.Start });
            await work.Execute("INSERT INTO Hand (SessionId, PersonId, Up, RaisedAt) VALUES (@session, @Kept, 1, @at)", new { session, desk.Kept, at = SessionWorld.Start });
        });
        await desk.Undo.Run(merge!.Value, desk.By);
        Assert.Equal(desk.Away, await desk.Db.Read<Guid>("SELECT PersonId FROM Hand"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Chosen_fields_come_along_and_later_words_about_the_kept_one_outlast_the_undoing(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var (kept, away) = (await people.Person("Ҷамила Раҳимова", "Jamila Rahimova", people.Office, "jamila@example.org"), await people.Person("Джамиля Рахимова", "Jamilya Rakhimova", people.Agency, "j.rakhimova@example.org"));
        var merge = await new MergePeople(test.Db, people.Clock).Run(kept.Id, away.Id, new HashSet<MergeField> { MergeField.LatinName, MergeField.Email }, TestPeople.All);
        var now = (await test.Db.FindPerson(kept.Id))!;
        Assert.Equal(("Ҷамила Раҳимова", "Jamilya Rakhimova", "j.rakhimova@example.org"), (now.NativeName, now.LatinName, now.Email));
        // Both addresses and both numbers lead to the one who is left, and the other is in no list.
        foreach (var name in new[] { "jamila@example.org", "j.rakhimova@example.org", kept.RegistrationNumber, away.RegistrationNumber })
        {
            Assert.Equal(kept.Id, (await test.Db.FindAccountByName(name))?.PersonId);
        }

        var queries = new PersonQueries(test.Db);
        Assert.Equal([kept.Id], (await queries.List(TestPeople.All, "Рахимова", 0, 9)).Select(p => p.Id));
        Assert.Equal([kept.Id], (await queries.List(TestPeople.All, away.RegistrationNumber, 0, 9)).Select(p => p.Id));
        Assert.Null(await queries.Find(away.Id, TestPeople.All));
        Assert.Equal(kept.Id, await queries.FindKept(away.Id, TestPeople.All));

        await test.Db.Work("Later", work => work.SavePerson(now with { LatinName = "Jamila R." }));
        Assert.True(await new UndoMerge(test.Db, people.Clock).Run(merge!.Value, TestPeople.All));
        var (keptNow, awayNow) = ((await test.Db.FindPerson(kept.Id))!, (await test.Db.FindPerson(away.Id))!);
        Assert.Equal(("Jamila R.", "jamila@example.org"), (keptNow.LatinName, keptNow.Email));
        Assert.Equal(away with { Version = awayNow.Version }, awayNow);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Somebody_merged_away_is_signed_out_and_their_slips_open_nothing(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var (kept, away) = (await people.Person("А", "A", people.Office), await people.Person("Б", "B", people.Office));
        var session = await new StartSignInSession(test.Db, people.Clock).Run(away.Id, TimeSpan.FromDays(1), "a phone", null);
        await new PrintSlips(test.Db, people.Links, people.Clock).Run([away.Id], TestPeople.All);
        await new MergePeople(test.Db, people.Clock).Run(kept.Id, away.Id, MergeDesk.None, TestPeople.All);
        Assert.Null(await new SignInQueries(test.Db).Find(session.Id, people.Clock.GetUtcNow()));
        Assert.Empty(await new SignInQueries(test.Db).Alive([session.Id], people.Clock.GetUtcNow()));
        Assert.Equal(0, await test.Db.Read<long>("SELECT COUNT(*) FROM AccessCode WHERE UsedAt IS NULL AND RevokedAt IS NULL"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Merging_takes_reach_over_both_and_over_what_they_may_do(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var officer = await people.Officer(people.Agency);
        var (mine, foreign) = (await people.Person("А", "A", people.Office), await people.Person("Б", "B", people.Foreign));
        var boss = await people.Person("В", "C", people.Office);
        await new GrantRole(test.Db, people.Clock).Run(boss.Id, Assessments.People.RoleKind.Administrator, null, null, TestPeople.All);
        var merge = new MergePeople(test.Db, people.Clock);
        Assert.Null(await merge.Run(mine.Id, foreign.Id, MergeDesk.None, officer));
        Assert.Null(await merge.Run(foreign.Id, mine.Id, MergeDesk.None, officer));
        Assert.Equal("merge.above", await Code(() => merge.Run(mine.Id, boss.Id, MergeDesk.None, officer)));
        Assert.Equal("merge.own", await Code(() => merge.Run(mine.Id, officer.PersonId, MergeDesk.None, officer)));
        Assert.Equal("merge.same", await Code(() => merge.Run(mine.Id, mine.Id, MergeDesk.None, officer)));
        var id = await merge.Run(mine.Id, foreign.Id, MergeDesk.None, TestPeople.All);
        Assert.False(await new UndoMerge(test.Db, people.Clock).Run(id!.Value, officer));
        Assert.Empty(await new MergeQueries(test.Db).List(officer, null, 0, 9));
        Assert.Single(await new MergeQueries(test.Db).List(TestPeople.All, null, 0, 9));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Merges_are_taken_back_from_the_last_to_the_first_and_only_while_they_can_be(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var people = await TestPeople.In(test.Db);
        var (a, b, c) = (await people.Person("А", "A", people.Office, "a@example.org"), await people.Person("Б", "B", people.Office), await people.Person("В", "C", people.Office));
        var (merge, undo) = (new MergePeople(test.Db, people.Clock), new UndoMerge(test.Db, people.Clock));
        var first = await merge.Run(b.Id, a.Id, MergeDesk.None, TestPeople.All);
        people.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await merge.Run(c.Id, b.Id, MergeDesk.None, TestPeople.All);
        // Whoever was merged into somebody who is merged away follows on.
        Assert.Equal(c.Id, (await test.Db.FindAccountByName(a.RegistrationNumber))?.PersonId);
        Assert.Equal("merge.kept_merged", await Code(() => undo.Run(first!.Value, TestPeople.All)));
        Assert.True(await undo.Run(second!.Value, TestPeople.All));
        Assert.Equal(b.Id, (await test.Db.FindAccountByName(a.RegistrationNumber))?.PersonId);
        people.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await merge.Run(b.Id, c.Id, MergeDesk.None, TestPeople.All);
        Assert.Equal("merge.later_first", await Code(() => undo.Run(first!.Value, TestPeople.All)));
        await undo.Run(third!.Value, TestPeople.All);
        Assert.True(await undo.Run(first!.Value, TestPeople.All));
        Assert.Equal(a.Id, (await test.Db.FindAccountByName(a.RegistrationNumber))?.PersonId);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_seat_that_somebody_else_has_meanwhile_keeps_the_two_one(Engine engine)
    {
        await using var desk = await MergeDesk.Make(engine);
        var merge = await desk.Merge.Run(desk.Kept, desk.Away, MergeDesk.None, desk.By);
        await desk.Db.Work("Full", work => work.Execute("UPDATE Cohort SET Capacity = Taken"));
        Assert.Equal("merge.seat_gone", await Code(() => desk.Undo.Run(merge!.Value, desk.By)));
        Assert.Equal(1, await desk.People());
        Assert.Equal(desk.Kept, await desk.Db.Read<Guid>("SELECT MergedIntoId FROM Person WHERE Id = @Away", new { desk.Away }));
    }

    private static async Task<long> Attended(MergeDesk desk) => await desk.Count("SELECT COALESCE(SUM(CAST(Quantity AS bigint)), 0) FROM Fact WHERE Kind = 'attendance'");

    private static async Task<string> Code<T>(Func<Task<T>> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;
}
