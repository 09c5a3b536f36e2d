using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Data.Rubrics;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>
/// Gives a marker's sheet as it was saved. With the last sheet the assignment asks for, the work is marked: alone, or by the mean of
/// two that agree. The submission is held, so that two markers at the same moment are the first and the second.
/// </summary>
public sealed class GiveMarks(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>Null where the work does not exist for this person. Given twice is given once.</summary>
    /// <param name="round">The hand-in the marker has seen.</param>
    /// <exception cref="RuleBroken"><c>mark.moved_on</c>, <c>mark.not_opened</c>, <c>mark.taken</c>, and those of <see cref="MarkSheet.Whole"/>.</exception>
    public Task<GivenMarks?> Run(Guid submissionId, int round, Scope by) => db.Work<GivenMarks?>(nameof(GiveMarks), async work =>
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        if (await work.HoldMarking(submissionId, by) is not { } marking)
        {
            return null;
        }

        if (marking.Own is { Standing: MarkSheetState.Given } done && done.Round == round)
        {
            return Standing(marking);
        }

        if (marking.Own is null && marking.IsWaiting(round))
        {
            throw new RuleBroken("mark.not_opened");
        }

        await OpenSheet.Take(work, marking, round, now);
        var sheet = marking.Own!.Sheet.Whole(marking.Rubric);
        await work.GiveSheet(marking.Own, marking.Rubric.Level(sheet.Marks), marking.Rubric.Points(sheet.Marks), now);
        await work.MarkUsed(marking.Edition.Id, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(GiveMarks), "Submission", submissionId.ToString()));
        marking = marking with { Sheets = await work.ListSheets(submissionId, round) };
        var terms = marking.Stored.Assignment;
        if (marking.Given.Count < terms.Markers)
        {
            return GivenMarks.Awaited;
        }

        if (Outcome(marking) is not { } outcome)
        {
            return GivenMarks.Differ;
        }

        var steps = marking.Stored.Submission.Mark(terms.Terms, round, marking.Given.Select(s => s.MarkerId), outcome, now);
        await work.Append(marking.Stored, steps, by.PersonId);
        await work.TellPeople(marking, "work_marked", "MarkWork", completion, now);
        return GivenMarks.Marked;
    });

    internal static MarkOutcome? Outcome(Marking marking) => marking.Given switch
    {
        [var only] => only.Sheet.Outcome(marking.Rubric),
        [var first, var second, ..] => Agreement.Of(marking.Rubric, first.Sheet, second.Sheet, marking.Stored.Assignment.ToleranceBasisPoints),
        _ => null,
    };

    private static GivenMarks Standing(Marking marking) => marking.Stored.Submission.State switch
    {
        SubmissionState.HandedIn when marking.Given.Count < marking.Stored.Assignment.Markers => GivenMarks.Awaited,
        SubmissionState.HandedIn => GivenMarks.Differ,
        _ => GivenMarks.Marked,
    };
}
