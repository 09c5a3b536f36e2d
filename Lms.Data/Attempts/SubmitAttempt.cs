using System.Data.Common;
using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Completions;

namespace Lms.Data.Attempts;

/// <summary>
/// Hands an attempt in with every answer the browser holds, so that a save lost on the way is repaired here. Sent again, also from
/// another device or while the first is still under way, it answers with the one stored result.
/// </summary>
public sealed class SubmitAttempt(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    private const int Tries = 20;

    /// <summary>
    /// The result; null when there is no such attempt of this person. Throws <see cref="RuleBroken"/> <c>response.unknown_item</c>,
    /// <c>response.malformed</c>. After the deadline and its grace the answers sent are left out, as the sweep would have done.
    /// </summary>
    public async Task<AttemptResult?> Run(Guid attemptId, Guid personId, IReadOnlyList<GivenText> answers)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.Work(nameof(SubmitAttempt), work => Submit(work, attemptId, personId, answers));
            }
            catch (DbException error) when (attempt < Tries && db.Dialect.IsDuplicate(error))
            {
                // An answer was saved between our reading and our writing: read again, it counts.
            }
        }
    }

    private async Task<AttemptResult?> Submit(UnitOfWork work, Guid attemptId, Guid personId, IReadOnlyList<GivenText> answers)
    {
        if (await work.FindAttemptRow(attemptId, personId) is not { } row)
        {
            return null;
        }

        if (row.State != AttemptRow.InProgress)
        {
            return AttemptResult.Of(row);
        }

        var taken = await work.ReadAttempt(row);
        var now = InstantJson.Stored(clock.GetUtcNow());
        var steps = taken.Attempt.Submit(answers.Select(a => Read(taken, a)), now);
        return await work.Finish(taken, steps, personId, nameof(SubmitAttempt), now, completion)
            ?? AttemptResult.Of((await work.FindAttemptRow(attemptId, personId))!);
    }

    private static GivenAnswer Read(TakenAttempt taken, GivenText given) => taken.FindItem(given.ItemCode) is { } version
        ? new GivenAnswer(given.ItemCode, given.ClientSeq, Response.Parse(version.Item, given.Response))
        : throw new RuleBroken("response.unknown_item", given.ItemCode);
}
