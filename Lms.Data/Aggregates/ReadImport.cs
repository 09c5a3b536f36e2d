using Lms.Assessments.Aggregates;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Aggregates;

/// <summary>Keeps a file's lines to be looked at. Nothing is entered.</summary>
public sealed class ReadImport(Db db, TimeProvider clock)
{
    /// <exception cref="RuleBroken">those of <see cref="AggregateTable.Read"/></exception>
    public Task<Guid> Run(string fileName, IReadOnlyList<IReadOnlyList<string>> lines, Scope by) => db.Work(nameof(ReadImport), async work =>
    {
        var told = AggregateTable.Read(lines);
        var (id, now) = (work.NewId(), clock.GetUtcNow());
        var payload = CanonicalJson.Write(told.Select(l => new ImportRow.StoredLine(l.Number, new Dictionary<string, string>(l.Cells, StringComparer.Ordinal))).ToList());
        await work.Execute(Sql.Insert, new { id, name = fileName.Length > 200 ? fileName[^200..] : fileName, payload, lines = told.Count, state = Code.Of(ImportState.LookedAt), now, by = by.PersonId });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(ReadImport), "AggregateImport", id.ToString()));
        return id;
    });

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO AggregateImport (Id, FileName, Payload, Lines, State, Entered, CreatedAt, CreatedBy) VALUES (@id, @name, @payload, @lines, @state, 0, @now, @by)
            """;
    }
}
