using Lms.Assessments.Mentorships;

namespace Lms.Assessments.Tests.Mentorships;

public class MentoringRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 20, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 20);
    private static readonly MenteeFacts Calm = new() { AssignedAt = Now.AddDays(-30), LastContactAt = Now.AddDays(-2), PlansRunning = 1, ActionOn = Today.AddDays(9), CheckpointOn = Today.AddDays(20) };

    [Fact]
    public void Somebody_with_a_plan_and_a_recent_call_needs_nothing() => Assert.Empty(Needs(Calm));

    [Fact]
    public void What_presses_most_comes_first()
    {
        var all = new MenteeFacts { AssignedAt = Now.AddDays(-30), MeetingsToNote = 1, CheckpointOn = Today.AddDays(-1), ActionOn = Today.AddDays(-1), PlansToClose = 1 };
        Assert.Equal([MentoringNeed.NoteMeeting, MentoringNeed.CheckpointOverdue, MentoringNeed.ActionOverdue, MentoringNeed.Quiet, MentoringNeed.ClosePlan, MentoringNeed.PlanMissing], Needs(all));
    }

    [Fact]
    public void A_checkpoint_is_due_for_a_week_before_and_overdue_from_the_day_after()
    {
        Assert.Empty(Needs(Calm with { CheckpointOn = Today.AddDays(8) }));
        Assert.Equal([MentoringNeed.CheckpointDue], Needs(Calm with { CheckpointOn = Today.AddDays(7) }));
        Assert.Equal([MentoringNeed.CheckpointDue], Needs(Calm with { CheckpointOn = Today }));
        Assert.Equal([MentoringNeed.CheckpointOverdue], Needs(Calm with { CheckpointOn = Today.AddDays(-1) }));
    }

    [Fact]
    public void Quiet_counts_from_the_last_contact_or_the_assignment_and_a_planned_meeting_or_a_closed_plan_answers_it()
    {
        Assert.Equal([MentoringNeed.Quiet], Needs(Calm with { LastContactAt = Now.AddDays(-21) }));
        Assert.Equal([MentoringNeed.Quiet], Needs(Calm with { LastContactAt = null }));
        Assert.Empty(Needs(Calm with { LastContactAt = null, AssignedAt = Now.AddDays(-20) }));
        Assert.Empty(Needs(Calm with { LastContactAt = null, NextMeetingAt = Now.AddDays(1) }));
        Assert.Empty(Needs(Calm with { LastContactAt = null, PlansRunning = 0, PlansClosed = 1 }));
    }

    private static IReadOnlyList<MentoringNeed> Needs(MenteeFacts facts) => MentoringRule.Needs(facts, Today, Now, quietDays: 21);
}
