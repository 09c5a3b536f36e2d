using Lms.Assessments.Facts;
using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>Keeps a file to be looked at. Nobody is touched by it.</summary>
public sealed class KeepImport(Db db, TimeProvider clock)
{
    private const int LongestName = 200;

    /// <summary>Null where the institution is out of reach.</summary>
    public Task<Guid?> Run(NewImport sent, Scope by) => db.Work<Guid?>(nameof(KeepImport), async work =>
    {
        if (!await work.ReachesInstitution(by, sent.InstitutionId))
        {
            return null;
        }

        var (id, now) = (work.NewId(), clock.GetUtcNow());
        await work.Execute(Sql.Insert, new
        {
            id,
            kind = Code.Of(sent.Kind),
            name = sent.FileName.Length > LongestName ? sent.FileName[^LongestName..] : sent.FileName,
            sent.IsWorkbook,
            sent.Bytes,
            encoding = sent.Encoding is { } e ? Code.Of(e) : null,
            separator = sent.Separator is { } s ? Code.Of(s) : null,
            sheet = Fit(sent.Sheet),
            sent.InstitutionId,
            provenance = Code.Of(Provenance.Declared),
            state = Code.Of(ImportState.Sent),
            now,
            by = by.PersonId,
        });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(KeepImport), "Import", id.ToString()));
        return id;
    });

    internal static string? Fit(string? sheet) => sheet is { Length: > 100 } ? sheet[..100] : sheet;

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO Import (Id, Kind, FileName, IsWorkbook, Bytes, Encoding, Separator, Sheet, Heads, Fields, InstitutionId, Defaults, Provenance, State, Total, Done, CreatedAt, CreatedBy)
            VALUES (@id, @kind, @name, @IsWorkbook, @Bytes, @encoding, @separator, @sheet, '[]', '[]', @InstitutionId, '', @provenance, @state, 0, 0, @now, @by)
            """;
    }
}
