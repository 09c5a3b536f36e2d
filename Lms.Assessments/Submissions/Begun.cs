using System.Text.Json.Serialization;

namespace Lms.Assessments.Submissions;

/// <summary>Somebody began to work on it.</summary>
public sealed record Begun : SubmissionStep
{
    [JsonIgnore]
    public override string Kind => "begun";
}
