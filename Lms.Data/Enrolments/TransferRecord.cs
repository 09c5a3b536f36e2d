namespace Lms.Data.Enrolments;

/// <summary>A transfer's row as its deeds need it.</summary>
public sealed record TransferRecord
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public Guid FromCohortId { get; init; }

    public Guid ToCohortId { get; init; }

    public Guid FromEnrolmentId { get; init; }

    public Guid ToEnrolmentId { get; init; }

    /// <summary>JSON: <see cref="MovedWork"/>.</summary>
    public string Works { get; init; } = "[]";

    public DateTimeOffset? UndoneAt { get; init; }

    internal bool SameEdition => FromEnrolmentId == ToEnrolmentId;
}
