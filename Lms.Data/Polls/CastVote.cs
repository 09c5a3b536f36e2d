using System.Data.Common;
using System.Security.Cryptography;
using Lms.Assessments.Polls;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Engines;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>
/// Counts one vote, in a group commit: four or five statements and no reading. The first of them holds the rules of the race (open or
/// within its grace, enrolled, not voted yet), the key of <c>PollVoter</c> the rest; only when they take nothing is the poll read to
/// find out why, and the core decides what to tell. The rows themselves say who voted and when, or that nobody is to know: of an
/// anonymous vote no row, key, time or audit entry joins the person to the choice, and texts get ids by chance, since ours tell their order.
/// </summary>
public sealed class CastVote(Db db, FrozenPolls polls, SessionLog log, TimeProvider clock)
{
    // Each lost try means that the same person's other vote was counted in between; more in a row are a fault and not a race.
    private const int Tries = 5;

    // A server takes the poll's row in turn: more connections than these would only stand in that queue, and pages would find none left
    // (500 votes at once used up a pool of 100 for its whole patience). The file has a queue of its own, that commits in groups.
    private static readonly SemaphoreSlim Doors = new(16);

    /// <summary>
    /// The receipt; the same request again gives the same one. Null when there is no such poll for this person. Throws
    /// <see cref="RuleBroken"/> <c>poll.not_open</c>, <c>poll.already_voted</c>, <c>poll.malformed</c>, <c>poll.key_reused</c>, and what <see cref="Poll.Fill"/> throws.
    /// </summary>
    public async Task<VoteReceipt?> Run(Guid sessionId, Guid pollId, Guid personId, SentVote sent)
    {
        if (await polls.Find(pollId) is not { } frozen || frozen.SessionId != sessionId)
        {
            return null;
        }

        if (!sent.IsWellFormed)
        {
            throw new RuleBroken("poll.malformed");
        }

        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var now = InstantJson.Stored(clock.GetUtcNow());
            var ballot = frozen.Poll.Fill(sent.Choice, now);
            if (await Cast(frozen, ballot, new VoteArgs(pollId, personId, sent, ballot, now)))
            {
                return new VoteReceipt(now, Stands: true, Again: false, frozen.Poll.Anonymous ? null : ballot.Choice.ToJson());
            }

            if (await Explain(pollId, personId, sent, ballot, now) is var (settled, receipt) && settled)
            {
                return receipt;
            }
        }

        throw new InvalidOperationException($"A vote in {pollId} was refused {Tries} times without a reason.");
    }

    private async Task<bool> Cast(FrozenPoll frozen, Ballot ballot, VoteArgs args)
    {
        var queues = db.Dialect is SqlServerDialect;
        if (queues)
        {
            await Doors.WaitAsync();
        }

        try
        {
            return await db.Hot(nameof(CastVote), async work =>
            {
                if (await work.Execute(Sql.Count, args) != 1)
                {
                    return false;
                }

                await work.Execute(Sql.Voter, args);
                if (!frozen.Poll.Anonymous)
                {
                    await work.Execute(Sql.Vote, args);
                }

                // One by one: a list in the statement is a new text each time, and the text's making costs more than the row.
                foreach (var number in ballot.Counts)
                {
                    await work.Execute(Sql.Add, new { args.PollId, number });
                }

                if (ballot.Text is { } state)
                {
                    await work.Execute(Sql.Answer, new
                    {
                        id = new Guid(RandomNumberGenerator.GetBytes(16)),
                        args.PollId,
                        personId = frozen.Poll.Anonymous ? (Guid?)null : args.PersonId,
                        ballot.Choice.Text,
                        ballot.WordKey,
                        state = Code.Of(state),
                    });
                }

                if (frozen.Poll is { Anonymous: true, Moderated: false })
                {
                    await work.Execute(frozen.Poll.IsWritten ? Sql.StepTexts : Sql.StepCounts, new { args.PollId, together = Poll.Together });
                }

                log.Touch(work, frozen.SessionId, SessionPart.Tally);
                return true;
            }, mayWait: true);
        }
        catch (DbException error) when (db.Dialect.IsDuplicate(error))
        {
            return false; // the same person's other request was first, and this unit left nothing
        }
        finally
        {
            if (queues)
            {
                Doors.Release();
            }
        }
    }

    // Cold path: a repeated request, a change, a closed poll, somebody who is not of the cohort.
    private async Task<(bool Settled, VoteReceipt? Receipt)> Explain(Guid pollId, Guid personId, SentVote sent, Ballot ballot, DateTimeOffset now)
    {
        var row = (await db.FindPoll(pollId))!;
        var poll = row.ToPoll();
        if (await db.Find<StandingRow>(Sql.Standing, new { pollId, personId }) is not { } standing)
        {
            return (true, null);
        }

        if (!standing.HasVoted)
        {
            poll.Cast(sent.Choice, now);
            // The core would take it: what refused it is the session, or is gone.
            return standing.IsLive ? (false, null) : throw new RuleBroken("poll.not_open");
        }

        if (poll.Anonymous)
        {
            return (true, new VoteReceipt(now, Stands: true, Again: true, Choice: null));
        }

        var earlier = new GivenVote(PollChoice.Parse(standing.Choice), standing.IdempotencyKey!, standing.ClientSeq!.Value);
        var known = new VoteReceipt(standing.At!.Value, Stands: true, Again: true, standing.Choice);
        return poll.Recast(earlier, ballot.Choice, sent.Key, sent.ClientSeq, now) switch
        {
            Recast.Known => (true, known),
            Recast.Older => (true, known with { Stands = false }),
            _ => await db.ChangeVote(log, row, earlier, poll.Fill(earlier.Choice, now), new VoteArgs(pollId, personId, sent, ballot, now))
                ? (true, new VoteReceipt(now, Stands: true, Again: false, ballot.Choice.ToJson()))
                : (false, null),
        };
    }

    internal sealed record StandingRow
    {
        public bool IsLive { get; init; }

        public bool HasVoted { get; init; }

        public string? Choice { get; init; }

        public string? IdempotencyKey { get; init; }

        public long? ClientSeq { get; init; }

        public DateTimeOffset? At { get; init; }
    }

    internal static class Sql
    {
        public const string Count = "UPDATE Poll SET Voters = Voters + 1 WHERE Id = @PollId AND " + VoteChange.Takes + """
             AND NOT EXISTS (SELECT 1 FROM PollVoter v WHERE v.PollId = @PollId AND v.PersonId = @PersonId)
             AND EXISTS (
                SELECT 1 FROM Session s JOIN Enrolment e ON e.CohortId = s.CohortId
                WHERE s.Id = Poll.SessionId AND s.State IN ('open', 'adjourned') AND e.PersonId = @PersonId AND e.State IN ('active', 'completed'))
            """;

        public const string Voter = "INSERT INTO PollVoter (PollId, PersonId) VALUES (@PollId, @PersonId)";

        public const string Vote = """
            INSERT INTO Vote (PollId, PersonId, Choice, IdempotencyKey, ClientSeq, ShareBasisPoints, Points, At)
            VALUES (@PollId, @PersonId, @Choice, @Key, @ClientSeq, @Share, @Points, @Now)
            """;

        public const string Add = "UPDATE PollCount SET Votes = Votes + 1 WHERE PollId = @PollId AND Choice = @number";

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

        public const string Standing = """
            SELECT CASE WHEN s.State IN ('open', 'adjourned') THEN 1 ELSE 0 END AS IsLive,
                   CASE WHEN v.PersonId IS NULL THEN 0 ELSE 1 END AS HasVoted,
                   n.Choice, n.IdempotencyKey, n.ClientSeq, n.At
            FROM Poll p JOIN Session s ON s.Id = p.SessionId JOIN Enrolment e ON e.CohortId = s.CohortId AND e.PersonId = @personId AND e.State IN ('active', 'completed')
            LEFT JOIN PollVoter v ON v.PollId = p.Id AND v.PersonId = @personId
            LEFT JOIN Vote n ON n.PollId = p.Id AND n.PersonId = @personId
            WHERE p.Id = @pollId
            """;
    }
}
