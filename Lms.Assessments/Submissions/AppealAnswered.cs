using System.Text.Json.Serialization;

namespace Lms.Assessments.Submissions;

/// <summary>The appeal was answered. A mark it changes is a <see cref="Regraded"/> beside it.</summary>
public sealed record AppealAnswered : SubmissionStep
{
    /// <summary>Who answered.</summary>
    public required Guid By { get; init; }

    public required bool Upheld { get; init; }

    public required string Reason { get; init; }

    [JsonIgnore]
    public override string Kind => "appeal_answered";
}
