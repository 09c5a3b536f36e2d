namespace Lms.Data.Funders;

/// <summary>A funder with what it pays for.</summary>
public sealed record FunderRow
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public DateTimeOffset? RetiredAt { get; init; }

    public long Cohorts { get; init; }

    public long Series { get; init; }
}
