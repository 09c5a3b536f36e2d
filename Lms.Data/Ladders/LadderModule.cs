namespace Lms.Data.Ladders;

/// <summary>A module on the board.</summary>
public sealed record LadderModule
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";
}
