namespace Lms.Assessments.Packages;

/// <summary>What was written down after the figures of an issue were read and may have changed them: no person, only how many.</summary>
public sealed record PackageCause
{
    /// <summary>Code of a <see cref="Facts.FactKind"/>, or <see cref="Aggregate"/>, <see cref="Cascade"/>, <see cref="Ladder"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>A figure from outside.</summary>
    public const string Aggregate = "aggregate";

    /// <summary>A training held by somebody trained here.</summary>
    public const string Cascade = "cascade";

    /// <summary>A step of a module in a ministry.</summary>
    public const string Ladder = "ladder";

    public string? Country { get; init; }

    /// <summary>Null where there is none.</summary>
    public string? Module { get; init; }

    /// <summary>The day it counts on.</summary>
    public DateOnly OccurredOn { get; init; }

    /// <summary>The last of them.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>True = it takes something back; false = it came late.</summary>
    public bool Corrects { get; init; }

    public long Count { get; init; }
}
