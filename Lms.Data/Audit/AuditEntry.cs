namespace Lms.Data.Audit;

/// <summary>One line of the audit: who did what to whose record, and when.</summary>
/// <param name="At">The server's instant of the unit of work.</param>
/// <param name="ActorId">The person acting; null when the system itself acts (a sweep).</param>
/// <param name="Deed">The deed's class name.</param>
/// <param name="SubjectKind">Noun of the row acted on, e.g. <c>Enrolment</c>.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="PersonId">Whose record it is, where it is somebody's.</param>
/// <param name="Detail">JSON; never an answer, a password or a name.</param>
public sealed record AuditEntry(
    DateTimeOffset At,
    Guid? ActorId,
    string Deed,
    string SubjectKind,
    string SubjectId,
    Guid? PersonId = null,
    string Detail = "{}");
