using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Data.ActionPlans;
using Lms.Data.Audit;
using Lms.Data.Mentorships;
using Lms.Data.People;
using Microsoft.Extensions.Options;

namespace Lms.Data.Meetings;

/// <summary>A participant takes one of their mentor's times, or another one instead of it. Of two who want the same time, the statement lets one through.</summary>
public sealed class BookSlot(Db db, IOptions<MentoringSettings> settings, TimeProvider clock)
{
    /// <summary>Books a time.</summary>
    /// <returns>The meeting; null where the enrolment is not the reader's or the time is not their mentor's.</returns>
    /// <exception cref="RuleBroken"><c>slot.taken</c>; <c>meeting.too_late</c>; <c>meeting.already</c> where one is planned: that one is moved</exception>
    public Task<Guid?> Run(Guid enrolmentId, Guid slotId, MeetingKind kind, Scope by) => db.Work<Guid?>(nameof(BookSlot), async work =>
    {
        if (await PlanAccessQueries.Find(work, enrolmentId, by) is not { IsOwn: true } || await work.FindMentorshipOf(enrolmentId) is not { } mentorship
            || await work.FindSlot(slotId) is not { } slot || slot.MentorId != mentorship.MentorId
            || !await work.HoldMentorshipsOf(slot.MentorId) || !await work.HoldMentorship(mentorship.Id))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (await work.Read<long>(Sql.CountPlanned, new { mentorshipId = mentorship.Id, now }) > 0)
        {
            throw new RuleBroken("meeting.already");
        }

        var id = work.NewId();
        await Take(work, slot, id, now);
        await work.AddMeeting(id, mentorship.Id, kind, slot, now);
        await work.TellBoth((await work.FindMeeting(id))!, MeetingStore.Booked, 0, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(BookSlot), "Meeting", id.ToString(), by.PersonId));
        return id;
    });

    /// <summary>Moves a meeting to another time of the mentor's; the former one is free for others at once.</summary>
    /// <returns>False where the meeting is not the reader's as a participant, or the time is not that mentor's.</returns>
    /// <exception cref="RuleBroken"><c>slot.taken</c>; <c>meeting.too_late</c>; <c>meeting.settled</c>; <c>stale</c></exception>
    public Task<bool> Move(Guid meetingId, Guid slotId, Scope by) => db.Work("MoveMeeting", async work =>
    {
        if (await work.FindMeeting(meetingId) is not { MentorshipEndedAt: null } meeting || meeting.PersonId != by.PersonId
            || await work.FindSlot(slotId) is not { } slot || slot.MentorId != meeting.MentorId || !await work.HoldMentorshipsOf(slot.MentorId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        MeetingRule.CheckPlanned(meeting.Standing);
        MeetingRule.CheckNotice(meeting.StartsAt, now, settings.Value.Notice);
        await work.FreeSlot(meetingId);
        await Take(work, slot, meetingId, now);
        if (!await work.MoveMeeting(meeting, slot, now))
        {
            throw new RuleBroken("stale");
        }

        await work.TellBoth(meeting, MeetingStore.Moved, meeting.CalendarSequence + 1, now);
        await work.Audit(new AuditEntry(now, by.PersonId, "MoveMeeting", "Meeting", meetingId.ToString(), by.PersonId));
        return true;
    });

    private async Task Take(UnitOfWork work, SlotRow slot, Guid meetingId, DateTimeOffset now)
    {
        MeetingRule.CheckNotice(slot.StartsAt, now, settings.Value.Notice);
        // A meeting the mentor set by hand may lie across a time that was offered after it.
        if (!await work.TakeSlot(slot.Id, meetingId, now + settings.Value.Notice) || await work.IsBusy(slot.MentorId, slot.StartsAt, slot.Minutes, now, except: meetingId))
        {
            throw new RuleBroken("slot.taken");
        }
    }

    internal static class Sql
    {
        public const string CountPlanned = "SELECT COUNT(*) FROM Meeting WHERE MentorshipId = @mentorshipId AND State = 'planned' AND StartsAt > @now";
    }
}
