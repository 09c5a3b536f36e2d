using Lms.Assessments.Sessions;

namespace Lms.Data.Attendances;

/// <summary>Who is and was in a session, for its trainers. Who may see it is asked before (<see cref="Sessions.SessionAccessQueries"/>).</summary>
public sealed class AttendanceQueries(Db db, SheetQueries sheets)
{
    /// <summary>Everybody, by Latin name. While the session runs, as it would be decided now; afterwards, as its newest sheet says.</summary>
    public async Task<IReadOnlyList<AttendanceLine>> Of(Guid sessionId, DateTimeOffset now)
    {
        var frame = await SessionFrame.Read(db, sessionId);
        var people = await AttendanceStore.People(db, sessionId);
        if (frame.Standing == SessionState.Closed && await sheets.Versions(sessionId) is [var newest, ..] && await sheets.Find(sessionId, newest.Version) is { } sheet)
        {
            var enrolments = people.ToDictionary(p => p.PersonId, p => p.EnrolmentId);
            return [.. sheet.People.Select(p => new AttendanceLine { Sheet = p, EnrolmentId = enrolments.GetValueOrDefault(p.Person) })];
        }

        var evidence = await SessionEvidence.Read(db, frame, now);
        var acts = (await db.List<ActRow>(Sql.Acts, new { sessionId })).ToDictionary(a => a.PersonId);
        return [.. people.Select(p => Line(p, evidence, acts.GetValueOrDefault(p.PersonId) ?? new ActRow(), now))];
    }

    /// <summary>One person's own line; null for somebody who is not and was not enrolled.</summary>
    public async Task<AttendanceLine?> FindOwn(Guid sessionId, Guid personId, DateTimeOffset now)
    {
        var frame = await SessionFrame.Read(db, sessionId);
        return await AttendanceStore.FindPerson(db, sessionId, personId) is { } person
            ? Line(person, await SessionEvidence.Read(db, frame, frame.ClosedAt ?? now, personId), new ActRow(), now)
            : null;
    }

    private static AttendanceLine Line(SessionPerson person, SessionEvidence evidence, ActRow acts, DateTimeOffset now) => new()
    {
        Sheet = person.Line(evidence.Decide(person.PersonId), evidence.Entry(person.PersonId)),
        EnrolmentId = person.EnrolmentId,
        HasLeftCohort = person.State == "withdrawn",
        IsOnPage = evidence.Frame.Standing == SessionState.Open && evidence.SeenAt(person.PersonId) >= now.AddSeconds(-KeepPresence.GapSeconds),
        HasCheckedIn = evidence.HasCode(person.PersonId, evidence.Frame.DayThere(now)),
        Votes = (int)acts.Votes,
        Questions = (int)(acts.Asked + acts.Upvoted),
        HandUp = acts.Hands > 0,
    };

    internal sealed record ActRow
    {
        public Guid PersonId { get; init; }

        public long Votes { get; init; }

        public long Asked { get; init; }

        public long Upvoted { get; init; }

        public long Hands { get; init; }
    }

    internal static class Sql
    {
        public const string Acts = """
            SELECT a.PersonId, SUM(CAST(a.Votes AS bigint)) AS Votes, SUM(CAST(a.Asked AS bigint)) AS Asked,
                   SUM(CAST(a.Upvoted AS bigint)) AS Upvoted, SUM(CAST(a.Hands AS bigint)) AS Hands
            FROM (
                SELECT v.PersonId, 1 AS Votes, 0 AS Asked, 0 AS Upvoted, 0 AS Hands FROM PollVoter v JOIN Poll p ON p.Id = v.PollId WHERE p.SessionId = @sessionId
                UNION ALL SELECT q.PersonId, 0, 1, 0, 0 FROM Question q WHERE q.SessionId = @sessionId
                UNION ALL SELECT u.PersonId, 0, 0, 1, 0 FROM QuestionUpvote u JOIN Question q ON q.Id = u.QuestionId WHERE q.SessionId = @sessionId
                UNION ALL SELECT h.PersonId, 0, 0, 0, 1 FROM Hand h WHERE h.SessionId = @sessionId AND h.Up = 1) a
            GROUP BY a.PersonId
            """;
    }
}
