namespace Lms.Data.Merges;

/// <summary>A row that points at the person who goes.</summary>
internal sealed record FoundRow
{
    public Guid Id { get; init; }

    public int? Number { get; init; }

    public DateTimeOffset? At { get; init; }

    public DateOnly? OnDay { get; init; }

    public string? Kind { get; init; }

    public string? Name { get; init; }

    /// <summary>A key of the kept one's is in its way.</summary>
    public bool Stays { get; init; }

    public MergeKey Key => new() { Id = Id, Number = Number, At = At, OnDay = OnDay, Kind = Kind, Name = Name };
}
