using Lms.Assessments.Submissions;
using Lms.Assessments.Values;

namespace Lms.Data.Submissions;

/// <summary>The header of a submission.</summary>
public sealed record SubmissionRow
{
    public Guid Id { get; init; }

    public Guid AssignmentId { get; init; }

    /// <summary>The group of a session it comes from.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>What a blind marker sees in place of names.</summary>
    public string Code { get; init; } = "";

    public string State { get; init; } = "";

    public int Round { get; init; }

    public DateTimeOffset? HandedInAt { get; init; }

    public int LateSeconds { get; init; }

    public int? LevelHundredths { get; init; }

    public int? Levels { get; init; }

    public int? PointsHundredths { get; init; }

    public int? MaxPointsHundredths { get; init; }

    public int? ShareBasisPoints { get; init; }

    public DateTimeOffset? MarkedAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public int Version { get; init; }

    public SubmissionState Standing => Assessments.Values.Code.Read<SubmissionState>(State);
}
