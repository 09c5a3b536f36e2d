namespace Lms.Data.Reports;

/// <summary>Who was capacitated in a period, in three units that are never added together.</summary>
public sealed record CapacitatedFigures
{
    /// <summary>Unique people: someone who completed two modules counts once.</summary>
    public long People { get; init; }

    /// <summary>Cohorts in which at least one of them completed.</summary>
    public long Cohorts { get; init; }

    /// <summary>Institutions at least one of them belonged to at the time.</summary>
    public long Institutions { get; init; }
}
