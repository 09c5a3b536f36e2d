using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Submissions;

/// <summary>
/// Who works together, where groups are made in the assignment: its people, or who runs the cohort, take somebody in who has not begun
/// by themselves, or let somebody go, until it is handed in.
/// </summary>
public sealed class ChangeMembers(Db db, TimeProvider clock)
{
    /// <returns>False where there is none for this person, or nobody was taken or let go.</returns>
    /// <exception cref="RuleBroken"><c>submission.already_handed_in</c></exception>
    public Task<bool> Run(Guid submissionId, Guid enrolmentId, bool takeIn, Scope by) => db.Work(nameof(ChangeMembers), async work =>
    {
        if (await SubmissionQueries.Access(work, submissionId, by) is not ({ IsMember: true } or { MayRun: true })
            || await work.HoldSubmission(submissionId) is not { Row.GroupId: null, Assignment.IsGroup: true } stored)
        {
            return false;
        }

        if (!stored.Submission.IsOpen)
        {
            throw new RuleBroken("submission.already_handed_in");
        }

        var isChanged = takeIn ? await work.TakePerson(submissionId, stored.Assignment, enrolmentId) : await work.LetGo(submissionId, enrolmentId);
        if (isChanged)
        {
            await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(ChangeMembers), "Submission", submissionId.ToString()));
        }

        return isChanged;
    });
}
