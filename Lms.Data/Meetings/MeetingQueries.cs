using Lms.Data.Mentorships;
using Lms.Data.People;

namespace Lms.Data.Meetings;

/// <summary>
/// Meetings for their two sides: the participant, and the mentor of the moment, who also reads the shared notes of a former one. A
/// private note leaves the database for its writer only: the statement itself blanks it for others.
/// </summary>
public sealed class MeetingQueries(Db db)
{
    /// <summary>Newest first. Null rows never: an enrolment that is not the reader's has none.</summary>
    public Task<IReadOnlyList<MeetingRow>> OfEnrolment(Guid enrolmentId, Scope scope) => db.List<MeetingRow>(Sql.OfEnrolment, new { enrolmentId, scopePerson = scope.PersonId });

    public Task<MeetingRow?> Find(Guid id, Scope scope) => Find(db, id, scope);

    /// <summary>The reader's next meetings as a participant or as a mentor, by start.</summary>
    public Task<IReadOnlyList<NextMeeting>> Coming(Scope scope, DateTimeOffset since) => db.List<NextMeeting>(Sql.Coming, new { scopePerson = scope.PersonId, since });

    internal static Task<MeetingRow?> Find(IReads reads, Guid id, Scope scope) => reads.Find<MeetingRow>(Sql.Find, new { id, scopePerson = scope.PersonId });

    internal static class Sql
    {
        private const string Rows = """
            SELECT * FROM (
                SELECT x.Id, x.MentorshipId, m.EnrolmentId, x.Kind, x.State, x.SlotId, x.StartsLocal, x.TimeZone, x.StartsAt, x.Minutes, x.Place, x.CheckpointDay, x.SharedNote,
                       CASE WHEN m.MentorId = @scopePerson THEN x.PrivateNote ELSE '' END AS PrivateNote,
                       x.RubricId, u.Title AS RubricTitle, x.Observation, x.CancelReason, p.NativeName AS MentorName, m.MentorId, x.Version, e.PersonId, e.State AS EnrolmentState
                FROM Meeting x
                JOIN Mentorship m ON m.Id = x.MentorshipId
                JOIN Enrolment e ON e.Id = m.EnrolmentId
                JOIN Person p ON p.Id = m.MentorId
                LEFT JOIN Rubric u ON u.Id = x.RubricId
            ) scoped
            """;

        private const string Seen = "((scoped.PersonId = @scopePerson AND scoped.EnrolmentState <> 'withdrawn') OR " + MentorScope.OverMentee + ")";

        public const string OfEnrolment = Rows + " WHERE scoped.EnrolmentId = @enrolmentId AND " + Seen + " ORDER BY scoped.StartsAt DESC, scoped.Id";

        public const string Find = Rows + " WHERE scoped.Id = @id AND " + Seen;

        public const string Coming = """
            SELECT x.Id, x.MentorshipId, m.EnrolmentId, x.Kind, x.StartsAt, x.TimeZone, x.Minutes, x.Place,
                   CASE WHEN m.MentorId = @scopePerson THEN 1 ELSE 0 END AS AsMentor,
                   CASE WHEN m.MentorId = @scopePerson THEN p.NativeName ELSE q.NativeName END AS OtherName
            FROM Meeting x
            JOIN Mentorship m ON m.Id = x.MentorshipId
            JOIN Enrolment e ON e.Id = m.EnrolmentId
            JOIN Person p ON p.Id = e.PersonId
            JOIN Person q ON q.Id = m.MentorId
            WHERE x.State = 'planned' AND x.StartsAt > @since AND m.EndedAt IS NULL AND e.State <> 'withdrawn' AND (m.MentorId = @scopePerson OR e.PersonId = @scopePerson)
            ORDER BY x.StartsAt, x.Id
            """;
    }
}
