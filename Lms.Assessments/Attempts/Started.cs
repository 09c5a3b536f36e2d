using System.Text.Json.Serialization;

namespace Lms.Assessments.Attempts;

/// <summary>The person began; the first step of every attempt.</summary>
public sealed record Started : Step
{
    public required AttemptRules Rules { get; init; }

    [JsonIgnore]
    public override string Kind => "started";
}
