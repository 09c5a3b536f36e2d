using System.Data.Common;
using Lms.Assessments.Polls;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>
/// Counts one vote, together with those that wait for the same commit (<see cref="VoteCount"/>), and without reading. Only when it is not
/// taken is the poll read to find out why, and the core decides what to tell. The rows themselves say who voted and when, or that nobody
/// is to know: of an anonymous vote no row, key, time or audit entry joins the person to the choice.
/// </summary>
public sealed class CastVote(Db db, FrozenPolls polls, SessionLog log, TimeProvider clock)
{
    // Each lost try means that the same person's other vote was counted in between; more in a row are a fault and not a race.
    private const int Tries = 5;

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
            var args = new VoteArgs(pollId, personId, sent, ballot, now);
            if (await Count(frozen, args))
            {
                return new VoteReceipt(now, Stands: true, Again: false, frozen.Poll.Anonymous ? null : args.Choice);
            }

            if (await Explain(pollId, personId, sent, ballot, now) is var (settled, receipt) && settled)
            {
                return receipt;
            }
        }

        throw new InvalidOperationException($"A vote in {pollId} was refused {Tries} times without a reason.");
    }

    private async Task<bool> Count(FrozenPoll frozen, VoteArgs args)
    {
        try
        {
            return await frozen.Box.Put(args, take => db.CountVotes(log, frozen, take));
        }
        catch (DbException error) when (db.Dialect.IsDuplicate(error))
        {
            return false; // the same person's other request was first, and this unit left nothing
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
