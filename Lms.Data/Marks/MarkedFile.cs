namespace Lms.Data.Marks;

/// <summary>A file of a hand-in.</summary>
public sealed record MarkedFile
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string? ContentType { get; init; }

    public long Bytes { get; init; }
}
