namespace Lms.Data.Figures;

/// <summary>A question with a name.</summary>
public sealed record FigureView
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string OwnerName { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The explorer's query string.</summary>
    public string Question { get; init; } = "";

    public bool IsShared { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
