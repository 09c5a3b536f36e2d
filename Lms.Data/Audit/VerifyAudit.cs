using System.Globalization;
using Lms.Assessments.Audit;

namespace Lms.Data.Audit;

/// <summary>
/// Computes the whole chain anew and names the first row or link that is not as it was sealed: a changed row, a deleted one, one put in
/// later, a changed or missing link, and a chain that differs from the heads that went out by mail.
/// </summary>
public sealed class VerifyAudit(Db db, TimeProvider clock)
{
    private const int Links = 200;

    public async Task<AuditVerdict> Run(CancellationToken cancel = default)
    {
        var heads = (await db.List<Head>(Sql.Heads, null, cancel)).ToLookup(h => h.Number);
        AuditSeal? last = null;
        long rows = 0;
        AuditVerdict Bad(string fault) => new(last?.Number ?? 0, rows, 0, last?.Hash, fault);

        while (await db.List<SealRow>(db.Dialect.Page(Sql.Seals), new { after = last?.Number ?? 0, skip = 0, take = Links }, cancel) is { Count: > 0 } links)
        {
            var lines = (await db.List<StoredLine>(Sql.Rows, new { first = links[0].Number, final = links[^1].Number }, cancel)).ToLookup(r => r.Number);
            foreach (var link in links.Select(l => l.ToSeal()))
            {
                var sealedRows = lines[link.Number].ToList();
                if (Fault(last, link, sealedRows) is { } fault)
                {
                    return Bad(fault);
                }

                if (heads[link.Number].FirstOrDefault(h => h.Hash != link.Hash) is { } head)
                {
                    return Bad(Text($"Link {link.Number} is {link.Hash}, but {head.Hash} went out by mail as the head of {head.HeadOn:yyyy-MM-dd}: the chain was computed anew."));
                }

                (last, rows) = (link, rows + sealedRows.Count);
            }
        }

        if (heads.SelectMany(h => h).Where(h => h.Number > (last?.Number ?? 0)).MinBy(h => h.Number) is { } lost)
        {
            return Bad(Text($"Link {lost.Number}, head of {lost.HeadOn:yyyy-MM-dd}, is missing: the chain ends at {last?.Number ?? 0}."));
        }

        var before = last is null ? DateTimeOffset.UnixEpoch : last.MinuteAt - AuditSeal.LatestCommit;
        if (await db.Find<StoredLine>(db.Dialect.Page(Sql.PutIn), new { before, skip = 0, take = 1 }, cancel) is { } late)
        {
            return Bad(Text($"Row {late.Id} of {late.At!.Value.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff} ({late.Deed}) is in no link, though its minute is sealed: it was put in later."));
        }

        return new AuditVerdict(last?.Number ?? 0, rows, await db.Read<long>(Sql.Open, new { before, now = clock.GetUtcNow() }, cancel), last?.Hash, null);
    }

    private static string? Fault(AuditSeal? last, AuditSeal link, List<StoredLine> rows)
    {
        var number = (last?.Number ?? 0) + 1;
        if (link.Number != number)
        {
            return Text($"Link {number} is missing: link {link.Number} follows {number - 1}.");
        }

        foreach (var (row, position) in rows.Select((r, i) => (r, i + 1)))
        {
            var fault = row switch
            {
                _ when row.Position != position => Text($"Link {link.Number} has no row {position}: its place was taken out."),
                { IsMissing: true } => Text($"Row {row.Id} (number {position} of link {link.Number}) was deleted."),
                _ when row.ToLine().Hash() != row.RowHash => Text($"Row {row.Id} of {row.At!.Value.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff} ({row.Deed}, number {position} of link {link.Number}) was changed after it was sealed."),
                _ => null,
            };
            if (fault is not null)
            {
                return fault;
            }
        }

        return link switch
        {
            _ when rows.Count != link.Entries => Text($"Link {link.Number} of {link.MinuteAt.UtcDateTime:yyyy-MM-dd HH:mm} holds {rows.Count} rows and says {link.Entries}."),
            _ when AuditSeal.HashOf(rows.Select(r => r.RowHash)) != link.RowsHash => Text($"The rows of link {link.Number} of {link.MinuteAt.UtcDateTime:yyyy-MM-dd HH:mm} are not those that were sealed."),
            _ when link.PreviousHash != (last?.Hash ?? AuditSeal.Nothing) => Text($"Link {link.Number} does not follow link {number - 1}: one of the two was changed."),
            _ when link.Computed() != link.Hash => Text($"Link {link.Number} of {link.MinuteAt.UtcDateTime:yyyy-MM-dd HH:mm} was changed: its hash is not its own."),
            _ => null,
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal sealed record Head
    {
        public DateOnly HeadOn { get; init; }

        public long Number { get; init; }

        public string Hash { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Heads = "SELECT HeadOn, Number, Hash FROM AuditHead ORDER BY HeadOn";

        public const string Seals = "SELECT Number, MinuteAt, Entries, RowsHash, PreviousHash, Hash FROM AuditSeal WHERE Number > @after ORDER BY Number";

        public const string Rows = """
            SELECT s.AuditRowId AS Id, r.At, r.ActorId, r.Deed, r.SubjectKind, r.SubjectId, r.PersonId, r.Detail, s.Number, s.Position, s.RowHash
            FROM AuditSealRow s LEFT JOIN AuditRow r ON r.Id = s.AuditRowId
            WHERE s.Number >= @first AND s.Number <= @final
            ORDER BY s.Number, s.Position
            """;

        public const string PutIn = """
            SELECT r.Id, r.At, r.Deed FROM AuditRow r
            WHERE r.At < @before AND NOT EXISTS (SELECT 1 FROM AuditSealRow s WHERE s.AuditRowId = r.Id)
            ORDER BY r.At, r.Id
            """;

        public const string Open = """
            SELECT COUNT(*) FROM AuditRow r
            WHERE r.At >= @before AND r.At <= @now AND NOT EXISTS (SELECT 1 FROM AuditSealRow s WHERE s.AuditRowId = r.Id)
            """;
    }
}
