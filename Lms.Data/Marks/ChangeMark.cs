using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>Changes a mark that was given, for a reason its people read. The marks before stay in the log; what somebody completed stays completed.</summary>
public sealed class ChangeMark(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>False where the work does not exist for this person. A change that changes nothing is none.</summary>
    /// <exception cref="RuleBroken"><c>submission.not_marked</c>, <c>submission.reason</c>, <c>mark.appeal_waits</c>, and those of <see cref="MarkSheet.Whole"/>.</exception>
    public Task<bool> Run(Guid submissionId, IEnumerable<CriterionMark> marks, Feedback feedback, string? reason, Scope by) => db.Work(nameof(ChangeMark), async work =>
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        if (await work.HoldMarking(submissionId, by) is not { } marking)
        {
            return false;
        }

        if (marking.Stored.Submission.State == SubmissionState.Appealed)
        {
            throw new RuleBroken("mark.appeal_waits");
        }

        var outcome = MarkSheet.Of(marking.Rubric, marks, feedback).Whole(marking.Rubric).Outcome(marking.Rubric);
        var steps = marking.Stored.Submission.Regrade(marking.Stored.Assignment.Terms, by.PersonId, outcome, reason, now);
        if (steps.Count > 0)
        {
            await work.Append(marking.Stored, steps, by.PersonId);
            await work.TellPeople(marking, "work_marked", nameof(ChangeMark), completion, now);
        }

        return true;
    });
}
