using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Data.Mentorships;
using Lms.Data.People;
using Microsoft.Extensions.Options;

namespace Lms.Data.Meetings;

/// <summary>Calls a meeting off: the participant in time and without a word, the mentor with one. Both are written, with the file that takes it out of their calendars.</summary>
public sealed class CancelMeeting(Db db, IOptions<MentoringSettings> settings, TimeProvider clock)
{
    /// <summary>False where it is not the reader's, or not any more.</summary>
    /// <exception cref="RuleBroken"><c>meeting.too_late</c>; <c>meeting.settled</c>; <c>meeting.reason</c></exception>
    public Task<bool> Run(Guid meetingId, string? reason, Scope by) => db.Work(nameof(CancelMeeting), async work =>
    {
        if (await work.FindMeeting(meetingId) is not { MentorshipEndedAt: null } meeting || (meeting.PersonId != by.PersonId && meeting.MentorId != by.PersonId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var isMentor = meeting.IsMentor(by.PersonId);
        MeetingRule.CheckPlanned(meeting.Standing);
        if (!isMentor)
        {
            MeetingRule.CheckNotice(meeting.StartsAt, now, settings.Value.Notice);
        }

        return await work.Cancel(meeting, MeetingRule.CancelReason(reason, isMentor), isMentor, by.PersonId, now);
    });
}
