using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Sessions;

/// <summary>Open, pause, resume, take over, change where people meet: who may, what twice is, and who wins a race.</summary>
public sealed class DrivingTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Of_two_who_open_at_once_one_drives_and_it_is_opened_once(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var open = new OpenSession(world.Db, world.Log, world.Clock);
        var both = await Task.WhenAll(open.Run(world.Session, world.ByTrainer, early: false), open.Run(world.Session, world.ByCoTrainer, early: false));

        Assert.Equal([true, true], both);
        Assert.Equal(["opened"], await Kinds(world));
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM SessionRun"));
        var access = (await new SessionAccessQueries(world.Db).Find(world.Session, world.ByTrainer))!;
        Assert.Equal(SessionState.Open, access.Standing);
        Assert.Contains(access.LeadId!.Value, new[] { world.Trainer, world.CoTrainer });
    }

    [Theory, Sqlite, SqlServer]
    public async Task Opening_is_for_who_runs_it_and_a_draft_or_an_early_hour_says_so(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var open = new OpenSession(world.Db, world.Log, world.Clock);
        Assert.False(await open.Run(world.Session, world.ByTrainee(), early: true));
        Assert.False(await open.Run(world.Session, world.ByStranger, early: true));
        var draft = await world.AddSession(SessionWorld.Start, "2026-12-01T10:00", "draft");
        Assert.Equal("session.draft", (await Assert.ThrowsAsync<RuleBroken>(() => open.Run(draft, world.ByTrainer, early: true))).Code);
        var later = await world.AddSession(SessionWorld.Start.AddDays(1), "2026-12-02T10:00");
        Assert.Equal("session.early", (await Assert.ThrowsAsync<RuleBroken>(() => open.Run(later, world.ByTrainer, early: false))).Code);
        Assert.True(await open.Run(later, world.ByTrainer, early: true));
        Assert.Empty(await Kinds(world));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Pausing_ends_a_run_and_resuming_begins_the_next_each_once(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var (adjourn, resume) = (new AdjournSession(world.Db, world.Log, world.Clock), new ResumeSession(world.Db, world.Log, world.Clock));
        await new OpenSession(world.Db, world.Log, world.Clock).Run(world.Session, world.ByTrainer, early: false);
        for (var twice = 0; twice < 2; twice++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.True(await adjourn.Run(world.Session, world.ByTrainer));
        }

        for (var twice = 0; twice < 2; twice++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.True(await resume.Run(world.Session, world.ByTrainer));
        }

        var runs = await world.Db.List<Run>("SELECT Number, StartedAt, EndedAt FROM SessionRun ORDER BY Number");
        Assert.Equal([(1, SessionWorld.Start, SessionWorld.Start.AddMinutes(20)), (2, SessionWorld.Start.AddMinutes(50), null)], runs.Select(r => (r.Number, r.StartedAt, r.EndedAt)));
        Assert.Equal(["opened", "adjourned", "resumed"], await Kinds(world));
        Assert.Equal("session.not_lead", (await Assert.ThrowsAsync<RuleBroken>(() => adjourn.Run(world.Session, world.ByCoTrainer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Taking_over_leaves_one_lead_and_a_line_for_each_who_took_it(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var take = new TakeOver(world.Db, world.Log, world.Clock);
        await Task.WhenAll(take.Run(world.Session, world.ByCoTrainer), take.Run(world.Session, world.ByEverything));

        var lead = (await new SessionAccessQueries(world.Db).Find(world.Session, world.ByTrainer))!.LeadId;
        var events = await new SessionEventQueries(world.Db).After(world.Session, 0);
        Assert.Equal(["opened", "taken_over", "taken_over"], events.Select(e => e.Kind));
        Assert.Equal(lead, events[^1].Read<TakenOver>().Lead);
        Assert.True(await take.Run(world.Session, new Lms.Data.People.Scope(lead!.Value, lead == world.Stranger)));
        Assert.Equal(3, (await new SessionEventQueries(world.Db).After(world.Session, 0)).Count);
        Assert.False(await take.Run(world.Session, world.ByTrainee()));
        Assert.Equal("session.not_lead", (await Assert.ThrowsAsync<RuleBroken>(() => new AdjournSession(world.Db, world.Log, world.Clock).Run(world.Session, world.ByTrainer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Where_people_meet_changes_while_it_runs_and_nothing_else_does(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var change = new ChangeMode(world.Db, world.Log, world.Clock);
        Assert.True(await change.Run(world.Session, world.ByCoTrainer, SessionMode.Online));
        Assert.True(await change.Run(world.Session, world.ByCoTrainer, SessionMode.Online));
        var access = (await new SessionAccessQueries(world.Db).Find(world.Session, world.ByTrainer))!;
        Assert.Equal(("online", "open", world.Trainer), (access.Mode, access.State, access.LeadId!.Value));
        Assert.Equal(["opened", "mode_changed"], await Kinds(world));
    }

    private static async Task<IEnumerable<string>> Kinds(SessionWorld world) => (await new SessionEventQueries(world.Db).After(world.Session, 0)).Select(e => e.Kind);

    private sealed record Run
    {
        public int Number { get; init; }

        public DateTimeOffset StartedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }
    }
}
