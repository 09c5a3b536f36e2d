namespace Lms.Data.Groups;

/// <summary>Groups of a session, their people and their notes. Who may see them is asked before (SessionAccessQueries).</summary>
public sealed class GroupQueries(Db db)
{
    /// <summary>Every group of every round, the newest round last.</summary>
    public Task<IReadOnlyList<GroupRow>> All(Guid sessionId) => db.ListGroups(sessionId);

    public Task<GroupRow?> Find(Guid sessionId, Guid groupId) => db.FindGroup(sessionId, groupId);

    /// <summary>The person's group in the newest round.</summary>
    public Task<GroupRow?> FindOwn(Guid sessionId, Guid personId) => db.Find<GroupRow>(Sql.FindOwn, new { sessionId, personId });

    /// <summary>Whether the person is in a group.</summary>
    public Task<bool> IsIn(Guid groupId, Guid personId) => db.IsInGroup(groupId, personId);

    /// <summary>The people of one group.</summary>
    public Task<IReadOnlyList<GroupMember>> Members(Guid groupId) => db.List<GroupMember>(Sql.Members, new { groupId });

    /// <summary>Everybody enrolled with their group of a round, those without one first.</summary>
    public Task<IReadOnlyList<GroupMember>> Everybody(Guid sessionId, int round) => db.List<GroupMember>(Sql.Everybody, new { sessionId, round });

    /// <summary>A group's note in its order, without what was taken out.</summary>
    public Task<IReadOnlyList<NoteParagraph>> Note(Guid groupId) => db.List<NoteParagraph>(Sql.Note, new { groupId });

    /// <summary>Every wording of every paragraph, by paragraph and newest first.</summary>
    public Task<IReadOnlyList<ParagraphEdit>> History(Guid groupId) => db.List<ParagraphEdit>(Sql.History, new { groupId });

    /// <summary>What all groups of all rounds made.</summary>
    public Task<IReadOnlyList<GroupOutput>> Output(Guid sessionId) => Output(db, sessionId);

    /// <summary>The same inside a deed's unit of work.</summary>
    public static async Task<IReadOnlyList<GroupOutput>> Output(IReads reads, Guid sessionId)
    {
        var args = new { sessionId };
        var members = (await reads.List<GroupMember>(Sql.AllMembers, args)).ToLookup(m => m.GroupId);
        var notes = (await reads.List<NoteParagraph>(Sql.AllNotes, args)).ToLookup(n => n.GroupId);
        var authors = (await reads.List<GroupMember>(Sql.AllAuthors, args)).ToLookup(a => a.GroupId, a => a.NativeName);
        return [.. (await reads.ListGroups(sessionId)).Select(g => new GroupOutput(g, [.. members[g.Id]], [.. notes[g.Id]], [.. authors[g.Id]]))];
    }

    internal static class Sql
    {
        private const string People = "SELECT p.Id AS PersonId, m.GroupId, p.NativeName, p.LatinName, i.Name AS Institution FROM ";

        private const string Paragraphs = """
            SELECT n.Id, n.GroupId, n.Position, n.Text, n.Version, n.EditedAt, n.EditedBy, p.NativeName AS Name
            FROM GroupParagraph n JOIN Person p ON p.Id = n.EditedBy JOIN SessionGroup g ON g.Id = n.GroupId WHERE n.Text <> '' AND
            """;

        private const string Placed = People + "SessionGroupMember m JOIN Person p ON p.Id = m.PersonId JOIN Institution i ON i.Id = p.InstitutionId WHERE ";

        public const string FindOwn = """
            SELECT g.Id, g.SessionId, g.Round, g.Number, g.Name, g.Task, g.Method, g.ReportedAt,
                   (SELECT COUNT(*) FROM SessionGroupMember o WHERE o.GroupId = g.Id) AS Members,
                   (SELECT COUNT(*) FROM GroupParagraph n WHERE n.GroupId = g.Id AND n.Text <> '') AS Paragraphs
            FROM SessionGroup g JOIN SessionGroupMember m ON m.GroupId = g.Id
            WHERE g.SessionId = @sessionId AND m.PersonId = @personId
              AND g.Round = (SELECT MAX(l.Round) FROM SessionGroup l WHERE l.SessionId = @sessionId)
            """;

        public const string Members = Placed + "m.GroupId = @groupId ORDER BY p.LatinName, p.Id";

        public const string AllMembers = Placed + "m.SessionId = @sessionId ORDER BY p.LatinName, p.Id";

        public const string Everybody = People + """
            Session s
            JOIN Enrolment e ON e.CohortId = s.CohortId AND e.State IN ('active', 'completed')
            JOIN Person p ON p.Id = e.PersonId
            JOIN Institution i ON i.Id = p.InstitutionId
            LEFT JOIN SessionGroupMember m ON m.SessionId = s.Id AND m.Round = @round AND m.PersonId = p.Id
            WHERE s.Id = @sessionId
            ORDER BY CASE WHEN m.GroupId IS NULL THEN 0 ELSE 1 END, p.LatinName, p.Id
            """;

        public const string Note = Paragraphs + " n.GroupId = @groupId ORDER BY n.Position, n.Id";

        public const string AllNotes = Paragraphs + " g.SessionId = @sessionId ORDER BY n.Position, n.Id";

        public const string AllAuthors = """
            SELECT DISTINCT n.GroupId, p.Id AS PersonId, p.NativeName, p.LatinName
            FROM GroupParagraphEdit d
            JOIN GroupParagraph n ON n.Id = d.ParagraphId
            JOIN SessionGroup g ON g.Id = n.GroupId
            JOIN Person p ON p.Id = d.EditedBy
            WHERE g.SessionId = @sessionId ORDER BY p.LatinName, p.Id
            """;

        public const string History = """
            SELECT d.ParagraphId, d.Version, d.Text, d.EditedAt, p.NativeName AS Name, n.Version AS Newest
            FROM GroupParagraphEdit d
            JOIN GroupParagraph n ON n.Id = d.ParagraphId
            JOIN Person p ON p.Id = d.EditedBy
            WHERE n.GroupId = @groupId ORDER BY n.Position, n.Id, d.Version DESC
            """;
    }
}
