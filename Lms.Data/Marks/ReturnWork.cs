using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.People;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>Gives work back with feedback, to be handed in again. What was put down of the rubric stays with the sheet of that hand-in.</summary>
public sealed class ReturnWork(Db db, TimeProvider clock)
{
    /// <summary>False where the work does not exist for this person. Returned twice is returned once.</summary>
    /// <exception cref="RuleBroken"><c>mark.feedback_missing</c>, <c>mark.moved_on</c>, <c>mark.not_opened</c>, <c>submission.no_round_left</c>.</exception>
    public Task<bool> Run(Guid submissionId, int round, Scope by) => db.Work(nameof(ReturnWork), async work =>
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        if (await work.HoldMarking(submissionId, by) is not { } marking)
        {
            return false;
        }

        var submission = marking.Stored.Submission;
        if (submission.Returns.Any(r => r.Round == round && r.By == by.PersonId))
        {
            return true;
        }

        if (!marking.IsWaiting(round))
        {
            throw new RuleBroken("mark.moved_on");
        }

        var own = marking.Own ?? throw new RuleBroken("mark.not_opened");
        var sheet = own.Sheet;
        FeedbackRule.CheckWhole(sheet.Feedback);
        var steps = submission.Return(marking.Stored.Assignment.Terms, round, by.PersonId, sheet.Feedback, now);
        var whole = marking.Rubric.FirstOpen(sheet.Marks) is null;
        await work.GiveSheet(own, whole ? marking.Rubric.Level(sheet.Marks) : null, marking.Rubric.Points(sheet.Marks), now);
        await work.Append(marking.Stored, steps, by.PersonId);
        await work.TellPeople(marking, "work_returned", nameof(ReturnWork), completion: null, now);
        return true;
    });
}
