using System.Text.Json.Serialization;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;

namespace Lms.Assessments.Marks;

/// <summary>What a marking comes to: what the log of the submission keeps, and what its people are shown. Points are before any deduction for lateness.</summary>
public sealed record MarkOutcome
{
    public required ValueList<CriterionResult> Results { get; init; }

    /// <summary>Mean over the criteria: 275 = 2.75.</summary>
    public required int LevelHundredths { get; init; }

    /// <summary>Of so many levels.</summary>
    public required int Levels { get; init; }

    public required int PointsHundredths { get; init; }

    public required int MaxPointsHundredths { get; init; }

    public required Feedback Feedback { get; init; }

    /// <summary>Two markers differed more than the assignment allows, and agreed afterwards.</summary>
    public bool Reconciled { get; init; }

    /// <summary>Basis points of the points, halves up.</summary>
    [JsonIgnore]
    public int Share => Shares.Of(PointsHundredths, MaxPointsHundredths);
}
