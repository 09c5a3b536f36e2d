using Lms.Assessments.Merges;

namespace Lms.Data.Merges;

/// <summary>Two people side by side, before they become one.</summary>
public sealed record MergeView(MergeSide Kept, MergeSide Away, IReadOnlyList<MergeCount> Counts, IReadOnlyList<SharedCohort> Shared)
{
    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<MergeField> Differ => [.. Kept.Details.DifferFrom(Away.Details).Order()];
}
