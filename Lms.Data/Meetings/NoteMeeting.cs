using Lms.Assessments.ActionPlans;
using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.ActionPlans;
using Lms.Data.Audit;
using Lms.Data.Mentorships;
using Lms.Data.People;

namespace Lms.Data.Meetings;

/// <summary>The mentor of a meeting says whether it was held, and writes what both may read and what is theirs alone. The audit keeps neither text.</summary>
public sealed class NoteMeeting(Db db, TimeProvider clock)
{
    /// <summary>False where the meeting is not the reader's as its mentor, or not any more.</summary>
    /// <param name="version">Of the meeting the reader saw.</param>
    /// <param name="state">Held or missed; null leaves it as it is.</param>
    /// <exception cref="RuleBroken"><c>meeting.not_yet</c>; <c>meeting.too_old</c>; <c>meeting.settled</c> for a cancelled one; <c>meeting.note</c>; <c>stale</c></exception>
    public Task<bool> Run(Guid meetingId, int version, MeetingState? state, string? shared, string? own, int? checkpointDay, Scope by) => db.Work(nameof(NoteMeeting), async work =>
    {
        if (await work.FindMeeting(meetingId) is not { } meeting || !meeting.IsMentor(by.PersonId) || !await work.HoldMentorship(meeting.MentorshipId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var becomes = state ?? meeting.Standing;
        Check(meeting, becomes, now);
        var args = new { meetingId, version, state = Code.Of(becomes), shared = MeetingRule.Note(shared), own = MeetingRule.Note(own), checkpointDay, now };
        if (await work.Execute(Sql.Note, args) != 1)
        {
            throw new RuleBroken("stale");
        }

        if (becomes == MeetingState.Held && checkpointDay is { } day)
        {
            await work.SettleCheckpoint(meeting.EnrolmentId, day, CheckpointState.Done, meetingId, now);
        }

        await work.Audit(new AuditEntry(
            now, by.PersonId, nameof(NoteMeeting), "Meeting", meetingId.ToString(), meeting.PersonId, CanonicalJson.Write(new { was = meeting.State, state = Code.Of(becomes) })));
        return true;
    });

    private static void Check(MeetingRecord meeting, MeetingState becomes, DateTimeOffset now)
    {
        if (meeting.Standing == MeetingState.Cancelled || becomes == MeetingState.Cancelled)
        {
            throw new RuleBroken("meeting.settled");
        }

        if (becomes != meeting.Standing)
        {
            MeetingRule.CheckBegun(meeting.StartsAt, now);
        }
    }

    internal static class Sql
    {
        public const string Note = """
            UPDATE Meeting SET State = @state, SharedNote = @shared, PrivateNote = @own, CheckpointDay = @checkpointDay, ChangedAt = @now, Version = Version + 1
            WHERE Id = @meetingId AND Version = @version AND State <> 'cancelled'
            """;
    }
}
