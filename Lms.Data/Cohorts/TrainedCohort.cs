namespace Lms.Data.Cohorts;

/// <summary>A cohort as its trainer's first page shows it.</summary>
public sealed record TrainedCohort
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string ModuleTitle { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public string TimeZone { get; init; } = "";

    public int Capacity { get; init; }

    public int Lessons { get; init; }

    public int People { get; init; }

    public int Completed { get; init; }
}
