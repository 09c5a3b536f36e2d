using System.Security.Cryptography;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>Loads and saves the heads of sessions inside a unit of work.</summary>
public static class SessionStore
{
    public static Task<SessionRecord?> FindSession(this IReads reads, Guid id) => reads.Find<SessionRecord>(Sql.Find, new { id });

    /// <summary>Whether somebody runs the sessions of a cohort: trains it, or is officer over its institution, or over everything.</summary>
    public static async Task<bool> MayRunSessions(this IReads reads, Scope scope, Guid cohortId) =>
        await reads.Read<long>(Sql.CountRun, new { cohortId, scopePerson = scope.PersonId, scopeAll = scope.Everything }) > 0;

    /// <summary>Stores a draft under the newest rule of attendance; null when the cohort has one of that pattern number already.</summary>
    internal static async Task<Guid?> AddSession(this UnitOfWork work, Guid cohortId, SessionDetails details, int? patternNumber, Guid? by, DateTimeOffset now)
    {
        var id = work.NewId();
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        return await work.TryInsert(Sql.Insert, Row(id, details, cohortId, patternNumber, secret, by, now)) ? id : null;
    }

    /// <summary>False when somebody else changed it since <paramref name="version"/>, or it has ended.</summary>
    internal static async Task<bool> SaveDetails(this UnitOfWork work, Guid id, SessionDetails details, bool tellCalendar, int version) =>
        await work.Execute(Sql.Update, new
        {
            id, version, bump = tellCalendar ? 1 : 0, title = details.Title.Trim(), mode = Code.Of(details.Mode), details.StartsLocal, details.TimeZone, details.StartsAt,
            details.EndsAt, details.LengthMinutes, details.Days, details.Place, details.VideoUrl,
        }) == 1;

    internal static async Task<bool> MoveSession(this UnitOfWork work, Guid id, SessionState from, SessionState to, int calendarBump) =>
        await work.Execute(Sql.Move, new { id, from = Code.Of(from), to = Code.Of(to), bump = calendarBump }) == 1;

    internal static Task KeepCancelReason(this UnitOfWork work, Guid id, string? reason) => work.Execute(Sql.KeepReason, new { id, reason });

    private static object Row(Guid id, SessionDetails details, Guid cohortId, int? patternNumber, string secret, Guid? by, DateTimeOffset now) => new
    {
        id,
        cohortId,
        patternNumber,
        title = details.Title.Trim(),
        mode = Code.Of(details.Mode),
        details.StartsLocal,
        details.TimeZone,
        details.StartsAt,
        details.EndsAt,
        details.LengthMinutes,
        details.Days,
        details.Place,
        details.VideoUrl,
        secret,
        by,
        now,
    };

    internal static class Sql
    {
        private const string Columns = """
            SELECT Id, CohortId, PatternNumber, Title, Mode, State, StartsLocal, TimeZone, StartsAt, EndsAt, LengthMinutes, Days, Place, VideoUrl, LeadId,
                   CalendarSequence, OpenedAt, ClosedAt, CancelReason, Version
            FROM Session
            """;

        public const string Find = Columns + " WHERE Id = @id";

        public const string CountRun = """
            SELECT COUNT(*) FROM (SELECT c.Id AS CohortId, c.InstitutionId FROM Cohort c WHERE c.Id = @cohortId) scoped
            WHERE
            """ + " " + SessionScope.Runs;

        public const string Insert = """
            INSERT INTO Session (Id, CohortId, PatternNumber, Title, Mode, State, StartsLocal, TimeZone, StartsAt, EndsAt, LengthMinutes, Days, Place, VideoUrl,
                LastSeq, CheckInSecret, RuleNumber, CalendarSequence, CreatedAt, CreatedBy, Version)
            SELECT @id, @cohortId, @patternNumber, @title, @mode, 'draft', @StartsLocal, @TimeZone, @StartsAt, @EndsAt, @LengthMinutes, @Days, @Place, @VideoUrl,
                0, @secret, MAX(r.Number), 0, @now, @by, 1
            FROM AttendanceRule r
            """;

        public const string Update = """
            UPDATE Session SET Title = @title, Mode = @mode, StartsLocal = @StartsLocal, TimeZone = @TimeZone, StartsAt = @StartsAt, EndsAt = @EndsAt,
                LengthMinutes = @LengthMinutes, Days = @Days, Place = @Place, VideoUrl = @VideoUrl,
                CalendarSequence = CalendarSequence + @bump, Version = Version + 1
            WHERE Id = @id AND Version = @version AND State NOT IN ('closed', 'cancelled')
            """;

        public const string KeepReason = "UPDATE Session SET CancelReason = @reason WHERE Id = @id";

        public const string Move = """
            UPDATE Session SET State = @to, CalendarSequence = CalendarSequence + @bump, Version = Version + 1 WHERE Id = @id AND State = @from
            """;
    }
}
