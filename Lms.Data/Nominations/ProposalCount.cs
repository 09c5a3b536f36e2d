namespace Lms.Data.Nominations;

/// <summary>A cohort with people who wait for a word.</summary>
public sealed record ProposalCount
{
    public Guid CohortId { get; init; }

    public string Code { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public long Proposed { get; init; }
}
