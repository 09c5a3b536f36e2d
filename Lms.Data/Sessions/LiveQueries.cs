using Lms.Data.Attendances;

namespace Lms.Data.Sessions;

/// <summary>What a room's pages need beside the log. Who may see it is asked before (<see cref="SessionAccessQueries"/>).</summary>
public sealed class LiveQueries(Db db)
{
    /// <summary>One statement, since a thousand people may join in the same second.</summary>
    /// <param name="today">In the session's zone.</param>
    public async Task<Mine> Mine(Guid sessionId, Guid personId, DateOnly today, DateTimeOffset now)
    {
        var rows = await db.List<Own>(Sql.Mine, new { sessionId, personId, today, since = now.AddSeconds(-KeepPresence.GapSeconds) });
        return new Mine
        {
            Votes = rows.Where(r => r.Kind == "vote").ToDictionary(r => r.Id, r => r.Choice),
            Upvoted = [.. rows.Where(r => r.Kind == "upvote").Select(r => r.Id)],
            Hand = rows.Any(r => r.Kind == "hand"),
            Group = rows.Where(r => r.Kind == "group").Select(r => (Guid?)r.Id).FirstOrDefault(),
            CheckedIn = rows.Any(r => r.Kind == "check_in"),
            Present = rows.Any(r => r.Kind == "present"),
        };
    }

    /// <summary>Of many sessions at once.</summary>
    public Task<IReadOnlyList<SessionHead>> Heads(IReadOnlyCollection<Guid> sessions) => db.List<SessionHead>(Sql.Heads, new { sessions });

    /// <summary>Everybody enrolled in the session's cohort.</summary>
    public Task<IReadOnlyList<Guid>> Enrolled(Guid sessionId) => db.List<Guid>(Sql.Enrolled, new { sessionId });

    /// <summary>Each person's group in the newest forming.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> Groups(Guid sessionId) =>
        (await db.List<Seat>(Sql.Groups, new { sessionId })).ToDictionary(s => s.PersonId, s => s.GroupId);

    private sealed record Own
    {
        public string Kind { get; init; } = "";

        public Guid Id { get; init; }

        public string? Choice { get; init; }
    }

    private sealed record Seat
    {
        public Guid PersonId { get; init; }

        public Guid GroupId { get; init; }
    }

    internal static class Sql
    {
        public const string Mine = """
            SELECT 'vote' AS Kind, p.Id AS Id, v.Choice AS Choice
            FROM Poll p JOIN PollVoter pv ON pv.PollId = p.Id AND pv.PersonId = @personId
            LEFT JOIN Vote v ON v.PollId = p.Id AND v.PersonId = @personId
            WHERE p.SessionId = @sessionId
            UNION ALL
            SELECT 'upvote', q.Id, NULL FROM Question q JOIN QuestionUpvote u ON u.QuestionId = q.Id AND u.PersonId = @personId WHERE q.SessionId = @sessionId
            UNION ALL
            SELECT 'hand', h.SessionId, NULL FROM Hand h WHERE h.SessionId = @sessionId AND h.PersonId = @personId AND h.Up = 1
            UNION ALL
            SELECT 'group', m.GroupId, NULL FROM SessionGroupMember m
            WHERE m.SessionId = @sessionId AND m.PersonId = @personId AND m.Round = (SELECT MAX(g.Round) FROM SessionGroup g WHERE g.SessionId = @sessionId)
            UNION ALL
            SELECT 'check_in', c.SessionId, NULL FROM CheckIn c WHERE c.SessionId = @sessionId AND c.PersonId = @personId AND c.OnDay = @today
            UNION ALL
            SELECT 'present', r.SessionId, NULL FROM Presence r WHERE r.SessionId = @sessionId AND r.PersonId = @personId AND r.SeenAt >= @since
            """;

        public const string Heads = """
            SELECT s.Id AS SessionId, s.State, s.LastSeq,
                   CASE WHEN EXISTS (SELECT 1 FROM Poll p WHERE p.SessionId = s.Id AND p.State = 'open') THEN 1 ELSE 0 END AS HasOpenPoll
            FROM Session s WHERE s.Id IN @sessions
            """;

        public const string Enrolled = """
            SELECT e.PersonId FROM Session s JOIN Enrolment e ON e.CohortId = s.CohortId
            WHERE s.Id = @sessionId AND e.State IN ('active', 'completed')
            """;

        public const string Groups = """
            SELECT m.PersonId, m.GroupId FROM SessionGroupMember m
            WHERE m.SessionId = @sessionId AND m.Round = (SELECT MAX(g.Round) FROM SessionGroup g WHERE g.SessionId = @sessionId)
            """;
    }
}
