using System.Buffers.Binary;
using System.Security.Cryptography;
using Lms.Assessments.Groups;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Sessions;

namespace Lms.Data.Groups;

/// <summary>
/// The lead puts people into groups: a new round. Earlier rounds stay with their notes. Placed is who is here now (the page open within
/// two minutes, or checked in today), or everybody enrolled.
/// </summary>
public sealed class FormGroups(Db db, SessionLog log, TimeProvider clock)
{
    /// <summary>How long ago somebody's page may have been seen for them to count as here.</summary>
    public static readonly TimeSpan Here = TimeSpan.FromMinutes(2);

    /// <param name="round">The round this makes, one more than the person saw: the same form sent twice makes it once.</param>
    /// <returns>The round; null where the session does not exist for this person, or is not theirs to run.</returns>
    /// <exception cref="RuleBroken"><c>session.not_open</c>, <c>session.not_lead</c>, and those of <see cref="GroupForming"/></exception>
    public Task<int?> Run(Guid sessionId, int round, GroupMethod method, int count, bool everybody, string? task, Scope by) => db.Work<int?>(nameof(FormGroups), async work =>
    {
        if (await SessionAccessQueries.Find(work, sessionId, by) is not { MayRun: true } session)
        {
            return null;
        }

        await work.HoldLead(session, by.PersonId);
        var last = await work.ReadRound(sessionId);
        if (round <= last)
        {
            return last;
        }

        var now = clock.GetUtcNow();
        var line = GroupForming.Task(task);
        var people = await People(work, session, everybody, now);
        var seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8));
        var groups = GroupForming.Form(people, method, count, seed);
        foreach (var (i, members) in groups.Index())
        {
            var id = work.NewId();
            await work.Execute(Sql.Insert, new { id, sessionId, round = last + 1, number = i + 1, task = line, method = Code.Of(method), now });
            foreach (var personId in members)
            {
                await work.Execute(Sql.Place, new { sessionId, round = last + 1, personId, id });
            }
        }

        await log.Append(work, sessionId, SessionEventKind.GroupsFormed, new GroupsFormed(last + 1, groups.Count, line), by.PersonId, now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(FormGroups), "Session", sessionId.ToString(), Detail: CanonicalJson.Write(new { method = Code.Of(method), round = last + 1 })));
        return last + 1;
    });

    private static async Task<IReadOnlyCollection<GroupPerson>> People(UnitOfWork work, SessionAccess session, bool everybody, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone)).DateTime);
        var rows = await work.List<Row>(Sql.People, new { session.SessionId, session.CohortId, everybody, since = now - Here, today });
        return [.. rows.Select(r => new GroupPerson(r.PersonId, r.InstitutionId, Code.Read<Sex>(r.Sex)))];
    }

    private sealed record Row
    {
        public Guid PersonId { get; init; }

        public Guid InstitutionId { get; init; }

        public string Sex { get; init; } = "";
    }

    internal static class Sql
    {
        public const string People = """
            SELECT p.Id AS PersonId, p.InstitutionId, p.Sex
            FROM Enrolment e JOIN Person p ON p.Id = e.PersonId
            WHERE e.CohortId = @CohortId AND e.State IN ('active', 'completed')
              AND (@everybody = 1
                OR EXISTS (SELECT 1 FROM Presence h WHERE h.SessionId = @SessionId AND h.PersonId = p.Id AND h.SeenAt >= @since)
                OR EXISTS (SELECT 1 FROM CheckIn c WHERE c.SessionId = @SessionId AND c.PersonId = p.Id AND c.OnDay = @today))
            """;

        public const string Insert = """
            INSERT INTO SessionGroup (Id, SessionId, Round, Number, Name, Method, Task, CreatedAt)
            VALUES (@id, @sessionId, @round, @number, '', @method, @task, @now)
            """;

        public const string Place = "INSERT INTO SessionGroupMember (SessionId, Round, PersonId, GroupId) VALUES (@sessionId, @round, @personId, @id)";
    }
}
