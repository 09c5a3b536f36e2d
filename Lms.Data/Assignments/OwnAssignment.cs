using Lms.Assessments.Assignments;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;

namespace Lms.Data.Assignments;

/// <summary>What one person is asked for, and how far they are.</summary>
public sealed record OwnAssignment
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public string CohortCode { get; init; } = "";

    public Guid EnrolmentId { get; init; }

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public bool IsGroup { get; init; }

    public Guid? RubricId { get; init; }

    public DateTimeOffset OpensAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public string TimeZone { get; init; } = "";

    public string LatePolicy { get; init; } = "";

    public int LateDays { get; init; }

    /// <summary>Null while nobody began.</summary>
    public Guid? SubmissionId { get; init; }

    public string? SubmissionState { get; init; }

    public int? Round { get; init; }

    public DateTimeOffset? HandedInAt { get; init; }

    public int? LevelHundredths { get; init; }

    public int? Levels { get; init; }

    public SubmissionState? Standing => SubmissionState is { } state ? Code.Read<SubmissionState>(state) : null;

    /// <summary>The last instant at which a first hand-in is taken.</summary>
    public DateTimeOffset ClosesAt => Code.Read<LatePolicy>(LatePolicy) == Assessments.Assignments.LatePolicy.Refuse ? DueAt : DueAt.AddDays(LateDays);
}
