using System.Globalization;
using Lms.Assessments.Meetings;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Outbox;

namespace Lms.Data.Meetings;

/// <summary>Loads and saves meetings and offered times inside a unit of work, and writes both sides what changed.</summary>
internal static class MeetingStore
{
    public const string Booked = "meeting_booked";
    public const string Moved = "meeting_moved";
    public const string Cancelled = "meeting_cancelled";

    public static Task<MeetingRecord?> FindMeeting(this IReads reads, Guid id) => reads.Find<MeetingRecord>(Sql.Find, new { id });

    public static Task<SlotRow?> FindSlot(this IReads reads, Guid id) => reads.Find<SlotRow>(Sql.FindSlot, new { id });

    /// <summary>Whether the mentor meets somebody in that time already.</summary>
    /// <param name="except">The meeting that is to move there.</param>
    public static async Task<bool> IsBusy(this IReads reads, Guid mentorId, DateTimeOffset at, int minutes, DateTimeOffset now, Guid? except = null) =>
        (await reads.List<PlannedTime>(Sql.PlannedOfMentor, new { mentorId, now })).Any(p => p.Id != except && MeetingRule.Overlap(p.StartsAt, p.Minutes, at, minutes));

    /// <summary>Books an open time that begins at <paramref name="from"/> or later. False where somebody was faster.</summary>
    public static async Task<bool> TakeSlot(this UnitOfWork work, Guid slotId, Guid meetingId, DateTimeOffset from) =>
        await work.Execute(Sql.TakeSlot, new { slotId, meetingId, from }) == 1;

    /// <summary>The time opens again, for the meeting that held it only.</summary>
    public static Task FreeSlot(this UnitOfWork work, Guid meetingId) => work.Execute(Sql.FreeSlot, new { meetingId });

    /// <summary>The mentor does not come then: the time goes.</summary>
    public static Task DropSlot(this UnitOfWork work, Guid meetingId) => work.Execute(Sql.DropSlot, new { meetingId });

    public static Task AddMeeting(this UnitOfWork work, Guid id, Guid mentorshipId, MeetingKind kind, SlotRow slot, DateTimeOffset now) => work.Execute(Sql.Insert, new
    {
        id, mentorshipId, kind = Code.Of(kind), state = Code.Of(MeetingState.Planned), slotId = (Guid?)slot.Id, slot.StartsLocal, slot.TimeZone, slot.StartsAt, slot.Minutes, slot.Place,
        checkpointDay = (int?)null, shared = "", own = "", now,
    });

    public static async Task<bool> MoveMeeting(this UnitOfWork work, MeetingRecord meeting, SlotRow to, DateTimeOffset now) =>
        await work.Execute(Sql.Move, new { meeting.Id, meeting.Version, slotId = to.Id, to.StartsLocal, to.TimeZone, to.StartsAt, to.Minutes, to.Place, now }) == 1;

    /// <summary>Calls it off and writes both sides. The time opens again, unless it is the mentor who does not come.</summary>
    public static async Task<bool> Cancel(this UnitOfWork work, MeetingRecord meeting, string? reason, bool byMentor, Guid by, DateTimeOffset now)
    {
        if (await work.Execute(Sql.Cancel, new { meeting.Id, reason, by, now }) != 1)
        {
            return false;
        }

        await (byMentor ? work.DropSlot(meeting.Id) : work.FreeSlot(meeting.Id));
        await work.TellBoth(meeting, Cancelled, meeting.CalendarSequence + 1, now);
        await work.Audit(new AuditEntry(now, by, nameof(CancelMeeting), "Meeting", meeting.Id.ToString(), meeting.PersonId));
        return true;
    }

    /// <summary>All that is planned in a mentorship that ends; the mentor keeps the times for others.</summary>
    public static async Task CancelPlanned(this UnitOfWork work, Guid mentorshipId, Guid by, DateTimeOffset now)
    {
        foreach (var meeting in await work.List<MeetingRecord>(Sql.Planned, new { mentorshipId, now }))
        {
            await work.Cancel(meeting, reason: null, byMentor: false, by, now);
        }
    }

    /// <summary>Posted in the transaction of what it tells; a calendar takes the file with the higher sequence.</summary>
    public static async Task TellBoth(this UnitOfWork work, MeetingRecord meeting, string template, int sequence, DateTimeOffset now)
    {
        foreach (var person in new[] { meeting.PersonId, meeting.MentorId })
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{template.Replace('_', '-')}:{meeting.Id}:{sequence}:{person}");
            await work.Post(new OutboxMail(key, person, template, meeting.Id), now);
        }
    }

    internal static class Sql
    {
        public const string PlannedOfMentor = """
            SELECT x.Id, m.EnrolmentId, x.StartsAt, x.Minutes FROM Meeting x JOIN Mentorship m ON m.Id = x.MentorshipId
            WHERE m.MentorId = @mentorId AND x.State = 'planned' AND x.StartsAt > @now
            """;

        private const string Columns = """
            SELECT x.Id, x.MentorshipId, m.EnrolmentId, m.MentorId, e.PersonId, m.EndedAt AS MentorshipEndedAt, x.State, x.StartsAt, x.CalendarSequence, x.Version
            FROM Meeting x JOIN Mentorship m ON m.Id = x.MentorshipId JOIN Enrolment e ON e.Id = m.EnrolmentId
            """;

        public const string Find = Columns + " WHERE x.Id = @id";

        public const string Planned = Columns + " WHERE x.MentorshipId = @mentorshipId AND x.State = 'planned' AND x.StartsAt > @now";

        public const string FindSlot = "SELECT Id, MentorId, StartsLocal, TimeZone, StartsAt, Minutes, Place, State, MeetingId FROM MentorSlot WHERE Id = @id";

        public const string TakeSlot = """
            UPDATE MentorSlot SET State = 'booked', MeetingId = @meetingId, Version = Version + 1 WHERE Id = @slotId AND State = 'open' AND StartsAt >= @from
            """;

        public const string FreeSlot = "UPDATE MentorSlot SET State = 'open', MeetingId = NULL, Version = Version + 1 WHERE MeetingId = @meetingId AND State = 'booked'";

        public const string DropSlot = "UPDATE MentorSlot SET State = 'withdrawn', MeetingId = NULL, Version = Version + 1 WHERE MeetingId = @meetingId AND State = 'booked'";

        public const string Insert = """
            INSERT INTO Meeting (Id, MentorshipId, Kind, State, SlotId, StartsLocal, TimeZone, StartsAt, Minutes, Place, CheckpointDay, SharedNote, PrivateNote, CalendarSequence,
                CreatedAt, ChangedAt, Version)
            VALUES (@id, @mentorshipId, @kind, @state, @slotId, @StartsLocal, @TimeZone, @StartsAt, @Minutes, @Place, @checkpointDay, @shared, @own, 0, @now, @now, 1)
            """;

        public const string Move = """
            UPDATE Meeting SET SlotId = @slotId, StartsLocal = @StartsLocal, TimeZone = @TimeZone, StartsAt = @StartsAt, Minutes = @Minutes, Place = @Place,
                CalendarSequence = CalendarSequence + 1, ChangedAt = @now, Version = Version + 1
            WHERE Id = @Id AND Version = @Version AND State = 'planned'
            """;

        public const string Cancel = """
            UPDATE Meeting SET State = 'cancelled', CancelledBy = @by, CancelReason = @reason, CalendarSequence = CalendarSequence + 1, ChangedAt = @now, Version = Version + 1
            WHERE Id = @Id AND State = 'planned'
            """;
    }
}
