using Lms.Assessments.Uploads;
using Lms.Data.People;
using Lms.Data.Uploads;

namespace Lms.Data.Meetings;

/// <summary>Files of a meeting: both sides read them, and add some while the mentorship runs.</summary>
public sealed class MeetingDoor : IUploadDoor
{
    public UploadPurpose Purpose => UploadPurpose.Meeting;

    public async Task<bool> MayRead(IReads reads, Guid subjectId, Scope scope) => await MeetingQueries.Find(reads, subjectId, scope) is not null;

    public async Task<bool> MayChange(IReads reads, Guid subjectId, Scope scope) =>
        await MeetingQueries.Find(reads, subjectId, scope) is not null
        && await reads.FindMeeting(subjectId) is { MentorshipEndedAt: null } meeting && (meeting.PersonId == scope.PersonId || meeting.MentorId == scope.PersonId);
}
