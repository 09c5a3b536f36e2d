using Lms.Assessments.Meetings;
using Lms.Data.People;

namespace Lms.Data.Meetings;

/// <summary>Offered times: the mentor's own, and those open to the people they mentor.</summary>
public sealed class SlotQueries(Db db)
{
    /// <summary>The reader's own that are not withdrawn, from <paramref name="since"/> on, by start.</summary>
    public Task<IReadOnlyList<SlotRow>> OfMentor(Scope scope, DateTimeOffset since) => db.List<SlotRow>(Sql.OfMentor, new { scopePerson = scope.PersonId, since });

    /// <summary>
    /// Open times of the enrolment's mentor from <paramref name="from"/> on, without those in which they meet somebody else; who owns
    /// the enrolment was asked before.
    /// </summary>
    public async Task<IReadOnlyList<SlotRow>> Open(Guid enrolmentId, DateTimeOffset from, int take)
    {
        var open = await db.List<SlotRow>(db.Dialect.Page(Sql.Open), new { enrolmentId, from, skip = 0, take });
        if (open.Count == 0)
        {
            return open;
        }

        var planned = await db.List<PlannedTime>(MeetingStore.Sql.PlannedOfMentor, new { mentorId = open[0].MentorId, now = from.AddMinutes(-SlotRule.MostMinutes) });
        return [.. open.Where(s => !planned.Any(p => p.EnrolmentId != enrolmentId && MeetingRule.Overlap(p.StartsAt, p.Minutes, s.StartsAt, s.Minutes)))];
    }

    internal static class Sql
    {
        public const string OfMentor = """
            SELECT s.Id, s.MentorId, s.StartsLocal, s.TimeZone, s.StartsAt, s.Minutes, s.Place, s.State, s.MeetingId, p.NativeName AS BookedBy, x.MentorshipId
            FROM MentorSlot s
            LEFT JOIN Meeting x ON x.Id = s.MeetingId
            LEFT JOIN Mentorship m ON m.Id = x.MentorshipId AND m.EndedAt IS NULL
            LEFT JOIN Enrolment e ON e.Id = m.EnrolmentId
            LEFT JOIN Person p ON p.Id = e.PersonId
            WHERE s.MentorId = @scopePerson AND s.State <> 'withdrawn' AND s.StartsAt > @since
            ORDER BY s.StartsAt, s.Id
            """;

        public const string Open = """
            SELECT s.Id, s.MentorId, s.StartsLocal, s.TimeZone, s.StartsAt, s.Minutes, s.Place, s.State, s.MeetingId
            FROM MentorSlot s JOIN Mentorship m ON m.MentorId = s.MentorId
            WHERE m.EnrolmentId = @enrolmentId AND m.EndedAt IS NULL AND s.State = 'open' AND s.StartsAt >= @from
            ORDER BY s.StartsAt, s.Id
            """;
    }
}
