using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>Answers an appeal: the mark stands, or changes with the answer.</summary>
public sealed class AnswerAppeal(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>False where the work does not exist for this person.</summary>
    /// <param name="sheet">The changed marks; null where the mark stands.</param>
    /// <exception cref="RuleBroken"><c>submission.no_appeal</c>, <c>submission.reason</c>, <c>appeal.nothing_changed</c>, and those of <see cref="AppealRule.Answerer"/> and <see cref="MarkSheet.Whole"/>.</exception>
    public Task<bool> Run(Guid submissionId, (IEnumerable<CriterionMark> Marks, Feedback Feedback)? sheet, string? reason, Scope by) => db.Work(nameof(AnswerAppeal), async work =>
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        if (await work.HoldMarking(submissionId, by) is not { } marking)
        {
            return false;
        }

        var submission = marking.Stored.Submission;
        var steps = submission.AnswerAppeal(by.PersonId, sheet is not null, reason, now);
        if (AppealRule.Answerer(marking.Marker, marking.Stored.Assignment.IsIndependent, marking.GaveTheMark) is { } refusal)
        {
            throw refusal;
        }

        if (sheet is var (marks, feedback))
        {
            var outcome = MarkSheet.Of(marking.Rubric, marks, feedback).Whole(marking.Rubric).Outcome(marking.Rubric);
            var change = submission.Regrade(marking.Stored.Assignment.Terms, by.PersonId, outcome, reason, now);
            steps = change.Count > 0 ? [.. change, .. steps] : throw new RuleBroken("appeal.nothing_changed");
        }

        await work.Append(marking.Stored, steps, by.PersonId);
        await work.TellPeople(marking, "appeal_answered", nameof(AnswerAppeal), completion, now);
        return true;
    });
}
