using Lms.Assessments.Marks;
using Lms.Assessments.Meetings;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Data.Audit;
using Lms.Data.Mentorships;
using Lms.Data.People;

namespace Lms.Data.Meetings;

/// <summary>What a mentor saw somebody do, by a rubric. Both read it; the audit keeps that it was written. The edition is frozen by it.</summary>
public sealed class ObservePractice(Db db, TimeProvider clock)
{
    /// <summary>False where the meeting is not the reader's as its mentor, or there is no such rubric.</summary>
    /// <param name="version">Of the meeting the reader saw.</param>
    /// <exception cref="RuleBroken">From <see cref="MarkSheet"/>; <c>meeting.not_held</c>; <c>stale</c></exception>
    public Task<bool> Run(Guid meetingId, int version, Guid rubricId, IEnumerable<CriterionMark> marks, Feedback feedback, Scope by) => db.Work(nameof(ObservePractice), async work =>
    {
        if (await work.FindMeeting(meetingId) is not { } meeting || !meeting.IsMentor(by.PersonId) || await ObservationQueries.Find(work, rubricId) is not { } found
            || !await work.HoldMentorship(meeting.MentorshipId))
        {
            return false;
        }

        if (meeting.Standing != MeetingState.Held)
        {
            throw new RuleBroken("meeting.not_held");
        }

        var rubric = found.Read();
        var sheet = MarkSheet.Of(rubric, marks, feedback).Whole(rubric);
        var now = clock.GetUtcNow();
        if (await work.Execute(Sql.Observe, new { meetingId, version, rubricId, sheet = sheet.ToJson(), now }) != 1)
        {
            throw new RuleBroken("stale");
        }

        await work.Execute(Sql.Use, new { rubricId, now });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(ObservePractice), "Meeting", meetingId.ToString(), meeting.PersonId));
        return true;
    });

    internal static class Sql
    {
        public const string Observe = """
            UPDATE Meeting SET RubricId = @rubricId, Observation = @sheet, ChangedAt = @now, Version = Version + 1 WHERE Id = @meetingId AND Version = @version AND State = 'held'
            """;

        public const string Use = "UPDATE Rubric SET UsedAt = @now WHERE Id = @rubricId AND UsedAt IS NULL";
    }
}
