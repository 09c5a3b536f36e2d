namespace Lms.Data.Cohorts;

/// <summary>Somebody who trains a cohort.</summary>
public sealed record CohortTrainer
{
    public Guid RoleId { get; init; }

    public Guid PersonId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";
}
