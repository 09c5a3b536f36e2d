namespace Lms.Data.Groups;

/// <summary>Somebody in a group, or waiting to be placed.</summary>
public sealed record GroupMember
{
    public Guid PersonId { get; init; }

    /// <summary>Null = in none of the round's groups.</summary>
    public Guid? GroupId { get; init; }

    public string NativeName { get; init; } = "";

    public string LatinName { get; init; } = "";

    public string Institution { get; init; } = "";
}
