using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Cohorts;
using Lms.Data.Sessions;
using Lms.Testing;

namespace Lms.Data.Tests.Sessions;

/// <summary>A session from its making to its cancelling, by the deeds.</summary>
public sealed class PlanSessionTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_new_session_is_a_draft_with_a_plan_of_the_module_and_its_trainers(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var id = await Create(world);

        var session = (await world.Db.FindSession(id))!;
        Assert.Equal((SessionState.Draft, 0, 1), (session.Standing, session.CalendarSequence, session.Version));
        Assert.Equal(["talk", "lesson", "assessment", "case_study", "group_work", "talk"], (await world.Db.ListSlots(id)).Select(s => s.Kind));
        Assert.Equal([(world.CoTrainer, "trainer"), (world.Trainer, "co_trainer")], (await world.Db.ListTrainers(id)).Select(t => (t.PersonId, t.Part)));
        Assert.Matches("^[0-9a-f]{40}$", await world.Db.Read<string>("SELECT CheckInSecret FROM Session WHERE Id = @id", new { id }));
        Assert.Equal(0, await Letters(world, "session_planned"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Publishing_writes_everybody_enrolled_and_the_trainers_once(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var id = await Create(world);
        var publish = new PublishSession(world.Db, world.Clock);

        Assert.True(await publish.Run(id, world.ByTrainer));

        Assert.Equal(3 + 2, await Letters(world, "session_planned"));
        Assert.Equal("session.already_published", (await Assert.ThrowsAsync<RuleBroken>(() => publish.Run(id, world.ByTrainer))).Code);
        Assert.Equal(3 + 2, await Letters(world, "session_planned"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_plan_without_group_work_is_saved_and_not_published(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var id = await Create(world);
        var bare = new SessionPlan([new(1, 30, SlotKind.CaseStudy, "A case"), new(1, 30, SlotKind.Assessment, "")]);

        Assert.True(await new SaveSessionPlan(world.Db, world.Clock).Run(id, 1, bare, world.ByTrainer));
        Assert.Equal("session.no_group_work", (await Assert.ThrowsAsync<RuleBroken>(() => new PublishSession(world.Db, world.Clock).Run(id, world.ByTrainer))).Code);
        Assert.Equal("session.no_case_study", (await Assert.ThrowsAsync<RuleBroken>(() => new SaveSessionPlan(world.Db, world.Clock).Run(world.Session, 1, new SessionPlan([]), world.ByTrainer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_trainers_who_saved_the_same_plan_do_not_mix_it(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var save = new SaveSessionPlan(world.Db, world.Clock);
        var mine = new SessionPlan([new(1, 10, SlotKind.CaseStudy, "Mine"), new(1, 10, SlotKind.Assessment, ""), new(1, 10, SlotKind.GroupWork, "")]);

        Assert.True(await save.Run(world.Session, 1, mine, world.ByTrainer));
        Assert.Equal("stale", (await Assert.ThrowsAsync<RuleBroken>(() => save.Run(world.Session, 1, mine, world.ByCoTrainer))).Code);
        Assert.Equal("Mine", (await world.Db.ListSlots(world.Session))[0].Title);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_moved_session_grows_its_calendar_number_and_is_told_and_a_new_mode_is_not(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var change = new ChangeSession(world.Db, world.Clock);
        var was = (await world.Db.FindSession(world.Session))!;

        Assert.True(await change.Run(world.Session, 1, was.Details with { Mode = SessionMode.Online }, world.ByTrainer));
        Assert.Equal((0, 0L), ((await world.Db.FindSession(world.Session))!.CalendarSequence, await Letters(world, "session_changed")));

        var later = was.Details with { StartsAt = was.StartsAt.AddDays(2), EndsAt = was.EndsAt.AddDays(2), StartsLocal = "2026-12-03T10:00" };
        Assert.True(await change.Run(world.Session, 2, later, world.ByTrainer));
        Assert.Equal((1, 5L), ((await world.Db.FindSession(world.Session))!.CalendarSequence, await Letters(world, "session_changed")));
        Assert.Equal("stale", (await Assert.ThrowsAsync<RuleBroken>(() => change.Run(world.Session, 2, later with { Title = "Mine" }, world.ByTrainer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task While_it_runs_it_gets_another_room_and_no_other_hour(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.Open();
        var now = (await world.Db.FindSession(world.Session))!;
        var change = new ChangeSession(world.Db, world.Clock);

        Assert.True(await change.Run(world.Session, now.Version, now.Details with { Place = "Room 7" }, world.ByTrainer));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => change.Run(world.Session, now.Version + 1, now.Details with { LengthMinutes = 60, EndsAt = now.StartsAt.AddHours(1) }, world.ByTrainer));
        Assert.Equal("session.already_open", refused.Code);
        Assert.Equal("session.already_open", (await Assert.ThrowsAsync<RuleBroken>(() => new CancelSession(world.Db, world.Completion, world.Clock).Run(world.Session, "No", world.ByTrainer))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_shorter_training_keeps_the_slots_of_the_days_it_lost_where_they_fit(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var was = (await world.Db.FindSession(world.Session))!;
        var change = new ChangeSession(world.Db, world.Clock);
        await change.Run(world.Session, 1, was.Details with { Days = 2, EndsAt = was.EndsAt.AddDays(1) }, world.ByTrainer);
        var spread = new SessionPlan([.. (await world.Db.ListSlots(world.Session)).Select((s, n) => s.Slot with { Day = n / 2 + 1 })]);
        await new SaveSessionPlan(world.Db, world.Clock).Run(world.Session, 2, spread, world.ByTrainer);

        await change.Run(world.Session, 3, was.Details, world.ByTrainer);

        Assert.All(await world.Db.ListSlots(world.Session), s => Assert.Equal(1, s.Day));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_cancelled_session_says_why_to_those_who_knew_of_it(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var cancel = new CancelSession(world.Db, world.Completion, world.Clock);

        Assert.Equal("session.reason", (await Assert.ThrowsAsync<RuleBroken>(() => cancel.Run(world.Session, " ", world.ByTrainer))).Code);
        Assert.True(await cancel.Run(world.Session, "The heating failed.", world.ByTrainer));
        Assert.True(await cancel.Run(await Create(world), "Made by mistake.", world.ByTrainer));

        var session = (await world.Db.FindSession(world.Session))!;
        Assert.Equal((SessionState.Cancelled, "The heating failed.", 1), (session.Standing, session.CancelReason, session.CalendarSequence));
        Assert.Equal(5, await Letters(world, "session_cancelled"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_cancelled_cohort_takes_its_sessions_along_but_not_the_one_that_runs(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var next = await world.AddSession(SessionWorld.Start.AddDays(7), "2026-12-08T10:00");
        await world.Open();

        Assert.True(await new CancelCohort(world.Db, world.Clock).Run(world.Cohort.CohortId, world.ByEverything));

        Assert.Equal(SessionState.Cancelled, (await world.Db.FindSession(next))!.Standing);
        Assert.Equal(SessionState.Open, (await world.Db.FindSession(world.Session))!.Standing);
        Assert.Equal(5, await Letters(world, "session_cancelled"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Only_who_trains_the_cohort_is_named_and_only_who_runs_it_names(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var name = new NameSessionTrainers(world.Db, world.Clock);

        Assert.True(await name.Run(world.Session, world.CoTrainer, [world.Trainer, world.CoTrainer], world.ByTrainer));
        Assert.Equal([(world.CoTrainer, "trainer"), (world.Trainer, "co_trainer")], (await world.Db.ListTrainers(world.Session)).Select(t => (t.PersonId, t.Part)));
        Assert.Equal("session.not_trainer", (await Assert.ThrowsAsync<RuleBroken>(() => name.Run(world.Session, world.Stranger, [], world.ByTrainer))).Code);
        Assert.False(await name.Run(world.Session, world.Trainer, [], world.ByTrainee()));
        Assert.Null(await new CreateSession(world.Db, world.Clock).Run(world.Cohort.CohortId, Details(), world.ByTrainee()));
        Assert.False(await new PublishSession(world.Db, world.Clock).Run(world.Session, world.ByStranger));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Each_reader_finds_their_own_sessions(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var draft = await Create(world);
        var queries = new SessionQueries(world.Db);

        Assert.Equal([world.Session], (await queries.OfPerson(world.Trainees[1], "en", SessionWorld.Start)).Select(s => s.Id));
        Assert.Equal([world.Session, draft], (await queries.OfPerson(world.Trainer, "en", SessionWorld.Start)).Select(s => s.Id));
        Assert.Empty(await queries.OfPerson(world.Stranger, "en", SessionWorld.Start));
        Assert.Equal([world.Session], (await queries.OfCohort(world.Cohort.CohortId, world.ByTrainee())).Select(s => s.Id));
        Assert.Empty(await queries.OfCohort(world.Cohort.CohortId, world.ByStranger));
    }

    private static async Task<Guid> Create(SessionWorld world) => (await new CreateSession(world.Db, world.Clock).Run(world.Cohort.CohortId, Details(), world.ByCoTrainer))!.Value;

    private static SessionDetails Details() => new()
    {
        Title = "Second", Mode = SessionMode.Both, StartsLocal = "2026-12-08T10:00", TimeZone = "Asia/Dushanbe", StartsAt = SessionWorld.Start.AddDays(7),
        EndsAt = SessionWorld.Start.AddDays(7).AddHours(2), LengthMinutes = 120,
    };

    private static Task<long> Letters(SessionWorld world, string template) => world.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = @template", new { template });
}
