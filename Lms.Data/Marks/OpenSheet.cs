using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Marks;

/// <summary>Takes a place at a piece of work: from then on others see who is on it. Leaving it again puts an untouched or unwanted sheet away.</summary>
public sealed class OpenSheet(Db db, TimeProvider clock)
{
    /// <summary>The hand-in it was opened for; the same again opens nothing new. Null where the work does not exist for this person.</summary>
    /// <exception cref="RuleBroken"><c>mark.taken</c>, <c>mark.moved_on</c>, and those of <see cref="MarkerRule.Refusal"/>.</exception>
    public Task<int?> Run(Guid submissionId, Scope by) => db.Work<int?>(nameof(OpenSheet), async work =>
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        if (await work.HoldMarking(submissionId, by) is not { } marking)
        {
            return null;
        }

        await Take(work, marking, marking.Stored.Submission.Round, now);
        return marking.Stored.Submission.Round;
    });

    /// <summary>Gives the place back; what was put down on the sheet goes with it. False where there is no open sheet.</summary>
    public Task<bool> Leave(Guid submissionId, Scope by) => db.Work(nameof(OpenSheet), async work =>
    {
        var left = await work.Execute(Sql.Leave, new { submissionId, by.PersonId }) > 0;
        if (left)
        {
            await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, "LeaveSheet", "Submission", submissionId.ToString()));
        }

        return left;
    });

    internal static async Task Take(UnitOfWork work, Marking marking, int round, DateTimeOffset now)
    {
        if (!marking.IsWaiting(round))
        {
            throw new RuleBroken("mark.moved_on");
        }

        // One's own sheet that was left for a day keeps its words, but not its place.
        if (MarkerRule.Seat(marking.HeldByOthers(now), marking.Stored.Assignment.Markers) is { } refusal && marking.Own?.Standing != MarkSheetState.Given)
        {
            throw refusal;
        }

        if (marking.Own is null && await work.TryOpenSheet(marking.Stored.Row.Id, round, marking.MarkerId, now))
        {
            await work.Audit(new AuditEntry(now, marking.MarkerId, nameof(OpenSheet), "Submission", marking.Stored.Row.Id.ToString()));
        }
    }

    internal static class Sql
    {
        public const string Leave = "DELETE FROM MarkSheet WHERE SubmissionId = @submissionId AND MarkerId = @PersonId AND State = 'open'";
    }
}
