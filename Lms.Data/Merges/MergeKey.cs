namespace Lms.Data.Merges;

/// <summary>Which row it is, besides whose: an id, and where a key has other parts, those.</summary>
public sealed record MergeKey
{
    public Guid Id { get; init; }

    public int? Number { get; init; }

    public DateTimeOffset? At { get; init; }

    public DateOnly? OnDay { get; init; }

    public string? Kind { get; init; }

    public string? Name { get; init; }
}
