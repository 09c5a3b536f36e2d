namespace Lms.Data.People;

/// <summary>Loads and saves sign-in sessions.</summary>
public static class SignInSessionStore
{
    public static Task AddSession(this UnitOfWork work, SignInSession session) => work.Execute(Sql.Insert, session);

    /// <summary>False when it is not this person's, or has ended already.</summary>
    public static async Task<bool> EndSession(this UnitOfWork work, Guid id, Guid personId, DateTimeOffset now) =>
        await work.Execute(Sql.End, new { id, personId, now }) == 1;

    /// <summary>Ends all of a person's sessions but <paramref name="keep"/>, and returns how many.</summary>
    public static Task<int> EndSessions(this UnitOfWork work, Guid personId, Guid? keep, DateTimeOffset now) =>
        work.Execute(Sql.EndAll, new { personId, keep = keep ?? Guid.Empty, now });

    public static Task TouchSession(this UnitOfWork work, Guid id, DateTimeOffset now) => work.Execute(Sql.Touch, new { id, now });

    /// <summary>The person's sessions that have neither been ended nor run out, the latest first.</summary>
    public static Task<IReadOnlyList<SignInSession>> ListOpenSessions(this IReads reads, Guid personId, DateTimeOffset now) =>
        reads.List<SignInSession>(Sql.ListOpen, new { personId, now });

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO SignInSession (Id, PersonId, StartedAt, SeenAt, EndsAt, EndedAt, Device)
            VALUES (@Id, @PersonId, @StartedAt, @SeenAt, @EndsAt, @EndedAt, @Device)
            """;

        public const string End = "UPDATE SignInSession SET EndedAt = @now WHERE Id = @id AND PersonId = @personId AND EndedAt IS NULL";
        public const string EndAll = "UPDATE SignInSession SET EndedAt = @now WHERE PersonId = @personId AND Id <> @keep AND EndedAt IS NULL";
        public const string Touch = "UPDATE SignInSession SET SeenAt = @now WHERE Id = @id AND SeenAt < @now";

        public const string ListOpen = """
            SELECT Id, PersonId, StartedAt, SeenAt, EndsAt, EndedAt, Device FROM SignInSession
            WHERE PersonId = @personId AND EndedAt IS NULL AND EndsAt > @now
            ORDER BY SeenAt DESC, Id
            """;
    }
}
