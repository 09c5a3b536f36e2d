namespace Lms.Data.Nominations;

/// <summary>A nomination's row as its deeds need it.</summary>
public sealed record NominationRecord
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public Guid PersonId { get; init; }

    public Guid NominatedBy { get; init; }

    public string State { get; init; } = "";
}
