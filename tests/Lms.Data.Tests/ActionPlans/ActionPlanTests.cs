using Lms.Assessments.ActionPlans;
using Lms.Assessments.Rules;
using Lms.Data.ActionPlans;
using Lms.Data.Tests.Mentorships;
using Lms.Testing;

namespace Lms.Data.Tests.ActionPlans;

public sealed class ActionPlanTests
{
    [Theory, Sqlite, SqlServer]
    public async Task A_draft_is_kept_as_typed_and_is_written_when_it_is_whole(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var half = new PlannedAction("Draw the cost map", null, "");
        Assert.True(await world.Drafts.Run(world.Enrolment, null, [half, PlannedAction.Empty, new("", new DateOnly(2026, 1, 1), "")], world.ByMentee));
        var draft = (await world.Plans.OfEnrolment(world.Enrolment)).Single();
        Assert.Equal([(1, half), (3, new PlannedAction("", new DateOnly(2026, 1, 1), ""))], draft.Actions.Select(a => (a.Position, a.Planned)));
        Assert.Equal("plan.no_date", (await Assert.ThrowsAsync<RuleBroken>(() => world.Write.Run(world.Enrolment, null, 0, [half], world.ByMentee))).Code);

        var plan = await world.WriteOne();

        Assert.Equal((ActionPlanState.Running, world.Now), (plan.Plan.Standing, plan.Plan.WrittenAt));
        Assert.Equal([MentorWorld.Action()], plan.Actions.Select(a => a.Planned));
        Assert.Equal("plan.written", (await Assert.ThrowsAsync<RuleBroken>(() => world.Drafts.Run(world.Enrolment, null, [half], world.ByMentee))).Code);
        Assert.False(await world.Drafts.Run(world.Enrolment, null, [half], world.ByMentor));
        Assert.False(await world.Write.Run(world.Enrolment, world.Db.NewId(), 0, [MentorWorld.Action()], world.ByMentee));
        Assert.True(await world.Write.Run(world.Enrolment, world.World.Session, 0, [MentorWorld.Action()], world.ByMentee));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_change_of_a_written_plan_stands_in_the_audit_without_a_word_of_it_and_a_stale_page_changes_nothing(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var plan = await world.WriteOne();

        Assert.True(await world.Write.Run(world.Enrolment, null, plan.Plan.Version, [MentorWorld.Action(30), MentorWorld.Action(40)], world.ByMentee));
        await Assert.ThrowsAsync<RuleBroken>(() => world.Write.Run(world.Enrolment, null, plan.Plan.Version, [MentorWorld.Action(50)], world.ByMentee));

        var audit = await world.Audit();
        Assert.Contains(audit, d => d.Contains("\"by\":\"2026-12-31\"", StringComparison.Ordinal) && d.Contains("\"was\":\"2026-12-21\"", StringComparison.Ordinal));
        Assert.DoesNotContain(audit, d => d.Contains("cost map", StringComparison.Ordinal));
        Assert.Equal(2, (await world.Plans.OfEnrolment(world.Enrolment)).Single().Actions.Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task What_is_done_stays_as_agreed_and_a_closed_plan_takes_no_more_until_it_is_opened_again(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var action = (await world.WriteOne()).Actions.Single();
        var settle = new SettleAction(world.Db, world.World.Clock);
        Assert.False(await settle.Run(action.Id, action.Version, PlanActionState.Done, null, world.ByMentor));
        Assert.True(await settle.Run(action.Id, action.Version, PlanActionState.Done, "On the wall", world.ByMentee));
        await Assert.ThrowsAsync<RuleBroken>(() => settle.Run(action.Id, action.Version, PlanActionState.Open, null, world.ByMentee));
        var plan = (await world.Plans.OfEnrolment(world.Enrolment)).Single().Plan;
        await world.Write.Run(world.Enrolment, null, plan.Version, [MentorWorld.Action(90), MentorWorld.Action(40)], world.ByMentee);
        Assert.Equal(MentorWorld.Action(), (await world.Plans.OfEnrolment(world.Enrolment)).Single().Actions[0].Planned);

        plan = (await world.Plans.OfEnrolment(world.Enrolment)).Single().Plan;
        Assert.False(await world.Close.Run(plan.Id, plan.Version, PlanOutcome.Partly, "Half of it", world.ByOther));
        await Assert.ThrowsAsync<RuleBroken>(() => world.Close.Run(plan.Id, plan.Version, PlanOutcome.Partly, " ", world.ByMentor));
        Assert.True(await world.Close.Run(plan.Id, plan.Version, PlanOutcome.Partly, "Half of it", world.ByMentor));
        var closed = (await world.Plans.OfEnrolment(world.Enrolment)).Single().Plan;
        Assert.Equal((ActionPlanState.Closed, "partly", "Half of it"), (closed.Standing, closed.Outcome, closed.ClosedReason));
        Assert.Equal("plan.closed", (await Assert.ThrowsAsync<RuleBroken>(() => settle.Run(action.Id, action.Version + 1, PlanActionState.Open, null, world.ByMentee))).Code);

        Assert.True(await world.Close.Reopen(plan.Id, closed.Version, "The client wrote after all", world.ByMentor));
        Assert.Equal(ActionPlanState.Running, (await world.Plans.OfEnrolment(world.Enrolment)).Single().Plan.Standing);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_first_plan_brings_the_checkpoints_of_the_modules_coaching_counted_from_the_cohorts_end(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        await world.Db.Work("Arrange", work => work.Execute("UPDATE ModuleVersion SET Payload = REPLACE(CAST(Payload AS varchar(4000)), '\"coaching\":[]', '\"coaching\":[{\"day\":30,\"text\":\"Call\"},{\"day\":90,\"text\":\"Check\"}]')"));
        await world.WriteOne();

        // The cohort ends on 31 December at ten, Dushanbe time.
        Assert.Equal([(30, new DateOnly(2027, 1, 30)), (90, new DateOnly(2027, 3, 31))], (await world.Plans.Checkpoints(world.Enrolment)).Select(c => (c.Day, c.DueOn)));
        Assert.True(await new SettleCheckpoint(world.Db, world.World.Clock).Run(world.Enrolment, 30, CheckpointState.Done, world.ByMentor));
        Assert.False(await new SettleCheckpoint(world.Db, world.World.Clock).Run(world.Enrolment, 90, CheckpointState.Done, world.ByOther));

        var remind = new RemindOfCheckpoints(world.Db, world.World.Clock);
        world.World.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 28, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 0), (await remind.Run(TestContext.Current.CancellationToken), await remind.Run(TestContext.Current.CancellationToken)));
        Assert.Equal(2, (await world.Mails("checkpoint")).Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_action_is_reminded_of_before_its_date_and_after_it_once_each_and_anew_when_the_date_moves(Engine engine)
    {
        await using var world = await MentorWorld.Make(engine);
        var plan = await world.WriteOne(days: 20);
        var remind = new RemindOfActions(world.Db, world.World.Clock);
        var cancel = TestContext.Current.CancellationToken;
        async Task<int> On(int day, int hour = 3)
        {
            // Eight in the morning in Dushanbe is three in UTC.
            world.World.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, hour, 0, 0, TimeSpan.Zero).AddDays(day));
            return await remind.Run(cancel);
        }

        Assert.Equal(0, await On(17, hour: 5 - 3));
        Assert.Equal((1, 0), (await On(17), await On(18)));
        Assert.Equal((0, 1, 0), (await On(20), await On(21), await On(22)));
        await world.Write.Run(world.Enrolment, null, plan.Plan.Version, [MentorWorld.Action(60)], world.ByMentee);
        Assert.Equal(1, await On(57));
        Assert.Equal((2, 1), ((await world.Mails("action_soon")).Count, (await world.Mails("action_late")).Count));
    }
}
