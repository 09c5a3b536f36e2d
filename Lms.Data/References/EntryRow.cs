namespace Lms.Data.References;

/// <summary>An entry of a list; <see cref="List"/> is the code of a ReferenceList.</summary>
public sealed record EntryRow
{
    public string List { get; init; } = "";

    public string Code { get; init; } = "";

    public int Position { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>People who carry it.</summary>
    public long People { get; init; }
}
