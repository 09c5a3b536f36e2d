using Lms.Assessments.Audit;

namespace Lms.Data.Audit;

/// <summary>A row as it is hashed, with its place in a link where it has one. A missing row has no <see cref="Deed"/>.</summary>
internal sealed record StoredLine
{
    public Guid Id { get; init; }

    public DateTimeOffset? At { get; init; }

    public Guid? ActorId { get; init; }

    public string? Deed { get; init; }

    public string? SubjectKind { get; init; }

    public string? SubjectId { get; init; }

    public Guid? PersonId { get; init; }

    public string? Detail { get; init; }

    public long Number { get; init; }

    public int Position { get; init; }

    public string RowHash { get; init; } = "";

    public bool IsMissing => Deed is null;

    public AuditLine ToLine() => new()
    {
        Id = Id, At = At!.Value, ActorId = ActorId, Deed = Deed!, SubjectKind = SubjectKind!, SubjectId = SubjectId!, PersonId = PersonId, Detail = Detail!,
    };
}
