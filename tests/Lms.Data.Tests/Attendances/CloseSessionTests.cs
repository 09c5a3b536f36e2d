using Lms.Assessments.Attendances;
using Lms.Assessments.Completions;
using Lms.Assessments.Rules;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Attendances;

public sealed class CloseSessionTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Closing_decides_everybody_and_counts_who_was_present(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        await desk.Page(0, 0, 100);
        await desk.Page(1, 0, 30);
        await desk.CheckIn.Run(desk.World.Session, CheckInCode.At(SessionWorld.CheckInSecret, desk.World.Clock.GetUtcNow()), scanned: false, desk.World.ByTrainee(2));
        await Close(desk, minute: 120);
        Assert.Equal(
            [("page", true, 100, 8333), ("page", false, 30, 2500), ("check_in", true, 0, 0)],
            (await desk.Db.List<Row>("SELECT a.How, a.Present, a.Minutes, a.ShareBasisPoints AS Share FROM Attendance a JOIN Person p ON p.Id = a.PersonId ORDER BY p.LatinName")).Select(a => (a.How, a.Present, a.Minutes, a.Share)));
        var facts = await desk.Facts();
        Assert.Equal(["attendance", "attendance", "session"], facts.Select(f => f.Kind));
        Assert.Equal(["attendances", "attendances", "sessions"], facts.Select(f => f.Unit));
        Assert.All(facts, f => Assert.Equal((1, "counted", "attendance-1"), (f.Quantity, f.Provenance, f.RuleVersion)));
        Assert.Equal(["opened", "closed"], await desk.Db.List<string>("SELECT Kind FROM SessionEvent ORDER BY Seq"));
        Assert.Equal(1, await desk.Db.Read<long>("SELECT COUNT(*) FROM SessionRun WHERE EndedAt IS NOT NULL"));
        Assert.Equal(1, await desk.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'CloseSession'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Closing_twice_and_twice_at_once_closes_once(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        await desk.Page(0, 0, 120);
        desk.World.Clock.Advance(TimeSpan.FromMinutes(120));
        var closed = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => desk.Close.Run(desk.World.Session, i % 2 == 0 ? desk.World.ByTrainer : desk.World.ByCoTrainer))));
        Assert.All(closed, Assert.True);
        Assert.True(await desk.Close.Run(desk.World.Session, desk.World.ByTrainer));
        Assert.Equal(2, (await desk.Facts()).Count);
        Assert.Equal(1, await desk.Db.Read<long>("SELECT COUNT(*) FROM SessionSheet"));
        Assert.Equal(1, await desk.Db.Read<long>("SELECT COUNT(*) FROM SessionEvent WHERE Kind = 'closed'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Closing_that_fails_at_its_end_has_changed_nothing(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        await desk.Page(0, 0, 120);
        // The sheet, the last thing written, has its place taken.
        await desk.Db.Work("Break", work => work.Execute(
            "INSERT INTO SessionSheet (SessionId, Version, Payload, Sha256, CreatedAt) VALUES (@Session, 1, '{}', @sha, @now)", new { desk.World.Session, sha = new string('0', 64), now = SessionWorld.Start }));
        desk.World.Clock.Advance(TimeSpan.FromMinutes(120));
        await Assert.ThrowsAnyAsync<Exception>(() => desk.Close.Run(desk.World.Session, desk.World.ByTrainer));
        Assert.Equal("open", await desk.Db.Read<string>("SELECT State FROM Session"));
        Assert.Empty(await desk.Facts());
        Assert.Equal(0, await desk.Db.Read<long>("SELECT COUNT(*) FROM Attendance"));
        Assert.Equal(0, await desk.Db.Read<long>("SELECT COUNT(*) FROM SessionEvent WHERE Kind = 'closed'"));
        await desk.Db.Work("Mend", work => work.Execute("DELETE FROM SessionSheet"));
        Assert.True(await desk.Close.Run(desk.World.Session, desk.World.ByTrainer));
        Assert.Equal(2, (await desk.Facts()).Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_who_runs_it_closes_it_and_only_when_it_is_open(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine, open: false);
        Assert.Equal("session.not_open", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Close.Run(desk.World.Session, desk.World.ByTrainer))).Code);
        await desk.World.Open();
        Assert.False(await desk.Close.Run(desk.World.Session, desk.World.ByTrainee()));
        Assert.False(await desk.Close.Run(desk.World.Session, desk.World.ByStranger));
        Assert.True(await desk.Close.Run(desk.World.Session, desk.World.ByCoTrainer));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_withdrew_keeps_what_they_attended_and_who_never_came_leaves_no_line(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        await desk.Page(0, 0, 120);
        await desk.Db.Work("Withdraw", work => work.Execute("UPDATE Enrolment SET State = 'withdrawn' WHERE Id IN @ids", new { ids = desk.World.Enrolments.Take(2).ToArray() }));
        await Close(desk, minute: 120);
        var sheet = (await desk.Sheets.Find(desk.World.Session, 1))!;
        Assert.Equal(["Person 0", "Person 2"], sheet.People.Select(p => p.LatinName));
        Assert.Equal(1, await desk.CountAttendances());
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_page_seen_just_before_the_end_was_open_to_the_end(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine, trainees: 1);
        await desk.Page(0, 0, 119);
        await Close(desk, minute: 120);
        Assert.Equal(120, (await desk.Sheets.Find(desk.World.Session, 1))!.People.Single().Minutes);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Under_a_rule_that_asks_for_attendance_the_closing_completes_and_nothing_before_it(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine, trainees: 2);
        await desk.Db.Work("Rule", work => work.Execute(
            "UPDATE CompletionRule SET Payload = @payload", new { payload = new CompletionRule(1, [new(Measure.Lessons, 10_000), new(Measure.Attendance, 8_000)]).ToJson() }));
        await desk.World.Cohort.ReadLessons(desk.Db, 0, SessionWorld.Start);
        await desk.World.Cohort.ReadLessons(desk.Db, 1, SessionWorld.Start);
        await desk.Page(0, 0, 120);
        await desk.Page(1, 0, 20);
        await desk.Db.Work("Ask", work => desk.Completion.Run(work, desk.World.Enrolments[0], null, SessionWorld.Start));
        Assert.Equal(["active", "active"], await States(desk));
        var missing = (await desk.Completion.Missing(desk.World.Enrolments[0]))!.Missing.Single();
        Assert.Equal(("completion.attendance", 0L, 1L, 1L), (missing.Code, missing.Have, missing.Needed, missing.Of));
        await Close(desk, minute: 120);
        Assert.Equal(["completed", "active"], await States(desk));
        Assert.Equal(1, await desk.Db.Read<long>("SELECT COUNT(*) FROM Certificate"));

        // Somebody's phone was empty: the entry by hand completes them, also afterwards.
        await desk.Enter.Run(desk.World.Session, desk.World.Trainees[1], new HandEntry(Present: true, null), "Signed the paper list", desk.World.ByTrainer);
        Assert.Equal(["completed", "completed"], await States(desk));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_session_still_to_come_holds_completion_back_and_cancelling_it_completes(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine, trainees: 1);
        var next = await desk.World.AddSession(SessionWorld.Start.AddDays(7), "2026-12-08T10:00", "draft");
        await desk.Db.Work("Rule", work => work.Execute(
            "UPDATE CompletionRule SET Payload = @payload", new { payload = new CompletionRule(1, [new(Measure.Attendance, 8_000)]).ToJson() }));
        await desk.Page(0, 0, 120);
        await Close(desk, minute: 120);
        Assert.Equal(["active"], await States(desk));
        Assert.True(await new CancelSession(desk.Db, desk.Completion, desk.World.Clock).Run(next, "The room is gone", desk.World.ByTrainer));
        Assert.Equal(["completed"], await States(desk));
    }

    private static async Task Close(ClosingDesk desk, int minute)
    {
        desk.World.Clock.AdjustTime(SessionWorld.Start.AddMinutes(minute));
        Assert.True(await desk.Close.Run(desk.World.Session, desk.World.ByTrainer));
    }

    private static Task<IReadOnlyList<string>> States(ClosingDesk desk) =>
        desk.Db.List<string>("SELECT e.State FROM Enrolment e JOIN Person p ON p.Id = e.PersonId ORDER BY p.LatinName");

    private sealed record Row
    {
        public string How { get; init; } = "";

        public bool Present { get; init; }

        public int Minutes { get; init; }

        public int Share { get; init; }
    }
}
