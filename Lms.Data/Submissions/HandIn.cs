using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Submissions;

/// <summary>Hands in the draft as it stands, with its files, for everybody whose work it is.</summary>
public sealed class HandIn(Db db, TimeProvider clock)
{
    /// <param name="sent">What stands on the sender's page; null = whatever the draft says.</param>
    /// <param name="key">Names the request: the same once more is one hand-in.</param>
    /// <returns>The draft it was handed in with, or after a conflict the one that stands and nothing handed in; null where there is none for this person.</returns>
    /// <exception cref="RuleBroken">Those of <see cref="Assessments.Submissions.Submission.HandIn"/>.</exception>
    public Task<DraftReceipt?> Run(Guid submissionId, SentDraft? sent, string? key, Scope by)
    {
        var now = InstantJson.Stored(clock.GetUtcNow());
        return db.Work<DraftReceipt?>(nameof(HandIn), async work =>
        {
            if (await SubmissionQueries.Access(work, submissionId, by) is not { IsMember: true } || await work.HoldSubmission(submissionId) is not { } stored)
            {
                return null;
            }

            if (sent is not null && stored.Assignment.TakesText)
            {
                var receipt = await SaveDraft.Keep(work, stored, sent, by.PersonId, now);
                if (receipt.IsConflict)
                {
                    return receipt;
                }
            }

            await Hand(work, stored, (await work.FindDraft(submissionId))?.Text, by.PersonId, key, now);
            return new DraftReceipt(await work.FindDraft(submissionId) ?? new SubmissionDraft(), IsConflict: false);
        });
    }

    /// <summary>Hands a text in, in the caller's unit of work, which holds the submission.</summary>
    internal static async Task Hand(UnitOfWork work, StoredSubmission stored, string? text, Guid by, string? key, DateTimeOffset now)
    {
        var id = stored.Row.Id;
        if (stored.Submission.IsOpen && stored.Row.GroupId is { } groupId)
        {
            await work.TakeGroup(id, stored.Assignment, groupId);
        }

        var members = await work.ListMembers(id);
        var files = await work.List<FileId>(Sql.Files, new { id });
        var steps = stored.Submission.HandIn(stored.Assignment.Terms, text, files.Select(f => f.Id), members.Select(m => m.EnrolmentId), now);
        await work.Append(stored, steps, by, key is { Length: >= 8 and <= 60 } ? key : null);
        if (steps.Count > 0)
        {
            await work.Audit(new AuditEntry(now, by, nameof(HandIn), "Submission", id.ToString(), by));
        }
    }

    private sealed record FileId
    {
        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string Files = "SELECT u.Id FROM Upload u WHERE u.SubjectId = @id AND u.State = 'ready'";
    }
}
