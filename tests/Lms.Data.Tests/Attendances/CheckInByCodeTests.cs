using Lms.Assessments.Attendances;
using Lms.Assessments.Rules;
using Lms.Data.Attendances;
using Lms.Testing;

namespace Lms.Data.Tests.Attendances;

public sealed class CheckInByCodeTests
{
    [Theory, Sqlite, SqlServer]
    public async Task The_code_of_the_moment_checks_in_once_a_day(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        Assert.True(await desk.CheckIn.Run(desk.World.Session, Code(desk), scanned: true, desk.World.ByTrainee()));
        Assert.True(await desk.CheckIn.Run(desk.World.Session, Code(desk), scanned: false, desk.World.ByTrainee()));
        Assert.Equal("qr", await desk.Db.Read<string>("SELECT How FROM CheckIn"));
        Assert.Equal(1, await desk.Db.Read<long>("SELECT COUNT(*) FROM CheckIn"));
        desk.World.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await desk.CheckIn.Run(desk.World.Session, Code(desk), scanned: false, desk.World.ByTrainee()));
        Assert.Equal(2, await desk.Db.Read<long>("SELECT COUNT(*) FROM CheckIn"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_day_is_the_days_of_the_sessions_zone(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        desk.World.Clock.Advance(TimeSpan.FromHours(13)); // 23:00 in Dushanbe
        await desk.CheckIn.Run(desk.World.Session, Code(desk), scanned: false, desk.World.ByTrainee());
        desk.World.Clock.Advance(TimeSpan.FromHours(2));
        await desk.CheckIn.Run(desk.World.Session, Code(desk), scanned: false, desk.World.ByTrainee());
        Assert.Equal([new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2)], await desk.Db.List<DateOnly>("SELECT OnDay FROM CheckIn ORDER BY OnDay"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_wrong_code_and_one_of_before_are_refused(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        var old = Code(desk);
        desk.World.Clock.Advance(TimeSpan.FromSeconds(60));
        foreach (var typed in new[] { old, "000000", "", null })
        {
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.CheckIn.Run(desk.World.Session, typed, scanned: false, desk.World.ByTrainee()));
            Assert.Equal("attendance.code_wrong", refused.Code);
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_trainees_of_the_session_check_in(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine);
        Assert.False(await desk.CheckIn.Run(desk.World.Session, Code(desk), scanned: false, desk.World.ByStranger));
        Assert.False(await desk.CheckIn.Run(desk.World.Session, Code(desk), scanned: false, desk.World.ByTrainer));
        Assert.Equal(0, await desk.Db.Read<long>("SELECT COUNT(*) FROM CheckIn"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_comes_early_is_let_in_and_a_trainer_can_close_the_door(Engine engine)
    {
        await using var desk = await ClosingDesk.Make(engine, open: false);
        desk.World.Clock.AdjustTime(SessionWorld.Start.AddMinutes(-16));
        Assert.Equal("attendance.check_in_early", await Refusal(desk));
        desk.World.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await Refusal(desk));
        var check = new SwitchCheckIn(desk.Db, desk.World.Log, desk.World.Clock);
        Assert.True(await check.Run(desk.World.Session, open: false, desk.World.ByCoTrainer));
        Assert.Equal("attendance.check_in_closed", await Refusal(desk));
        Assert.True(await check.Run(desk.World.Session, open: true, desk.World.ByTrainer));
        Assert.True(await check.Run(desk.World.Session, open: true, desk.World.ByTrainer));
        Assert.Null(await Refusal(desk));
        Assert.Equal(["check_in_closed", "check_in_opened"], await desk.Db.List<string>("SELECT Kind FROM SessionEvent ORDER BY Seq"));
        Assert.False(await check.Run(desk.World.Session, open: false, desk.World.ByTrainee()));
    }

    private static string Code(ClosingDesk desk) => CheckInCode.At(SessionWorld.CheckInSecret, desk.World.Clock.GetUtcNow());

    private static async Task<string?> Refusal(ClosingDesk desk)
    {
        try
        {
            await desk.CheckIn.Run(desk.World.Session, Code(desk), scanned: false, desk.World.ByTrainee());
            return null;
        }
        catch (RuleBroken refused)
        {
            return refused.Code;
        }
    }
}
