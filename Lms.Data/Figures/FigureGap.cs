namespace Lms.Data.Figures;

/// <summary>An institution for which nothing was counted.</summary>
public sealed record FigureGap
{
    public Guid Id { get; init; }

    public Guid? ParentId { get; init; }

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Country { get; init; } = "";

    public string? SubnationalUnit { get; init; }

    public bool IsClosed { get; init; }
}
