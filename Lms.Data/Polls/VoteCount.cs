using System.Security.Cryptography;
using Lms.Assessments.Polls;
using Lms.Assessments.Values;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>
/// Votes of one poll, counted in one unit. The poll's row is taken first, with the rules of the race (open or within its grace), and for
/// all of them: whoever closes the poll is before this unit or after it. Then each vote's own row asks whether its person is enrolled and
/// has not voted yet; what it refuses is taken back from the count. Texts of an anonymous poll get ids by chance, since ours tell their order.
/// </summary>
internal static class VoteCount
{
    /// <summary>Marks those it counted.</summary>
    public static Task CountVotes(this Db db, SessionLog log, FrozenPoll frozen, Func<IReadOnlyList<WaitingVote>> take) => db.Hot(nameof(CastVote), async work =>
    {
        var votes = take();
        // Whether a vote completes a step of an anonymous result is asked of every one of them.
        if (IsStepped(frozen.Poll) || !await Together(work, frozen.Poll, votes))
        {
            foreach (var vote in votes)
            {
                await Together(work, frozen.Poll, [vote]);
            }
        }

        if (votes.Any(v => v.Taken))
        {
            log.Touch(work, frozen.SessionId, SessionPart.Tally);
        }

        return true;
    }, mayWait: true);

    private static bool IsStepped(Poll poll) => poll is { Anonymous: true, Moderated: false };

    /// <summary>False when the poll did not take all of them: it may still take the first.</summary>
    private static async Task<bool> Together(UnitOfWork work, Poll poll, IReadOnlyList<WaitingVote> votes)
    {
        foreach (var vote in votes)
        {
            vote.Taken = false;
        }

        if (votes.Count == 0)
        {
            return true;
        }

        var last = votes.MaxBy(v => v.Args.Now)!.Args;
        if (await work.Execute(Sql.Hold, new { last.PollId, last.Now, last.ClosedAfter, votes = votes.Count }) != 1)
        {
            return false;
        }

        foreach (var vote in votes)
        {
            vote.Taken = await Write(work, poll, vote.Args);
        }

        var refused = votes.Count(v => !v.Taken);
        if (refused > 0)
        {
            await work.Execute(Sql.GiveBack, new { last.PollId, refused });
        }

        // One by one: a list in the statement is a new text each time, and the text's making costs more than the row.
        foreach (var (number, times) in votes.Where(v => v.Taken).SelectMany(v => v.Args.Ballot!.Counts).CountBy(number => number))
        {
            await work.Execute(Sql.Add, new { last.PollId, number, times });
        }

        if (refused < votes.Count && IsStepped(poll))
        {
            await work.Execute(poll.IsWritten ? Sql.StepTexts : Sql.StepCounts, new { last.PollId, together = Poll.Together });
        }

        return true;
    }

    private static async Task<bool> Write(UnitOfWork work, Poll poll, VoteArgs args)
    {
        if (await work.Execute(Sql.Voter, args) != 1)
        {
            return false;
        }

        if (!poll.Anonymous)
        {
            await work.Execute(Sql.Vote, args);
        }

        if (args.Ballot is { Text: { } state } ballot)
        {
            await work.Execute(Sql.Answer, new
            {
                id = new Guid(RandomNumberGenerator.GetBytes(16)),
                args.PollId,
                personId = poll.Anonymous ? (Guid?)null : args.PersonId,
                ballot.Choice.Text,
                ballot.WordKey,
                state = Code.Of(state),
            });
        }

        return true;
    }

    internal static class Sql
    {
        public const string Hold = "UPDATE Poll SET Voters = Voters + @votes WHERE Id = @PollId AND " + VoteChange.Takes;

        public const string GiveBack = "UPDATE Poll SET Voters = Voters - @refused WHERE Id = @PollId";

        public const string Voter = """
            INSERT INTO PollVoter (PollId, PersonId)
            SELECT p.Id, @PersonId FROM Poll p JOIN Session s ON s.Id = p.SessionId
            WHERE p.Id = @PollId AND s.State IN ('open', 'adjourned')
              AND EXISTS (SELECT 1 FROM Enrolment e WHERE e.CohortId = s.CohortId AND e.PersonId = @PersonId AND e.State IN ('active', 'completed'))
              AND NOT EXISTS (SELECT 1 FROM PollVoter v WHERE v.PollId = @PollId AND v.PersonId = @PersonId)
            """;

        public const string Vote = """
            INSERT INTO Vote (PollId, PersonId, Choice, IdempotencyKey, ClientSeq, ShareBasisPoints, Points, At)
            VALUES (@PollId, @PersonId, @Choice, @Key, @ClientSeq, @Share, @Points, @Now)
            """;

        public const string Add = "UPDATE PollCount SET Votes = Votes + @times WHERE PollId = @PollId AND Choice = @number";

        // A word that a trainer has hidden stays hidden, whoever writes it next.
        public const string Answer = """
            INSERT INTO PollAnswer (Id, PollId, PersonId, Text, WordKey, State)
            SELECT @id, p.Id, @personId, @Text, @WordKey,
                   CASE WHEN EXISTS (SELECT 1 FROM PollAnswer h WHERE h.PollId = @PollId AND h.WordKey = @WordKey AND h.State = 'hidden') THEN 'hidden' ELSE @state END
            FROM Poll p WHERE p.Id = @PollId
            """;

        // Both hold the vote that completes the step: the poll's row was counted up before.
        public const string StepCounts = "UPDATE PollCount SET Seen = Pending, Pending = Votes WHERE PollId = @PollId AND " + CompletesStep;

        public const string StepTexts = "UPDATE PollAnswer SET Steps = Steps + 1 WHERE PollId = @PollId AND Steps < 2 AND " + CompletesStep;

        private const string CompletesStep = "EXISTS (SELECT 1 FROM Poll p WHERE p.Id = @PollId AND p.Voters % @together = 0)";
    }
}
