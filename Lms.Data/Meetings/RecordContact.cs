using Lms.Assessments.ActionPlans;
using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.ActionPlans;
using Lms.Data.Audit;
using Lms.Data.Mentorships;
using Lms.Data.People;

namespace Lms.Data.Meetings;

/// <summary>A mentor puts down that they had contact: just now and in one line, or earlier and with all there is to say.</summary>
public sealed class RecordContact(Db db, TimeProvider clock)
{
    /// <returns>The meeting; null where the mentorship is not the reader's, or not any more.</returns>
    /// <param name="starts">On the mentor's wall and as an instant.</param>
    /// <param name="checkpointDay">The checkpoint it serves, which is done with it.</param>
    /// <exception cref="RuleBroken"><c>meeting.not_yet</c>; <c>meeting.too_old</c>; <c>meeting.note</c>; <c>slot.minutes</c></exception>
    public Task<Guid?> Run(Guid mentorshipId, MeetingKind kind, (string Local, DateTimeOffset At) starts, string timeZone, int minutes, string? shared, string? own, int? checkpointDay, Scope by) =>
        db.Work<Guid?>(nameof(RecordContact), async work =>
        {
            if (await work.FindMentorship(mentorshipId) is not { EndedAt: null } mentorship || mentorship.MentorId != by.PersonId || !await work.HoldMentorship(mentorshipId))
            {
                return null;
            }

            var now = clock.GetUtcNow();
            MeetingRule.CheckBegun(starts.At, now);
            if (minutes is < 1 or > SlotRule.MostMinutes)
            {
                throw new RuleBroken("slot.minutes", 1, SlotRule.MostMinutes);
            }

            var id = work.NewId();
            await work.Execute(MeetingStore.Sql.Insert, new
            {
                id, mentorshipId, kind = Code.Of(kind), state = Code.Of(MeetingState.Held), slotId = (Guid?)null, StartsLocal = starts.Local, TimeZone = timeZone, StartsAt = starts.At,
                Minutes = minutes, Place = "", checkpointDay, shared = MeetingRule.Note(shared), own = MeetingRule.Note(own), now,
            });
            if (checkpointDay is { } day)
            {
                await work.SettleCheckpoint(mentorship.EnrolmentId, day, CheckpointState.Done, id, now);
            }

            await work.Audit(new AuditEntry(now, by.PersonId, nameof(RecordContact), "Meeting", id.ToString(), mentorship.PersonId));
            return id;
        });
}
