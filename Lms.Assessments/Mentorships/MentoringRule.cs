using Lms.Assessments.ActionPlans;

namespace Lms.Assessments.Mentorships;

/// <summary>What a mentor's week asks for.</summary>
public static class MentoringRule
{
    /// <summary>A checkpoint is shown as due from so many days before on.</summary>
    public const int WeekDays = 7;

    /// <summary>In the order of <see cref="MentoringNeed"/>; empty where nothing is to do.</summary>
    /// <param name="today">Where the cohort is.</param>
    /// <param name="quietDays">After how many days without a contact somebody is quiet. A meeting that is planned answers it.</param>
    public static IReadOnlyList<MentoringNeed> Needs(MenteeFacts facts, DateOnly today, DateTimeOffset now, int quietDays)
    {
        IEnumerable<(MentoringNeed Need, bool Is)> all =
        [
            (MentoringNeed.NoteMeeting, facts.MeetingsToNote > 0),
            (MentoringNeed.CheckpointOverdue, facts.CheckpointOn is { } over && CheckpointRule.IsOverdue(over, today)),
            (MentoringNeed.CheckpointDue, facts.CheckpointOn is { } due && !CheckpointRule.IsOverdue(due, today) && due <= today.AddDays(WeekDays)),
            (MentoringNeed.ActionOverdue, facts.ActionOn < today),
            (MentoringNeed.Quiet, IsQuiet(facts, now, quietDays)),
            (MentoringNeed.ClosePlan, facts.PlansToClose > 0),
            (MentoringNeed.PlanMissing, facts.PlansRunning + facts.PlansClosed == 0),
        ];
        return [.. all.Where(a => a.Is).Select(a => a.Need)];
    }

    /// <summary>Whole days since the last contact, or since the mentor was given where there was none.</summary>
    public static int DaysWithoutContact(MenteeFacts facts, DateTimeOffset now) => Math.Max(0, (int)(now - (facts.LastContactAt ?? facts.AssignedAt)).TotalDays);

    // Somebody whose plans are all closed is no longer called.
    private static bool IsQuiet(MenteeFacts facts, DateTimeOffset now, int quietDays) =>
        facts.NextMeetingAt is null && DaysWithoutContact(facts, now) >= quietDays && (facts.PlansRunning > 0 || facts.PlansClosed == 0);
}
