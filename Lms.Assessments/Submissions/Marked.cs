using System.Text.Json.Serialization;
using Lms.Assessments.Marks;
using Lms.Assessments.Values;

namespace Lms.Assessments.Submissions;

/// <summary>It was marked.</summary>
public sealed record Marked : SubmissionStep
{
    public required int Round { get; init; }

    /// <summary>The markers, one or two; for a reconciled mark who settled it stands last.</summary>
    public required ValueList<Guid> By { get; init; }

    /// <summary>Mean level over the criteria, in hundredths. Lateness never lowers a level: it says how good the work is.</summary>
    public required int LevelHundredths { get; init; }

    public required int Levels { get; init; }

    /// <summary>After what lateness costs.</summary>
    public required int PointsHundredths { get; init; }

    public required int MaxPointsHundredths { get; init; }

    /// <summary>Criterion by criterion.</summary>
    public ValueList<CriterionResult> Results { get; init; } = [];

    public required Feedback Feedback { get; init; }

    /// <summary>Two marks were too far apart and somebody settled them.</summary>
    public bool Reconciled { get; init; }

    [JsonIgnore]
    public override string Kind => "marked";
}
