namespace Lms.Data.Uploads;

/// <summary>Reads what is known of files. Who may see them is the door's to say (<see cref="UploadDoors"/>), before.</summary>
public sealed class UploadQueries(Db db)
{
    public Task<UploadRow?> Find(Guid id) => db.Find<UploadRow>(Sql.Find, new { id });

    /// <summary>The ready files of a thing, oldest first.</summary>
    public Task<IReadOnlyList<UploadRow>> Of(Guid subjectId) => db.List<UploadRow>(Sql.Ready, new { subjectId });

    /// <summary>Which of these things have a ready file.</summary>
    public async Task<IReadOnlySet<Guid>> With(IReadOnlyCollection<Guid> subjectIds) =>
        subjectIds.Count == 0 ? new HashSet<Guid>() : (await db.List<SubjectRow>(Sql.With, new { ids = subjectIds })).Select(r => r.SubjectId).ToHashSet();

    /// <summary>What this person has sent only in part for this thing.</summary>
    public Task<IReadOnlyList<UploadRow>> HalfSent(Guid subjectId, Guid ownerId) => db.List<UploadRow>(Sql.HalfSent, new { subjectId, ownerId });

    /// <summary>What was taken away from this thing since, newest first, and can be put back.</summary>
    public Task<IReadOnlyList<UploadRow>> Removed(Guid subjectId, DateTimeOffset since) => db.List<UploadRow>(Sql.Removed, new { subjectId, since });

    internal sealed record SubjectRow
    {
        public Guid SubjectId { get; init; }
    }

    internal static class Sql
    {
        internal const string Columns = """
            SELECT u.Id, u.OwnerId, p.NativeName, p.LatinName, u.Purpose, u.SubjectId, u.Name, u.ContentType, u.Bytes, u.Received, u.State, u.RefusedCode, u.Sha256, u.CreatedAt, u.TouchedAt, u.ReadyAt
            FROM Upload u JOIN Person p ON p.Id = u.OwnerId
            """;

        public const string Find = Columns + " WHERE u.Id = @id";

        public const string Ready = Columns + " WHERE u.SubjectId = @subjectId AND u.State = 'ready' ORDER BY u.ReadyAt, u.Id";

        public const string With = "SELECT DISTINCT SubjectId FROM Upload WHERE SubjectId IN @ids AND State = 'ready'";

        public const string HalfSent = Columns + " WHERE u.SubjectId = @subjectId AND u.State = 'receiving' AND u.OwnerId = @ownerId ORDER BY u.CreatedAt, u.Id";

        public const string Removed = Columns + " WHERE u.SubjectId = @subjectId AND u.State = 'removed' AND u.ReadyAt IS NOT NULL AND u.Received > 0 AND u.TouchedAt >= @since ORDER BY u.TouchedAt DESC, u.Id";
    }
}
