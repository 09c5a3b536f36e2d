namespace Lms.Data.Marks;

/// <summary>The cohort a piece of work comes from, for the page's head.</summary>
public sealed record CohortLine
{
    public string Code { get; init; } = "";

    public string ModuleTitle { get; init; } = "";
}
