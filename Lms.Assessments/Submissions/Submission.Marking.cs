using Lms.Assessments.Assignments;
using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Submissions;

/// <content>The markers' verbs: return, mark, regrade, answer an appeal. Who may is asked before.</content>
public sealed partial record Submission
{
    /// <summary>True when feedback may still ask for another round.</summary>
    public bool MayReturn(AssignmentTerms terms) => Round <= terms.Resubmissions;

    /// <summary>
    /// Gives it back to be handed in again. Throws <c>submission.not_handed_in</c>, <c>submission.no_round_left</c> with the number of
    /// times it may be handed in again, <c>submission.feedback_needed</c>: given back without a word, nobody knows what to do.
    /// </summary>
    /// <param name="round">The round the marker has seen.</param>
    public IReadOnlyList<SubmissionStep> Return(AssignmentTerms terms, int round, Guid by, Feedback feedback, DateTimeOffset at)
    {
        if (State is not (SubmissionState.HandedIn or SubmissionState.Marked) || round != Round) throw new RuleBroken("submission.not_handed_in");
        if (!MayReturn(terms)) throw new RuleBroken("submission.no_round_left", terms.Resubmissions);
        if (feedback.IsEmpty()) throw new RuleBroken("submission.feedback_needed");
        return [new Returned { At = InstantJson.Stored(at), Round = Round, By = by, Feedback = feedback }];
    }

    /// <summary>
    /// Marks it. What lateness costs is taken off the points here, never off the level. None when that round is marked already: two
    /// requests of one decision. Throws <c>submission.not_handed_in</c>.
    /// </summary>
    /// <param name="round">The round the marker has seen.</param>
    /// <param name="by">The markers, in the order they gave their marks; who settled stands last.</param>
    /// <param name="outcome">Before deduction.</param>
    public IReadOnlyList<SubmissionStep> Mark(AssignmentTerms terms, int round, IEnumerable<Guid> by, MarkOutcome outcome, DateTimeOffset at)
    {
        if (round == Round && State is SubmissionState.Marked or SubmissionState.Appealed) return [];
        if (State != SubmissionState.HandedIn || round != Round) throw new RuleBroken("submission.not_handed_in");
        return [new Marked
        {
            At = InstantJson.Stored(at),
            Round = Round,
            By = by.ToValueList(),
            LevelHundredths = outcome.LevelHundredths,
            Levels = outcome.Levels,
            PointsHundredths = LateRule.Points(terms, outcome.PointsHundredths, Newest!.LateSeconds),
            MaxPointsHundredths = outcome.MaxPointsHundredths,
            Results = outcome.Results,
            Feedback = outcome.Feedback,
            Reconciled = outcome.Reconciled,
        }];
    }

    /// <summary>
    /// Changes its mark, for a reason. None when mark and feedback are as they stand. Throws <c>submission.not_marked</c>,
    /// <c>submission.reason</c> with the longest.
    /// </summary>
    /// <param name="outcome">Before deduction.</param>
    public IReadOnlyList<SubmissionStep> Regrade(AssignmentTerms terms, Guid by, MarkOutcome outcome, string? reason, DateTimeOffset at)
    {
        if (State is not (SubmissionState.Marked or SubmissionState.Appealed)) throw new RuleBroken("submission.not_marked");
        var changed = new SubmissionGrade(outcome.LevelHundredths, outcome.Levels, LateRule.Points(terms, outcome.PointsHundredths, Newest!.LateSeconds), outcome.MaxPointsHundredths);
        if (changed == Grade && outcome.Feedback == Feedback && outcome.Results.Equals(Results)) return [];
        return [new Regraded
        {
            At = InstantJson.Stored(at),
            Round = Round,
            By = by,
            LevelHundredths = changed.LevelHundredths,
            Levels = changed.Levels,
            PointsHundredths = changed.PointsHundredths,
            MaxPointsHundredths = changed.MaxPointsHundredths,
            Results = outcome.Results,
            Feedback = outcome.Feedback,
            Reason = Why(reason),
        }];
    }

    /// <summary>
    /// Answers an appeal. An upheld one needs a regrade of the same unit of work; the caller appends both. Throws
    /// <c>submission.no_appeal</c>, <c>submission.reason</c> with the longest.
    /// </summary>
    public IReadOnlyList<SubmissionStep> AnswerAppeal(Guid by, bool upheld, string? reason, DateTimeOffset at)
    {
        if (State != SubmissionState.Appealed) throw new RuleBroken("submission.no_appeal");
        return [new AppealAnswered { At = InstantJson.Stored(at), By = by, Upheld = upheld, Reason = Why(reason) }];
    }
}
