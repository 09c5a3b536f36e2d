using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>One of its people asks for another look at a mark.</summary>
public sealed class AppealMark(Db db, TimeProvider clock)
{
    /// <summary>False where it is not this person's work.</summary>
    /// <exception cref="RuleBroken"><c>appeal.too_late</c>, and those of <see cref="Assessments.Submissions.Submission.AskAgain"/>.</exception>
    public Task<bool> Run(Guid submissionId, string? reason, Scope by) => db.Work(nameof(AppealMark), async work =>
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        if (await work.HoldSubmission(submissionId) is not { } stored || (await work.ListMembers(submissionId)).All(m => m.PersonId != by.PersonId))
        {
            return false;
        }

        var submission = stored.Submission;
        var steps = submission.AskAgain(by.PersonId, reason, now);
        AppealRule.CheckTime(submission.Regrades.Count > 0 ? submission.Regrades[^1].At : submission.Marked!.At, now);
        await work.Append(stored, steps, by.PersonId);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(AppealMark), "Submission", submissionId.ToString(), by.PersonId));
        return true;
    });
}
