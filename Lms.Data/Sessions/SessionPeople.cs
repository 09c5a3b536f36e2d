using System.Globalization;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Outbox;

namespace Lms.Data.Sessions;

/// <summary>
/// Writes to everybody a session concerns: who is enrolled in its cohort, and who is named for it (where nobody is, all trainers of
/// the cohort). Posted in the transaction of what it tells.
/// </summary>
internal static class SessionPeople
{
    public const string Planned = "session_planned";
    public const string Changed = "session_changed";
    public const string Cancelled = "session_cancelled";

    /// <param name="mark">What makes this telling another than the one before of the same template: a number, an instant; empty where it happens once.</param>
    public static async Task<int> TellPeople(this UnitOfWork work, Guid sessionId, string template, string mark, DateTimeOffset now)
    {
        var people = await work.List<Addressee>(Sql.People, new { sessionId });
        var about = template.Replace('_', '-') + (mark.Length > 0 ? ":" + mark : "");
        foreach (var person in people)
        {
            await work.Post(new OutboxMail($"{about}:{sessionId}:{person.PersonId}", person.PersonId, template, sessionId), now);
        }

        return people.Count;
    }

    /// <summary>Writes down that reminders whose time has come are said already, by another letter.</summary>
    public static async Task SkipReminders(this UnitOfWork work, Guid sessionId, DateTimeOffset startsAt, DateTimeOffset now)
    {
        foreach (var kind in ReminderRule.SaidBy(startsAt, now))
        {
            await work.TryMarkReminder(sessionId, kind, startsAt, now);
        }
    }

    /// <summary>False when another run posted that reminder already.</summary>
    public static Task<bool> TryMarkReminder(this UnitOfWork work, Guid sessionId, ReminderKind kind, DateTimeOffset startsAt, DateTimeOffset now) =>
        work.TryInsert(Sql.Mark, new { sessionId, kind = Code.Of(kind), startsAt, now });

    public static string Mark(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmm", CultureInfo.InvariantCulture);

    internal sealed record Addressee
    {
        public Guid PersonId { get; init; }
    }

    internal static class Sql
    {
        public const string People = """
            SELECT e.PersonId FROM Enrolment e JOIN Session s ON s.CohortId = e.CohortId WHERE s.Id = @sessionId AND e.State IN ('active', 'completed')
            UNION
            SELECT t.PersonId FROM SessionTrainer t WHERE t.SessionId = @sessionId
            UNION
            SELECT r.PersonId FROM RoleAssignment r JOIN Session s ON s.CohortId = r.CohortId
            WHERE s.Id = @sessionId AND r.Role = 'trainer' AND r.EndedAt IS NULL AND NOT EXISTS (SELECT 1 FROM SessionTrainer n WHERE n.SessionId = s.Id)
            """;

        public const string Mark = "INSERT INTO SessionReminder (SessionId, Kind, StartsAt, PostedAt) VALUES (@sessionId, @kind, @startsAt, @now)";
    }
}
