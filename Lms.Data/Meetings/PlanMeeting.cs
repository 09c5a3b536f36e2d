using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Mentorships;
using Lms.Data.People;

namespace Lms.Data.Meetings;

/// <summary>
/// A mentor sets a meeting with one of their people at a time both have agreed on. A time they had offered for that moment goes with
/// it, so that nobody else takes it; another of their people who was faster keeps theirs.
/// </summary>
public sealed class PlanMeeting(Db db, TimeProvider clock)
{
    /// <returns>The meeting; null where the mentorship is not the reader's, or not any more.</returns>
    /// <param name="starts">On the mentor's wall and as an instant.</param>
    /// <exception cref="RuleBroken">From <see cref="SlotRule"/>; <c>meeting.one_planned</c> where one is planned; <c>meeting.busy</c> where the mentor meets somebody else then</exception>
    public Task<Guid?> Run(Guid mentorshipId, MeetingKind kind, (string Local, DateTimeOffset At) starts, string timeZone, int minutes, string? place, Scope by)
    {
        var where = place?.Trim() ?? "";
        SlotRule.Check([starts.At], minutes, where, clock.GetUtcNow());
        return db.Work<Guid?>(nameof(PlanMeeting), async work =>
        {
            if (await work.FindMentorship(mentorshipId) is not { EndedAt: null } mentorship || mentorship.MentorId != by.PersonId || !await work.HoldMentorship(mentorshipId))
            {
                return null;
            }

            var now = clock.GetUtcNow();
            if (await work.Read<long>(BookSlot.Sql.CountPlanned, new { mentorshipId, now }) > 0)
            {
                throw new RuleBroken("meeting.one_planned");
            }

            var planned = await work.List<PlannedTime>(Sql.PlannedOfMentor, new { by.PersonId, now });
            if (planned.Any(p => MeetingRule.Overlap(p.StartsAt, p.Minutes, starts.At, minutes)))
            {
                throw new RuleBroken("meeting.busy");
            }

            var id = work.NewId();
            await work.Execute(MeetingStore.Sql.Insert, new
            {
                id, mentorshipId, kind = Code.Of(kind), state = Code.Of(MeetingState.Planned), slotId = (Guid?)null, StartsLocal = starts.Local, TimeZone = timeZone, StartsAt = starts.At,
                Minutes = minutes, Place = where, checkpointDay = (int?)null, shared = "", own = "", now,
            });
            await work.Execute(Sql.TakeBack, new { by.PersonId, StartsAt = starts.At });
            await work.TellBoth((await work.FindMeeting(id))!, MeetingStore.Booked, 0, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(PlanMeeting), "Meeting", id.ToString(), mentorship.PersonId));
            return id;
        });
    }

    internal sealed record PlannedTime
    {
        public DateTimeOffset StartsAt { get; init; }

        public int Minutes { get; init; }
    }

    internal static class Sql
    {
        public const string PlannedOfMentor = """
            SELECT x.StartsAt, x.Minutes FROM Meeting x JOIN Mentorship m ON m.Id = x.MentorshipId
            WHERE m.MentorId = @PersonId AND x.State = 'planned' AND x.StartsAt > @now
            """;

        public const string TakeBack = """
            UPDATE MentorSlot SET State = 'withdrawn', Version = Version + 1 WHERE MentorId = @PersonId AND StartsAt = @StartsAt AND State = 'open'
            """;
    }
}
