namespace Lms.Data.Ladders;

/// <summary>A ministry or authority at the head of a tree, within the reader's reach.</summary>
public sealed record LadderPlace
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string EnglishName { get; init; } = "";

    public string Country { get; init; } = "";
}
