using Lms.Assessments.ActionPlans;
using Lms.Assessments.Values;

namespace Lms.Data.ActionPlans;

/// <summary>One checkpoint of an enrolment's coaching.</summary>
public sealed record CheckpointRow
{
    public Guid EnrolmentId { get; init; }

    /// <summary>Days after the cohort's end: 30, 60, 90.</summary>
    public int Day { get; init; }

    public DateOnly DueOn { get; init; }

    /// <summary>In the module's own language.</summary>
    public string Text { get; init; } = "";

    public string State { get; init; } = "";

    public Guid? MeetingId { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public CheckpointState Standing => Code.Read<CheckpointState>(State);
}
