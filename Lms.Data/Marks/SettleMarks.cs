using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>Puts down what two markers agreed on whose marks were too far apart.</summary>
public sealed class SettleMarks(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>False where the work does not exist for this person. Settled twice is settled once: the first word stands.</summary>
    /// <exception cref="RuleBroken"><c>mark.moved_on</c> where there is nothing to settle, and those of <see cref="Agreement.Reconciled"/>.</exception>
    public Task<bool> Run(Guid submissionId, int round, IEnumerable<CriterionMark> marks, Feedback feedback, Scope by) => db.Work(nameof(SettleMarks), async work =>
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        if (await work.HoldMarking(submissionId, by) is not { } marking)
        {
            return false;
        }

        if (marking.Stored.Submission.Marked?.Round == round)
        {
            return true;
        }

        if (!marking.IsWaiting(round) || marking.Given is not [var first, var second, ..] || GiveMarks.Outcome(marking) is not null)
        {
            throw new RuleBroken("mark.moved_on");
        }

        var outcome = Agreement.Reconciled(marking.Rubric, first.Sheet, second.Sheet, MarkSheet.Of(marking.Rubric, marks, feedback));
        var markers = new[] { first.MarkerId, second.MarkerId, by.PersonId };
        await work.Append(marking.Stored, marking.Stored.Submission.Mark(marking.Stored.Assignment.Terms, round, markers, outcome, now), by.PersonId);
        await work.TellPeople(marking, "work_marked", nameof(SettleMarks), completion, now);
        return true;
    });
}
