using System.Text.Json.Serialization;

namespace Lms.Assessments.Attempts;

/// <summary>The deadline passed without a submit. It counts as finished at its deadline, however late the sweep came.</summary>
public sealed record ClosedOverdue : Step
{
    public required DateTimeOffset FinishedAt { get; init; }

    [JsonIgnore]
    public override string Kind => "closed_overdue";
}
