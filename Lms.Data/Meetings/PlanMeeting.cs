using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Mentorships;
using Lms.Data.People;

namespace Lms.Data.Meetings;

/// <summary>
/// A mentor sets a meeting with one of their people at a time both have agreed on. Times they had offered that touch it go with it,
/// so that nobody else takes them; another of their people who was faster keeps theirs.
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
            if (await work.FindMentorship(mentorshipId) is not { EndedAt: null } mentorship || mentorship.MentorId != by.PersonId
                || !await work.HoldMentorshipsOf(by.PersonId) || !await work.HoldMentorship(mentorshipId))
            {
                return null;
            }

            var now = clock.GetUtcNow();
            if (await work.Read<long>(BookSlot.Sql.CountPlanned, new { mentorshipId, now }) > 0)
            {
                throw new RuleBroken("meeting.one_planned");
            }

            if (await work.IsBusy(by.PersonId, starts.At, minutes, now))
            {
                throw new RuleBroken("meeting.busy");
            }

            var id = work.NewId();
            await work.Execute(MeetingStore.Sql.Insert, new
            {
                id, mentorshipId, kind = Code.Of(kind), state = Code.Of(MeetingState.Planned), slotId = (Guid?)null, StartsLocal = starts.Local, TimeZone = timeZone, StartsAt = starts.At,
                Minutes = minutes, Place = where, checkpointDay = (int?)null, shared = "", own = "", now,
            });
            foreach (var slot in (await work.List<SlotTime>(Sql.OpenOfMentor, new { by.PersonId, now })).Where(s => MeetingRule.Overlap(s.StartsAt, s.Minutes, starts.At, minutes)))
            {
                await work.Execute(OfferSlots.Sql.Withdraw, new { slotId = slot.Id, by.PersonId });
            }

            await work.TellBoth((await work.FindMeeting(id))!, MeetingStore.Booked, 0, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(PlanMeeting), "Meeting", id.ToString(), mentorship.PersonId));
            return id;
        });
    }

    internal sealed record SlotTime
    {
        public Guid Id { get; init; }

        public DateTimeOffset StartsAt { get; init; }

        public int Minutes { get; init; }
    }

    internal static class Sql
    {
        public const string OpenOfMentor = "SELECT Id, StartsAt, Minutes FROM MentorSlot WHERE MentorId = @PersonId AND State = 'open' AND StartsAt > @now";
    }
}
