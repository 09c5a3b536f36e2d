using Lms.Assessments.Marks;
using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;
using Lms.Data.People;
using Lms.Data.Submissions;

namespace Lms.Data.Marks;

/// <summary>
/// Keeps a sheet as it is filled in, in a group commit; the statement holds the rules of the race (this hand-in still waits, one's own
/// sheet, not given, newer than what is known, one's place not lost). The sheet's own row says who and when, so there is no audit row.
/// </summary>
public sealed class SaveSheet(Db db, TimeProvider clock)
{
    /// <summary>Null where the work does not exist for this person.</summary>
    /// <param name="round">The hand-in the marker has seen.</param>
    /// <param name="clientSeq">The browser's own count; an older one never overwrites a newer one.</param>
    /// <exception cref="RuleBroken"><c>mark.not_opened</c>, <c>mark.given</c>, <c>mark.moved_on</c>, <c>mark.taken</c>, and those of <see cref="MarkSheet.Of"/>.</exception>
    public async Task<SavedSheet?> Run(Guid submissionId, int round, long clientSeq, IEnumerable<CriterionMark> marks, Feedback feedback, Scope by)
    {
        if (await db.FindMarking(await db.FindSubmission(submissionId), by) is not { } marking)
        {
            return null;
        }

        if (marking.Refusal is { } refusal)
        {
            throw refusal;
        }

        var (now, sheet) = (InstantJson.Stored(clock.GetUtcNow()), MarkSheet.Of(marking.Rubric, marks, feedback));
        var args = new
        {
            submissionId, round, clientSeq, now, markerId = by.PersonId, payload = sheet.ToJson(), heldSince = now - MarkerRule.HeldFor, marking.Stored.Assignment.Markers,
        };
        return await db.Hot(nameof(SaveSheet), work => work.Execute(Sql.Save, args)) == 1
            ? new SavedSheet(now, clientSeq, IsNewest: true)
            : await Explain(submissionId, round, clientSeq, args.payload, by, now);
    }

    private async Task<SavedSheet?> Explain(Guid submissionId, int round, long clientSeq, string payload, Scope by, DateTimeOffset now)
    {
        if (await db.FindMarking(await db.FindSubmission(submissionId), by) is not { } marking)
        {
            return null;
        }

        if (!marking.IsWaiting(round) && marking.Own?.Standing != MarkSheetState.Given)
        {
            throw new RuleBroken("mark.moved_on");
        }

        return marking.Own switch
        {
            null => throw new RuleBroken("mark.not_opened"),
            { Standing: MarkSheetState.Given } => throw new RuleBroken("mark.given"),
            var own when own.ClientSeq >= clientSeq => new SavedSheet(own.SavedAt, own.ClientSeq, own.Payload == payload),
            _ => throw MarkerRule.Seat(marking.HeldByOthers(now), marking.Stored.Assignment.Markers) ?? new RuleBroken("mark.moved_on"),
        };
    }

    internal static class Sql
    {
        public const string Save = """
            UPDATE MarkSheet SET Payload = @payload, SavedAt = @now, ClientSeq = @clientSeq, Version = Version + 1
            WHERE SubmissionId = @submissionId AND Round = @round AND MarkerId = @markerId AND State = 'open' AND ClientSeq < @clientSeq
              AND EXISTS (SELECT 1 FROM Submission s WHERE s.Id = @submissionId AND s.Round = @round AND s.State = 'handed_in')
              AND (SavedAt > @heldSince OR (
                  SELECT COUNT(*) FROM MarkSheet o
                  WHERE o.SubmissionId = @submissionId AND o.Round = @round AND o.MarkerId <> @markerId AND (o.State = 'given' OR o.SavedAt > @heldSince)) < @Markers)
            """;
    }
}
