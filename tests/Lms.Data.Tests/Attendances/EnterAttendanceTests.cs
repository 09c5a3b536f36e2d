using Lms.Assessments.Attendances;
using Lms.Assessments.Rules;
using Lms.Testing;

namespace Lms.Data.Tests.Attendances;

public sealed class EnterAttendanceTests
{
    private static readonly HandEntry There = new(Present: true, Minutes: null);
    private static readonly HandEntry Away = new(Present: false, Minutes: null);

    [Theory, Sqlite, SqlServer]
    public async Task An_entry_says_who_when_and_why_and_the_newest_counts(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        Assert.True(await Enter(desk, There, "Signed the list"));
        Assert.True(await Enter(desk, Away, "It was somebody else's signature"));
        var line = (await desk.Attendances.Of(desk.World.Session, SessionWorld.Start)).Single(l => l.Sheet.Person == desk.World.Trainees[0]).Sheet;
        Assert.Equal((false, AttendanceHow.ByHand, "It was somebody else's signature", "Nurgul Asanova"), (line.Present, line.How, line.Reason, line.EnteredBy));
        Assert.Equal(2, await desk.Db.Read<long>("SELECT COUNT(*) FROM AttendanceEntry"));
        Assert.Equal(2, await desk.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'EnterAttendance'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_entry_needs_a_reason_a_session_that_began_and_somebody_of_the_cohort(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine, open: false);
        Assert.Equal("attendance.not_started", (await Assert.ThrowsAsync<RuleBroken>(() => Enter(desk, There, "because"))).Code);
        await desk.World.Open();
        Assert.Equal("attendance.reason_needed", (await Assert.ThrowsAsync<RuleBroken>(() => Enter(desk, There, " "))).Code);
        Assert.Equal("attendance.minutes", (await Assert.ThrowsAsync<RuleBroken>(() => Enter(desk, There with { Minutes = -1 }, "because"))).Code);
        Assert.False(await desk.Enter.Run(desk.World.Session, desk.World.Stranger, There, "because", desk.World.ByTrainer));
        Assert.False(await desk.Enter.Run(desk.World.Session, desk.World.Trainees[0], There, "because", desk.World.ByTrainee()));
        Assert.Equal(0, await desk.Db.Read<long>("SELECT COUNT(*) FROM AttendanceEntry"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task After_closing_an_entry_corrects_the_ledger_and_makes_the_next_sheet(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        await desk.Page(0, 0, 120);
        await Close(desk);
        Assert.Equal(1, await desk.CountAttendances());

        await Enter(desk, Away, "Left the phone on the table");
        Assert.Equal(0, await desk.CountAttendances());
        await Enter(desk, Away, "Said again");
        Assert.Equal(0, await desk.CountAttendances());
        await Enter(desk, There, "Came back after all");
        Assert.Equal(1, await desk.CountAttendances());
        var key = $"attendance:{desk.World.Session}:{desk.World.Trainees[0]}";
        Assert.Equal([(key, 1, "counted"), ($"{key}:2", 1, "declared"), ($"reversal:{key}", -1, "counted")], (await desk.Facts()).Where(f => f.Unit == "attendances").Select(f => (f.SourceKey, f.Quantity, f.Provenance)));

        var versions = await desk.Sheets.Versions(desk.World.Session);
        Assert.Equal([(4, "Came back after all"), (3, "Said again"), (2, "Left the phone on the table"), (1, null)], versions.Select(v => (v.Version, v.Reason)));
        Assert.Equal([true, false, false, true], (await Task.WhenAll(versions.Reverse().Select(v => desk.Sheets.Find(desk.World.Session, v.Version)))).Select(s => s!.People[0].Present));
        Assert.Equal("by_hand", await desk.Db.Read<string>("SELECT How FROM Attendance WHERE PersonId = @person", new { person = desk.World.Trainees[0] }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_was_counted_and_is_then_declared_is_counted_once_as_declared(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        await desk.Page(0, 0, 120);
        await Close(desk);
        await Enter(desk, There with { Minutes = 90 }, "The list says so too");
        Assert.Equal(1, await desk.CountAttendances());
        Assert.Equal(1, (await desk.Facts()).Where(f => f is { Unit: "attendances", Provenance: "declared" }).Sum(f => f.Quantity));
        Assert.Equal(90, (await desk.Sheets.Find(desk.World.Session, 2))!.People[0].Minutes);
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_entry_at_the_moment_of_closing_is_before_it_or_after_it_and_never_lost(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine, trainees: 6);
        desk.World.Clock.Advance(TimeSpan.FromMinutes(120));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => desk.Enter.Run(desk.World.Session, desk.World.Trainees[i], There, "Signed", desk.World.ByCoTrainer)))
            .Append(Task.Run(() => desk.Close.Run(desk.World.Session, desk.World.ByTrainer))));
        Assert.Equal(6, await desk.CountAttendances());
        var newest = (await desk.Sheets.Versions(desk.World.Session))[0].Version;
        Assert.All((await desk.Sheets.Find(desk.World.Session, newest))!.People, p => Assert.True(p.Present));
    }

    private static Task<bool> Enter(ClosingDesk desk, HandEntry entry, string reason)
    {
        desk.World.Clock.Advance(TimeSpan.FromSeconds(1));
        return desk.Enter.Run(desk.World.Session, desk.World.Trainees[0], entry, reason, desk.World.ByTrainer);
    }

    private static async Task Close(ClosingDesk desk)
    {
        desk.World.Clock.Advance(TimeSpan.FromMinutes(120));
        Assert.True(await desk.Close.Run(desk.World.Session, desk.World.ByTrainer));
    }
}
