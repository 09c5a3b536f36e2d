namespace Lms.Data.Enrolments;

/// <summary>An enrolment's row as its deeds need it.</summary>
public sealed record EnrolmentRecord
{
    public Guid Id { get; init; }

    public Guid CohortId { get; init; }

    public Guid PersonId { get; init; }

    public string State { get; init; } = "";

    public string FormBefore { get; init; } = "";

    public int Version { get; init; }
}
