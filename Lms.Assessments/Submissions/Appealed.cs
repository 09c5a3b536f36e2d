using System.Text.Json.Serialization;

namespace Lms.Assessments.Submissions;

/// <summary>One of its people asks for another look at the mark.</summary>
public sealed record Appealed : SubmissionStep
{
    /// <summary>The person.</summary>
    public required Guid By { get; init; }

    public required string Reason { get; init; }

    [JsonIgnore]
    public override string Kind => "appealed";
}
