namespace Lms.Data.Publications;

/// <summary>A release in the list of them.</summary>
public sealed record PublicationRow
{
    public Guid Id { get; init; }

    public string Period { get; init; } = "";

    public int Threshold { get; init; }

    public string ShownHash { get; init; } = "";

    public DateTimeOffset PublishedAt { get; init; }

    public string? PublishedByName { get; init; }
}
