namespace Lms.Data.Sessions;

/// <summary>The stretches in which a session ran.</summary>
internal static class SessionRunStore
{
    /// <summary>Begins the next; nothing where one runs.</summary>
    public static Task StartRun(this UnitOfWork work, Guid sessionId, DateTimeOffset now) => work.Execute(Sql.Start, new { sessionId, now });

    public static Task EndRun(this UnitOfWork work, Guid sessionId, DateTimeOffset now) => work.Execute(Sql.End, new { sessionId, now });

    /// <summary>What a person is called on everybody's screen.</summary>
    public static Task<string> ReadName(this UnitOfWork work, Guid personId) => work.Read<string>(Sql.Name, new { personId });

    internal static class Sql
    {
        public const string Start = """
            INSERT INTO SessionRun (SessionId, Number, StartedAt)
            SELECT s.Id, (SELECT COUNT(*) FROM SessionRun r WHERE r.SessionId = s.Id) + 1, @now FROM Session s
            WHERE s.Id = @sessionId AND NOT EXISTS (SELECT 1 FROM SessionRun r WHERE r.SessionId = s.Id AND r.EndedAt IS NULL)
            """;

        public const string End = "UPDATE SessionRun SET EndedAt = @now WHERE SessionId = @sessionId AND EndedAt IS NULL";

        public const string Name = "SELECT NativeName FROM Person WHERE Id = @personId";
    }
}
