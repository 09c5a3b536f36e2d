using Lms.Assessments.Polls;
using Lms.Assessments.Values;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>A named vote replaced by a newer one, with the tally moved in the same unit.</summary>
internal static class VoteChange
{
    /// <summary>The core's <see cref="Poll.Takes"/>, for the statement that decides the race.</summary>
    public const string Takes = """
        ((State = 'open' AND (ClosesAt IS NULL OR ClosesAt >= @Now OR (ShownAt IS NULL AND ClosesAt >= @ClosedAfter)))
         OR (State = 'closed' AND ShownAt IS NULL AND ClosedAt >= @ClosedAfter))
        """;

    /// <summary>False when the poll closed or another vote of this person came in between: the caller looks again.</summary>
    public static Task<bool> ChangeVote(this Db db, SessionLog log, PollRow row, GivenVote earlier, Ballot before, VoteArgs args) => db.Hot(nameof(CastVote), async work =>
    {
        // Nothing changes in this row; it is held, so that a close is before this unit or after it.
        if (await work.Execute(Sql.Hold, args) != 1
            || await work.Execute(Sql.Change, new { args.PollId, args.PersonId, args.Choice, args.Key, args.ClientSeq, args.Share, args.Points, args.Now, earlierKey = earlier.Key, earlierSeq = earlier.ClientSeq }) != 1)
        {
            return false;
        }

        var after = args.Ballot!;
        await Move(work, args.PollId, before.Counts.Except(after.Counts), -1);
        await Move(work, args.PollId, after.Counts.Except(before.Counts), 1);
        if (after.Text is { } state)
        {
            await work.Execute(Sql.Answer, new { args.PollId, args.PersonId, after.Choice.Text, after.WordKey, state = Code.Of(state) });
        }

        log.Touch(work, row.SessionId, SessionPart.Tally);
        return true;
    });

    private static Task Move(UnitOfWork work, Guid pollId, IEnumerable<int> choices, int by)
    {
        var numbers = choices.ToList();
        return numbers.Count == 0 ? Task.CompletedTask : work.Execute(Sql.Move, new { pollId, numbers, by });
    }

    internal static class Sql
    {
        public const string Hold = "UPDATE Poll SET Voters = Voters WHERE Id = @PollId AND MayChange = 1 AND " + Takes;

        public const string Change = """
            UPDATE Vote SET Choice = @Choice, IdempotencyKey = @Key, ClientSeq = @ClientSeq, ShareBasisPoints = @Share, Points = @Points, At = @Now
            WHERE PollId = @PollId AND PersonId = @PersonId AND IdempotencyKey = @earlierKey AND ClientSeq = @earlierSeq
            """;

        public const string Move = "UPDATE PollCount SET Votes = Votes + @by WHERE PollId = @pollId AND Choice IN @numbers";

        public const string Answer = """
            UPDATE PollAnswer SET Text = @Text, WordKey = @WordKey,
                   State = CASE WHEN EXISTS (SELECT 1 FROM PollAnswer h WHERE h.PollId = @PollId AND h.WordKey = @WordKey AND h.State = 'hidden') THEN 'hidden' ELSE @state END
            WHERE PollId = @PollId AND PersonId = @PersonId
            """;
    }
}
