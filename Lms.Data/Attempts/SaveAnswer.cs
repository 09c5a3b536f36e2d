using System.Data.Common;
using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Data.Attempts;

/// <summary>
/// Keeps one answer: the busiest write of the product, one statement in a group commit. The statement itself holds the rules of
/// the race (in progress, in time, own attempt, newer than what is known, the next number); only when it touches nothing is the
/// attempt folded to find out why, and the core decides what to tell.
/// </summary>
public sealed class SaveAnswer(Db db, FrozenItems items, TimeProvider clock)
{
    // Each lost race means somebody else's step got the number; more losses than this in a row are a fault and not a race.
    private const int Tries = 20;

    /// <summary>
    /// The receipt; the same request again gives the same one. Null when there is no such attempt of this person. Throws
    /// <see cref="RuleBroken"/> <c>attempt.already_finished</c>, <c>attempt.deadline_passed</c>, <c>response.unknown_item</c>, <c>response.malformed</c>, <c>response.key_reused</c>.
    /// </summary>
    /// <param name="idempotencyKey">Names the request, 8 to 60 characters of the browser's choosing.</param>
    public async Task<SavedAnswer?> Run(Guid attemptId, Guid personId, GivenText given, string idempotencyKey)
    {
        if (await items.Find(attemptId) is not { } quiz)
        {
            return null;
        }

        if (idempotencyKey.Length is < 8 or > 60)
        {
            throw new RuleBroken("response.malformed");
        }

        var item = quiz.FindItem(given.ItemCode) ?? throw new RuleBroken("response.unknown_item", given.ItemCode);
        var response = Response.Parse(item, given.Response);
        SaveRule.CheckSeq(given.ClientSeq);
        for (var attempt = 1; ; attempt++)
        {
            var now = InstantJson.Stored(clock.GetUtcNow());
            var step = new Saved { At = now, ItemId = given.ItemCode, ClientSeq = given.ClientSeq, Response = response };
            var args = new
            {
                attemptId,
                personId,
                now,
                notDueBefore = now.AddSeconds(-quiz.GraceSeconds),
                itemCode = given.ItemCode,
                clientSeq = given.ClientSeq,
                idempotencyKey,
                payload = StepJson.Write(step),
            };
            try
            {
                if (await db.Hot(nameof(SaveAnswer), work => work.Execute(Sql.Save, args)) == 1)
                {
                    return new SavedAnswer(now, given.ClientSeq, IsNewest: true);
                }
            }
            catch (DbException error) when (db.Dialect.IsDuplicate(error))
            {
                // The number went to another save of this attempt, or the key is known.
            }

            if (await Explain(attemptId, personId, given, response, idempotencyKey, now) is var (settled, receipt) && settled)
            {
                return receipt;
            }

            if (attempt == Tries)
            {
                throw new InvalidOperationException($"The answer to {given.ItemCode} found no number in {Tries} tries.");
            }
        }
    }

    // Cold path: a repeated request, an older answer, a finished attempt, somebody else's attempt.
    private async Task<(bool Settled, SavedAnswer? Receipt)> Explain(
        Guid attemptId, Guid personId, GivenText given, Response response, string idempotencyKey, DateTimeOffset now)
    {
        if (await db.FindAttemptRow(attemptId, personId) is not { } row)
        {
            return (true, null);
        }

        var own = await db.Find<KnownStep>(Sql.Known, new { attemptId, idempotencyKey });
        if (own is not null && (own.ItemCode != given.ItemCode || own.ClientSeq != given.ClientSeq))
        {
            throw new RuleBroken("response.key_reused");
        }

        var attempt = (await db.ReadAttempt(row)).Attempt;
        if (own is null && attempt.Save(given.ItemCode, given.ClientSeq, response, now).Count > 0)
        {
            return (false, null); // what refused the row is gone: try again
        }

        var newest = attempt.Answers[given.ItemCode];
        var stands = newest.ClientSeq == given.ClientSeq && newest.Response == response;
        return (true, new SavedAnswer(own?.At ?? newest.At, newest.ClientSeq, stands));
    }

    private sealed record KnownStep
    {
        public DateTimeOffset At { get; init; }

        public string ItemCode { get; init; } = "";

        public long ClientSeq { get; init; }
    }

    internal static class Sql
    {
        public const string Save = """
            INSERT INTO AttemptStep (AttemptId, Seq, Kind, At, ActorId, ItemCode, ClientSeq, IdempotencyKey, Payload)
            SELECT a.Id, (SELECT MAX(n.Seq) + 1 FROM AttemptStep n WHERE n.AttemptId = @attemptId),
                   'saved', @now, @personId, @itemCode, @clientSeq, @idempotencyKey, @payload
            FROM Attempt a JOIN Enrolment e ON e.Id = a.EnrolmentId
            WHERE a.Id = @attemptId AND e.PersonId = @personId AND a.State = 'in_progress' AND a.DeadlineAt >= @notDueBefore
              AND NOT EXISTS (SELECT 1 FROM AttemptStep k WHERE k.AttemptId = @attemptId AND k.ItemCode = @itemCode AND k.ClientSeq >= @clientSeq)
            """;

        public const string Known = "SELECT At, ItemCode, ClientSeq FROM AttemptStep WHERE AttemptId = @attemptId AND IdempotencyKey = @idempotencyKey";
    }
}
