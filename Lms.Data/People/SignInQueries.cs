namespace Lms.Data.People;

/// <summary>Who a session id belongs to, and whether it still counts.</summary>
public sealed class SignInQueries(Db db)
{
    /// <summary>Null when the session was ended, ran out, or its account is disabled.</summary>
    public async Task<SignedIn?> Find(Guid sessionId, DateTimeOffset now, CancellationToken cancel = default)
    {
        var found = await db.Find<SignedIn>(Sql.Find, new { sessionId, now }, cancel);
        return found is null ? null : found with { Roles = await db.ListRoles(found.PersonId) };
    }

    /// <summary>Which of these sessions still count, each with its account's stamp; for lines that stay open and send no requests.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Alive(IReadOnlyCollection<Guid> sessionIds, DateTimeOffset now) =>
        (await db.List<Stamp>(Sql.Alive, new { sessionIds, now })).ToDictionary(s => s.SessionId, s => s.SecurityStamp);

    private sealed record Stamp
    {
        public Guid SessionId { get; init; }

        public string SecurityStamp { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Alive = """
            SELECT s.Id AS SessionId, a.SecurityStamp
            FROM SignInSession s JOIN Account a ON a.PersonId = s.PersonId
            WHERE s.Id IN @sessionIds AND s.EndedAt IS NULL AND s.EndsAt > @now AND a.IsDisabled = 0
            """;

        public const string Find = """
            SELECT s.Id AS SessionId, s.StartedAt, s.SeenAt, s.EndsAt, a.SecurityStamp, p.Id AS PersonId, p.NativeName, p.LatinName,
                p.Language, p.TimeZone, p.InstitutionId, i.EnglishName AS InstitutionName
            FROM SignInSession s
            JOIN Account a ON a.PersonId = s.PersonId
            JOIN Person p ON p.Id = s.PersonId
            JOIN Institution i ON i.Id = p.InstitutionId
            WHERE s.Id = @sessionId AND s.EndedAt IS NULL AND s.EndsAt > @now AND a.IsDisabled = 0
            """;
    }
}
