namespace Lms.Data.Cohorts;

/// <summary>What became of one month of a series.</summary>
public sealed record SeriesPeriod
{
    public Guid SeriesId { get; init; }

    public string PeriodKey { get; init; } = "";

    public string State { get; init; } = "";

    public string? StartsLocal { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>What the rule said, where the series keeps clear of days off.</summary>
    public string? NominalLocal { get; init; }

    /// <summary>The holiday it makes way for.</summary>
    public string? MovedFor { get; init; }

    public bool HasMoved => NominalLocal is not null && NominalLocal != StartsLocal;

    public Guid? CohortId { get; init; }

    public string? CohortCode { get; init; }

    public int? Taken { get; init; }

    public int? Capacity { get; init; }

    public string? Reason { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public int Version { get; init; }
}
