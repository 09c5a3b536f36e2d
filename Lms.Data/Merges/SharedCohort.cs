namespace Lms.Data.Merges;

/// <summary>A cohort both are in.</summary>
public sealed record SharedCohort
{
    public Guid CohortId { get; init; }

    public string Code { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public string KeptState { get; init; } = "";

    public string AwayState { get; init; } = "";
}
