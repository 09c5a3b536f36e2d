using Lms.Assessments.Rules;
using Lms.Data.Messages;
using Lms.Data.Timers;
using Lms.Testing;

namespace Lms.Data.Tests.Messages;

/// <summary>What trainers say and count down, on both engines.</summary>
public sealed class MessageTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_message_is_for_everybody_and_a_note_for_the_trainers(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var (send, read) = (new SendMessage(world.Db, world.Log, world.Clock), new MessageQueries(world.Db));
        Assert.True(await send.Run(world.Session, "Back at eleven", toTrainersOnly: false, world.ByCoTrainer));
        Assert.True(await send.Run(world.Session, "Ask group 3 first", toTrainersOnly: true, world.ByTrainer));
        Assert.False(await send.Run(world.Session, "Hello", toTrainersOnly: false, world.ByTrainee()));
        Assert.Equal([("Back at eleven", "Jamshed Qurbonov")], (await read.Last(world.Session)).Select(m => (m.Text, m.Name)));
        Assert.Equal([("Ask group 3 first", true), ("Back at eleven", false)], (await read.LastWithNotes(world.Session)).Select(m => (m.Text, m.IsNote)));
        Assert.Equal("message.text", (await Assert.ThrowsAsync<RuleBroken>(() => send.Run(world.Session, " ", toTrainersOnly: false, world.ByTrainer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_lead_sets_the_timer_and_takes_it_off(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var (set, read) = (new SetTimer(world.Db, world.Log, world.Clock), new TimerQueries(world.Db));
        Assert.Equal(SessionWorld.Start.AddMinutes(10), await set.Run(world.Session, 10, "Group work", world.ByTrainer));
        Assert.Equal(SessionWorld.Start.AddMinutes(5), await set.Run(world.Session, 5, null, world.ByTrainer));
        Assert.Equal(SessionWorld.Start.AddMinutes(5), (await read.Find(world.Session))!.EndsAt);
        Assert.Equal("session.not_lead", (await Assert.ThrowsAsync<RuleBroken>(() => set.Run(world.Session, 5, null, world.ByCoTrainer))).Code);
        Assert.Null(await set.Run(world.Session, 5, null, world.ByTrainee()));
        Assert.True(await set.Clear(world.Session, world.ByTrainer) && await set.Clear(world.Session, world.ByTrainer));
        Assert.Null(await read.Find(world.Session));
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM SessionEvent WHERE Kind = 'timer_cleared'"));
    }
}
