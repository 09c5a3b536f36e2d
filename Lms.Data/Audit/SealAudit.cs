using Lms.Assessments.Audit;

namespace Lms.Data.Audit;

/// <summary>
/// Seals each minute that is over as one link. Two hosts may try it at once: the link's number lets one of them in. A row that
/// committed late goes into the next link; one later than <see cref="AuditSeal.LatestCommit"/> is left for the verification to name,
/// or whoever put an old row in would find it sealed a minute after.
/// </summary>
public sealed class SealAudit(Db db, TimeProvider clock)
{
    private const int Most = 2_000;

    // The clocks of two hosts differ, and a unit of work takes its instant before it commits.
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(15);

    /// <summary>How many links were made.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        for (var made = 0; ; made++)
        {
            if (!await db.Work(nameof(SealAudit), Once, cancel))
            {
                return made;
            }
        }
    }

    private async Task<bool> Once(UnitOfWork work)
    {
        var now = clock.GetUtcNow();
        var last = await work.Find<SealRow>(Sql.Last);
        var args = new { from = last is null ? DateTimeOffset.UnixEpoch : last.MinuteAt - AuditSeal.LatestCommit, until = now, skip = 0, take = Most };
        var rows = (await work.List<StoredLine>(work.Dialect.Page(Sql.Unsealed), args)).Select(r => r.ToLine()).ToList();
        if (AuditSeal.Next(rows, last?.MinuteAt, now - Settle) is not var (minute, lines))
        {
            return false;
        }

        var hashes = lines.Select(l => l.Hash()).ToList();
        var next = AuditSeal.Over(last?.ToSeal(), minute, hashes);
        if (!await work.TryInsert(Sql.InsertSeal, new { next.Number, next.MinuteAt, next.Entries, next.RowsHash, next.PreviousHash, next.Hash, now }))
        {
            return false; // the other host's link; the next run goes on from it
        }

        await work.Execute(Sql.InsertRow, lines.Select((line, i) => new { line.Id, next.Number, position = i + 1, hash = hashes[i] }).ToList());
        return true;
    }

    internal static class Sql
    {
        public const string Last = """
            SELECT s.Number, s.MinuteAt, s.Entries, s.RowsHash, s.PreviousHash, s.Hash FROM AuditSeal s
            WHERE s.Number = (SELECT MAX(m.Number) FROM AuditSeal m)
            """;

        public const string Unsealed = """
            SELECT r.Id, r.At, r.ActorId, r.Deed, r.SubjectKind, r.SubjectId, r.PersonId, r.Detail FROM AuditRow r
            WHERE r.At >= @from AND r.At < @until AND NOT EXISTS (SELECT 1 FROM AuditSealRow s WHERE s.AuditRowId = r.Id)
            ORDER BY r.At, r.Id
            """;

        public const string InsertSeal = """
            INSERT INTO AuditSeal (Number, MinuteAt, Entries, RowsHash, PreviousHash, Hash, SealedAt)
            VALUES (@Number, @MinuteAt, @Entries, @RowsHash, @PreviousHash, @Hash, @now)
            """;

        public const string InsertRow = "INSERT INTO AuditSealRow (AuditRowId, Number, Position, RowHash) VALUES (@Id, @Number, @position, @hash)";
    }
}
