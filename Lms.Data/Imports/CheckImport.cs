using Lms.Assessments.Imports;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>
/// Takes what an officer said of a file, remembers it for their next one, writes the file's rows down and has each of them checked.
/// Said again, it begins anew: nothing of a file has been done as long as it is not entered.
/// </summary>
public sealed class CheckImport(Db db, TimeProvider clock)
{
    private const int Slice = 500;

    /// <summary>False where there is no such import that may still be read another way, or its institution is out of reach.</summary>
    /// <exception cref="RuleBroken">Those of <see cref="ImportFields.Check"/>; <c>import.busy</c></exception>
    public async Task<bool> Run(Guid id, ImportPlan plan, Scope by)
    {
        if (await db.FindImport(id, by) is not { } import || !await db.ReachesInstitution(by, plan.Defaults.InstitutionId))
        {
            return false;
        }

        ImportFields.Check(import.What, [.. plan.Fields.OfType<ImportField>()]);
        if (!await Begin(id, plan, by, import.What)) throw new RuleBroken("import.busy");
        var rows = plan.Table.Rows;
        for (var from = 0; from < rows.Count; from += Slice)
        {
            var (first, slice) = (from, rows.Skip(from).Take(Slice).ToList());
            await db.Work(nameof(CheckImport), work => work.Execute(Sql.AddRow, slice.Select((r, n) => new { id, place = first + n + 1, r.Number, cells = CanonicalJson.Write(r.Cells), r.IsRagged })));
        }

        // Until this moment it is a file that waits to be read; a host that died before left rows that the next reading clears.
        return await db.Work(nameof(CheckImport), async work =>
        {
            var now = clock.GetUtcNow();
            await work.Execute(Sql.Total, new { id, total = rows.Count });
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(CheckImport), "Import", id.ToString(), null, CanonicalJson.Write(new { rows = rows.Count })));
            return await work.Move(id, ImportState.Sent, ImportState.Checking);
        });
    }

    private Task<bool> Begin(Guid id, ImportPlan plan, Scope by, ImportKind kind) => db.Work(nameof(CheckImport), async work =>
    {
        var written = await work.Execute(Sql.Begin, new
        {
            id,
            encoding = plan.Encoding is { } e ? Code.Of(e) : null,
            separator = plan.Separator is { } s ? Code.Of(s) : null,
            sheet = KeepImport.Fit(plan.Sheet),
            plan.Table.HeadLine,
            heads = CanonicalJson.Write(plan.Table.Heads),
            fields = CanonicalJson.Write(plan.Fields.Select(f => f is { } field ? Code.Of(field) : "").ToList()),
            plan.Defaults.InstitutionId,
            defaults = CanonicalJson.Write(plan.Defaults),
            provenance = Code.Of(plan.Provenance),
        });
        if (written == 0) return false;
        await work.Execute(Sql.Clear, new { id });
        foreach (var (head, field) in plan.Table.Heads.Zip(plan.Fields).DistinctBy(h => HeadGuess.Key(h.First), StringComparer.Ordinal).Where(h => HeadGuess.Key(h.First).Length > 0))
        {
            var remembered = new { by.PersonId, kind = Code.Of(kind), key = HeadGuess.Key(head), field = field is { } known ? Code.Of(known) : "" };
            if (await work.Execute(Sql.Remember, remembered) == 0) await work.TryInsert(Sql.RememberFirst, remembered);
        }

        return true;
    });

    internal static class Sql
    {
        public const string Begin = """
            UPDATE Import SET State = 'sent', Encoding = @encoding, Separator = @separator, Sheet = @sheet, HeadLine = @HeadLine, Heads = @heads, Fields = @fields,
                InstitutionId = @InstitutionId, Defaults = @defaults, Provenance = @provenance, Total = 0, Done = 0, CheckedAt = NULL
            WHERE Id = @id AND State IN ('sent', 'checked')
            """;

        public const string Clear = "DELETE FROM ImportRow WHERE ImportId = @id";

        public const string AddRow = "INSERT INTO ImportRow (ImportId, Place, Number, Cells, IsRagged) VALUES (@id, @place, @Number, @cells, @IsRagged)";

        public const string Total = "UPDATE Import SET Total = @total WHERE Id = @id";

        public const string Remember = "UPDATE ImportHead SET Field = @field WHERE PersonId = @PersonId AND Kind = @kind AND HeadKey = @key";

        public const string RememberFirst = "INSERT INTO ImportHead (PersonId, Kind, HeadKey, Field) VALUES (@PersonId, @kind, @key, @field)";
    }
}
