namespace Lms.Data.People;

/// <summary>Who a session id belongs to, and whether it still counts.</summary>
public sealed class SignInQueries(Db db)
{
    /// <summary>Null when the session was ended, ran out, its account is disabled, or its owner was merged away.</summary>
    public async Task<SignedIn?> Find(Guid sessionId, DateTimeOffset now, CancellationToken cancel = default)
    {
        var found = await db.Find<SignedIn>(Sql.Find, new { sessionId, now }, cancel);
        return found is null ? null : found with { Roles = await db.ListRoles(found.PersonId) };
    }

    /// <summary>Those of these sessions that still count, in two statements; for lines that stay open.</summary>
    public async Task<IReadOnlyList<SignedIn>> Alive(IReadOnlyCollection<Guid> sessionIds, DateTimeOffset now)
    {
        var alive = await db.List<SignedIn>(Sql.Alive, new { sessionIds, now });
        var roles = (await db.ListRoles([.. alive.Select(s => s.PersonId).Distinct()])).ToLookup(r => r.PersonId);
        return [.. alive.Select(s => s with { Roles = [.. roles[s.PersonId]] })];
    }

    internal static class Sql
    {
        public const string Find = Columns + "\nWHERE s.Id = @sessionId AND " + Counts;

        public const string Alive = Columns + "\nWHERE s.Id IN @sessionIds AND " + Counts;

        private const string Counts = "s.EndedAt IS NULL AND s.EndsAt > @now AND a.IsDisabled = 0 AND p.MergedIntoId IS NULL";

        private const string Columns = """
            SELECT s.Id AS SessionId, s.StartedAt, s.SeenAt, s.EndsAt, a.SecurityStamp, p.Id AS PersonId, p.NativeName, p.LatinName,
                p.Language, p.TimeZone, p.InstitutionId, i.EnglishName AS InstitutionName
            FROM SignInSession s
            JOIN Account a ON a.PersonId = s.PersonId
            JOIN Person p ON p.Id = s.PersonId
            JOIN Institution i ON i.Id = p.InstitutionId
            """;
    }
}
