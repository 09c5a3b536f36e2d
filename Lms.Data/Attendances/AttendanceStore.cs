using Lms.Assessments.Attendances;
using Lms.Assessments.Values;

namespace Lms.Data.Attendances;

/// <summary>Loads the people of a session and saves what was decided, inside a unit of work.</summary>
internal static class AttendanceStore
{
    /// <summary>
    /// Takes the session's row until the commit, so that closing it, an entry by hand and a check-in come one after the other: whatever
    /// is written first is seen by the next. False where there is no such session.
    /// </summary>
    public static async Task<bool> HoldSession(this UnitOfWork work, Guid sessionId) => await work.Execute(Sql.Hold, new { sessionId }) == 1;

    /// <summary>Everybody enrolled, and who withdrew, or went on in another cohort, but has been in this session: they keep what they attended. By Latin name.</summary>
    public static Task<IReadOnlyList<SessionPerson>> People(IReads reads, Guid sessionId) => reads.List<SessionPerson>(Sql.People, new { sessionId });

    /// <summary>Somebody who is or was enrolled; null for others.</summary>
    public static Task<SessionPerson?> FindPerson(IReads reads, Guid sessionId, Guid personId) => reads.Find<SessionPerson>(Sql.Person, new { sessionId, personId });

    /// <summary>Writes the decision, or the next one over it.</summary>
    public static async Task Decide(this UnitOfWork work, SessionFrame frame, SessionPerson person, Attended attended, DateTimeOffset now)
    {
        var args = new
        {
            frame.Id, person.PersonId, person.EnrolmentId, attended.JoinedAt, attended.LeftAt, attended.Minutes, attended.Share, attended.Present,
            how = Code.Of(attended.How), frame.RuleNumber, now,
        };
        if (await work.Execute(Sql.Change, args) == 0)
        {
            await work.Execute(Sql.Insert, args);
        }
    }

    internal static class Sql
    {
        private const string Rows = """
            SELECT e.Id AS EnrolmentId, e.State, e.PersonId, p.FactKey, p.LatinName, p.NativeName, p.Language, p.Sex, p.Category, p.InstitutionId,
                   i.EnglishName AS InstitutionName, i.Path AS InstitutionPath, i.Kind AS InstitutionKind, i.Country, i.SubnationalUnit
            FROM Session s
            JOIN Enrolment e ON e.CohortId = s.CohortId OR e.Id IN (SELECT k.EnrolmentId FROM Attendance k WHERE k.SessionId = @sessionId)
            JOIN Person p ON p.Id = e.PersonId
            JOIN Institution i ON i.Id = p.InstitutionId
            WHERE s.Id = @sessionId AND p.MergedIntoId IS NULL
            """;

        public const string Hold = "UPDATE Session SET LastSeq = LastSeq WHERE Id = @sessionId";

        public const string People = Rows + """
             AND (e.State <> 'withdrawn'
                OR EXISTS (SELECT 1 FROM Presence x WHERE x.SessionId = s.Id AND x.PersonId = e.PersonId)
                OR EXISTS (SELECT 1 FROM CheckIn x WHERE x.SessionId = s.Id AND x.PersonId = e.PersonId)
                OR EXISTS (SELECT 1 FROM AttendanceEntry x WHERE x.SessionId = s.Id AND x.PersonId = e.PersonId))
            ORDER BY p.LatinName, e.PersonId
            """;

        public const string Person = Rows + " AND e.PersonId = @personId";

        public const string Change = """
            UPDATE Attendance SET JoinedAt = @JoinedAt, LeftAt = @LeftAt, Minutes = @Minutes, ShareBasisPoints = @Share, Present = @Present, How = @how,
                RuleNumber = @RuleNumber, DecidedAt = @now
            WHERE SessionId = @Id AND PersonId = @PersonId
            """;

        public const string Insert = """
            INSERT INTO Attendance (SessionId, PersonId, EnrolmentId, JoinedAt, LeftAt, Minutes, ShareBasisPoints, Present, How, RuleNumber, DecidedAt)
            VALUES (@Id, @PersonId, @EnrolmentId, @JoinedAt, @LeftAt, @Minutes, @Share, @Present, @how, @RuleNumber, @now)
            """;
    }
}
