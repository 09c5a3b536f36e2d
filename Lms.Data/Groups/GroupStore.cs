namespace Lms.Data.Groups;

/// <summary>Loads what the deeds on groups look at.</summary>
internal static class GroupStore
{
    public static Task<GroupRow?> FindGroup(this IReads reads, Guid sessionId, Guid groupId) => reads.Find<GroupRow>(Sql.Find, new { sessionId, groupId });

    public static async Task<bool> IsInGroup(this IReads reads, Guid groupId, Guid personId) => await reads.Read<long>(Sql.CountMember, new { groupId, personId }) > 0;

    /// <summary>The groups of a session, by round and number.</summary>
    public static Task<IReadOnlyList<GroupRow>> ListGroups(this IReads reads, Guid sessionId) => reads.List<GroupRow>(Sql.List, new { sessionId });

    /// <summary>Number of the newest round; 0 before the first.</summary>
    public static Task<int> ReadRound(this IReads reads, Guid sessionId) => reads.Read<int>(Sql.Round, new { sessionId });

    internal static class Sql
    {
        private const string Rows = """
            SELECT g.Id, g.SessionId, g.Round, g.Number, g.Name, g.Task, g.Method, g.ReportedAt,
                   (SELECT COUNT(*) FROM SessionGroupMember m WHERE m.GroupId = g.Id) AS Members,
                   (SELECT COUNT(*) FROM GroupParagraph n WHERE n.GroupId = g.Id AND n.Text <> '') AS Paragraphs
            FROM SessionGroup g WHERE g.SessionId = @sessionId
            """;

        public const string Find = Rows + " AND g.Id = @groupId";

        public const string List = Rows + " ORDER BY g.Round, g.Number";

        public const string CountMember = "SELECT COUNT(*) FROM SessionGroupMember WHERE GroupId = @groupId AND PersonId = @personId";

        public const string Round = "SELECT COALESCE(MAX(Round), 0) FROM SessionGroup WHERE SessionId = @sessionId";
    }
}
