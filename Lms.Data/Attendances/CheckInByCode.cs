using Lms.Assessments.Attendances;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Attendances;

/// <summary>A trainee gives the code of the room. Once a day; a second time changes nothing.</summary>
public sealed class CheckInByCode(Db db, SessionLog log, TimeProvider clock)
{
    /// <param name="scanned">It came with the address in the QR, not typed.</param>
    /// <returns>False where the session does not exist for this person, or they are not a trainee of it.</returns>
    /// <exception cref="RuleBroken"><c>attendance.code_wrong</c>, and those of <see cref="CheckInRule"/>.</exception>
    public Task<bool> Run(Guid sessionId, string? code, bool scanned, Scope by) => db.Hot(nameof(CheckInByCode), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { IsTrainee: true } || !await work.HoldSession(sessionId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var frame = await SessionFrame.Read(work, sessionId);
        CheckInRule.Demand(frame.Standing, Code.Read<SessionMode>(frame.Mode), frame.StartsAt, frame.EndsAt, await SwitchCheckIn.Standing(work, sessionId), now);
        if (!CheckInCode.Accepts(frame.CheckInSecret, code, now))
        {
            throw new RuleBroken("attendance.code_wrong");
        }

        if (await work.TryInsert(Sql.Insert, new { sessionId, by.PersonId, day = frame.DayThere(now), how = scanned ? "qr" : "code", now }))
        {
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(CheckInByCode), "Session", sessionId.ToString(), by.PersonId));
            log.Touch(work, sessionId, SessionPart.People);
        }

        return true;
    });

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO CheckIn (SessionId, PersonId, OnDay, How, At)
            SELECT @sessionId, @PersonId, @day, @how, @now
            WHERE NOT EXISTS (SELECT 1 FROM CheckIn WHERE SessionId = @sessionId AND PersonId = @PersonId AND OnDay = @day)
            """;
    }
}
