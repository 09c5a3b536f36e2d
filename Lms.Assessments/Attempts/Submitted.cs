using System.Text.Json.Serialization;
using Lms.Assessments.Values;

namespace Lms.Assessments.Attempts;

/// <summary>The person handed in, sending every answer once more: what was lost on the way is repaired here.</summary>
public sealed record Submitted : Step
{
    public required ValueList<GivenAnswer> Answers { get; init; }

    /// <summary>Seconds after the personal deadline, within the grace; 0 when in time.</summary>
    public int LateSeconds { get; init; }

    [JsonIgnore]
    public override string Kind => "submitted";
}
