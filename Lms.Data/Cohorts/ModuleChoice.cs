namespace Lms.Data.Cohorts;

/// <summary>A module that has an edition to make cohorts of.</summary>
public sealed record ModuleChoice
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";
}
