namespace Lms.Data.Aggregates;

/// <summary>An activity of the catalogue.</summary>
public sealed record ActivityRow
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    public DateTimeOffset? RetiredAt { get; init; }

    /// <summary>Figures told of it, corrections included.</summary>
    public long Rows { get; init; }
}
