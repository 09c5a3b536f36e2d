namespace Lms.Data.Cohorts;

/// <summary>A month of a series that has its answer.</summary>
public sealed record SettledPeriod
{
    public Guid SeriesId { get; init; }

    public string PeriodKey { get; init; } = "";
}
