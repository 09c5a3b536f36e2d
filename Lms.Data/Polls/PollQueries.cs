using Lms.Assessments.Polls;
using Lms.Assessments.Values;
using Lms.Data.Sessions;

namespace Lms.Data.Polls;

/// <summary>Polls as pages, the tick and the sheet see them. Who may see a session is asked before (<see cref="SessionAccessQueries"/>).</summary>
public sealed class PollQueries(Db db)
{
    /// <summary>All polls of a session, prepared ones too, by number.</summary>
    public Task<IReadOnlyList<PollRow>> OfSession(Guid sessionId) => db.ListPolls(sessionId);

    /// <summary>Null when the session has no such poll.</summary>
    public async Task<PollRow?> Find(Guid sessionId, Guid pollId) => await db.FindPoll(pollId) is { } row && row.SessionId == sessionId ? row : null;

    /// <summary>Of these polls, whatever their state, in two statements: what may be seen of them now.</summary>
    public Task<IReadOnlyDictionary<Guid, Tally>> Tallies(IReadOnlyList<PollRow> polls, DateTimeOffset now) => db.CountPolls(polls, p => p.ToPoll().TellsInSteps(now));

    /// <summary>
    /// What the tick sends: tallies of polls that can still change — open, shown, or closed so lately that a vote may be on its way — by number.
    /// <see cref="LiveTally.IsShown"/> says whether everybody may see it or trainers only.
    /// </summary>
    public async Task<IReadOnlyList<LiveTally>> LiveTallies(Guid sessionId, DateTimeOffset now)
    {
        var moving = await db.List<PollRow>(Sql.Moving, new { sessionId, closedAfter = now - (2 * Poll.Grace) });
        var tallies = await Tallies(moving, now);
        return [.. moving.Select(p => new LiveTally(p.Id, p.Number, p.ShownAt is not null, tallies[p.Id]))];
    }

    /// <summary>What the sheet keeps: every poll that was asked, with its result.</summary>
    public async Task<IReadOnlyList<PollResult>> Results(Guid sessionId)
    {
        var asked = (await db.ListPolls(sessionId)).Where(p => p.State != Code.Of(PollState.Prepared)).ToList();
        var tallies = await db.CountPolls(asked);
        return [.. asked.Select(p => new PollResult(p, tallies[p.Id]))];
    }

    /// <summary>What one person has voted: by poll, the choice as JSON, or null where it is known only that there is one.</summary>
    public async Task<IReadOnlyDictionary<Guid, string?>> Mine(Guid sessionId, Guid personId) =>
        (await db.List<MineRow>(Sql.Mine, new { sessionId, personId })).ToDictionary(m => m.PollId, m => m.Choice);

    /// <summary>Who answered what, by name; empty for an anonymous poll. For those who run the session.</summary>
    public Task<IReadOnlyList<NamedVote>> Named(Guid pollId) => db.List<NamedVote>(Sql.Named, new { pollId });

    /// <summary>Texts of a session's polls for the moderator, those that wait first, in no order that tells when they came.</summary>
    public Task<IReadOnlyList<AnswerRow>> Answers(Guid sessionId, int most = 200) =>
        db.List<AnswerRow>(db.Dialect.Page(Sql.Answers), new { sessionId, skip = 0, take = most });

    /// <summary>How many may vote, and of those how many have their page open.</summary>
    public Task<PollPeople> People(Guid sessionId, DateTimeOffset now) => db.Read<PollPeople>(Sql.People, new { sessionId, seenAfter = now.AddSeconds(-90) });

    internal sealed record MineRow
    {
        public Guid PollId { get; init; }

        public string? Choice { get; init; }
    }

    internal static class Sql
    {
        public const string Moving = """
            SELECT p.Id, p.SessionId, p.Number, p.Kind, p.Options, p.Anonymous, p.Moderated, p.State, p.ClosesAt, p.ClosedAt, p.ShownAt, p.Voters
            FROM Poll p
            WHERE p.SessionId = @sessionId
              AND (p.State = 'open' OR (p.State = 'closed' AND (p.ShownAt IS NOT NULL OR p.ClosedAt >= @closedAfter)))
            ORDER BY p.Number
            """;

        public const string Mine = """
            SELECT v.PollId, n.Choice
            FROM Poll p JOIN PollVoter v ON v.PollId = p.Id LEFT JOIN Vote n ON n.PollId = p.Id AND n.PersonId = v.PersonId
            WHERE p.SessionId = @sessionId AND v.PersonId = @personId
            """;

        public const string Named = """
            SELECT v.PersonId, e.NativeName, e.LatinName, v.Choice, v.ShareBasisPoints, v.Points, v.At
            FROM Vote v JOIN Person e ON e.Id = v.PersonId
            WHERE v.PollId = @pollId
            ORDER BY e.LatinName, v.PersonId
            """;

        public const string Answers = """
            SELECT a.Id, a.PollId, a.Text, a.WordKey, a.State, e.NativeName
            FROM Poll p JOIN PollAnswer a ON a.PollId = p.Id LEFT JOIN Person e ON e.Id = a.PersonId
            WHERE p.SessionId = @sessionId
            ORDER BY CASE a.State WHEN 'waiting' THEN 0 ELSE 1 END, p.Number DESC, a.Id
            """;

        public const string People = """
            SELECT (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = s.CohortId AND e.State IN ('active', 'completed')) AS Enrolled,
                   (SELECT COUNT(*) FROM Enrolment e WHERE e.CohortId = s.CohortId AND e.State IN ('active', 'completed')
                      AND EXISTS (SELECT 1 FROM Presence h WHERE h.SessionId = s.Id AND h.PersonId = e.PersonId AND h.SeenAt >= @seenAfter)) AS Here
            FROM Session s WHERE s.Id = @sessionId
            """;
    }
}
