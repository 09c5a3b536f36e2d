using Lms.Assessments.Rules;
using Lms.Assessments.Submissions;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Submissions;

/// <summary>
/// Keeps the text of a draft as it is typed. The draft's row says who and when, so there is no separate audit row. What names the
/// request is the text itself: the same text again is the same receipt.
/// </summary>
public sealed class SaveDraft(Db db, TimeProvider clock)
{
    /// <returns>Null where there is no such submission for this person to write in.</returns>
    /// <exception cref="RuleBroken"><c>submission.already_handed_in</c>, <c>submission.text_long</c>, <c>submission.malformed</c></exception>
    public Task<DraftReceipt?> Run(Guid submissionId, SentDraft sent, Scope by)
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        return db.Hot<DraftReceipt?>(nameof(SaveDraft), async work =>
            await SubmissionQueries.Access(work, submissionId, by) is { IsMember: true } && await work.HoldSubmission(submissionId) is { } stored
                ? await Keep(work, stored, sent, by.PersonId, now)
                : null);
    }

    /// <summary>The same inside a deed that holds the submission.</summary>
    internal static async Task<DraftReceipt> Keep(UnitOfWork work, StoredSubmission stored, SentDraft sent, Guid by, DateTimeOffset now)
    {
        var id = stored.Row.Id;
        var text = new DraftText(Submission.Text(sent.Text), by, sent.Seq);
        var stands = await work.FindDraft(id);
        var known = stands is null ? null : new DraftText(stands.Text, stands.SavedBy, stands.ClientSeq);
        var verdict = DraftRule.Decide(known, stands?.Version ?? 0, text, sent.Over, sent.FirstSeq);
        if (verdict != DraftVerdict.Write)
        {
            return new DraftReceipt(stands!, verdict == DraftVerdict.Conflict);
        }

        if (!stored.Submission.IsOpen)
        {
            throw new RuleBroken("submission.already_handed_in");
        }

        var isWritten = await work.WriteDraft(id, text, stands?.Version ?? 0, now);
        return new DraftReceipt((await work.FindDraft(id))!, IsConflict: !isWritten);
    }
}
