using System.Text.Json.Serialization;

namespace Lms.Assessments.Submissions;

/// <summary>A marker gave it back with feedback, to be handed in again.</summary>
public sealed record Returned : SubmissionStep
{
    public required int Round { get; init; }

    /// <summary>The marker.</summary>
    public required Guid By { get; init; }

    public required Feedback Feedback { get; init; }

    [JsonIgnore]
    public override string Kind => "returned";
}
