namespace Lms.Data.Reports;

/// <summary>One country's line: the country of the person's institution at the time.</summary>
public sealed record CountryFigures
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "";

    public long People { get; init; }

    public long Women { get; init; }

    public long Institutions { get; init; }
}
