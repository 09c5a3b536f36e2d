using System.Text.Json.Serialization;
using Lms.Assessments.Marks;
using Lms.Assessments.Values;

namespace Lms.Assessments.Submissions;

/// <summary>Its mark was changed afterwards, with a reason. The marks before stay in the log.</summary>
public sealed record Regraded : SubmissionStep
{
    public required int Round { get; init; }

    /// <summary>Who changed it.</summary>
    public required Guid By { get; init; }

    public required int LevelHundredths { get; init; }

    public required int Levels { get; init; }

    /// <summary>After what lateness costs.</summary>
    public required int PointsHundredths { get; init; }

    public required int MaxPointsHundredths { get; init; }

    /// <summary>Criterion by criterion.</summary>
    public ValueList<CriterionResult> Results { get; init; } = [];

    public required Feedback Feedback { get; init; }

    public required string Reason { get; init; }

    [JsonIgnore]
    public override string Kind => "regraded";
}
