namespace Lms.Data.Audit;

/// <summary>An audit row with the names of its people as they are now.</summary>
public sealed record AuditRecord
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null: the system itself.</summary>
    public Guid? ActorId { get; init; }

    public string? ActorName { get; init; }

    public string? ActorLatinName { get; init; }

    public string Deed { get; init; } = "";

    public string SubjectKind { get; init; } = "";

    public string SubjectId { get; init; } = "";

    public Guid? PersonId { get; init; }

    public string? PersonName { get; init; }

    public string? PersonLatinName { get; init; }

    public string Detail { get; init; } = "{}";

    /// <summary>The link that holds it; null until its minute is sealed.</summary>
    public long? Number { get; init; }
}
