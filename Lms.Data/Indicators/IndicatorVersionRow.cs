namespace Lms.Data.Indicators;

/// <summary>A version of an indicator, with the indicator it is of.</summary>
public sealed record IndicatorVersionRow
{
    public Guid Id { get; init; }

    public Guid IndicatorId { get; init; }

    /// <summary>Code of the indicator.</summary>
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public int Number { get; init; }

    public int Series { get; init; }

    /// <summary>One condition a line.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Code of the core's IndicatorState.</summary>
    public string State { get; init; } = "";

    public DateOnly InForceFrom { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>People looked through so far, while it is being evaluated.</summary>
    public int People { get; init; }

    public int Version { get; init; }
}
