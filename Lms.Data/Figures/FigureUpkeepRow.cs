namespace Lms.Data.Figures;

/// <summary>How far the roll-ups are being made anew.</summary>
public sealed record FigureUpkeepRow
{
    /// <summary>Code of a <see cref="Assessments.Figures.FigureStage"/>.</summary>
    public string Stage { get; init; } = "";

    /// <summary>The last key done in this stage; null = none yet.</summary>
    public string? After { get; init; }

    public int Done { get; init; }

    /// <summary>Of the stage.</summary>
    public int Total { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset BeatAt { get; init; }

    public int Version { get; init; }
}
