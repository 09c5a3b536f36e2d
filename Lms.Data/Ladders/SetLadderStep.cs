using Lms.Assessments.Ladders;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Data.Uploads;

namespace Lms.Data.Ladders;

/// <summary>Sets a step of a module in a ministry with what shows it, or takes one back. What was is never changed.</summary>
public sealed class SetLadderStep(Db db, TimeProvider clock)
{
    /// <summary>False where the module or ministry is not there or not within reach.</summary>
    /// <exception cref="RuleBroken"><c>ladder.…</c></exception>
    public Task<bool> Run(string moduleCode, Guid institutionId, LadderStep step, LadderProof proof, string? text, DateOnly? on, Scope by) => db.Work(nameof(SetLadderStep), async work =>
    {
        var now = clock.GetUtcNow();
        if (await LadderQueries.Cell(work, moduleCode, institutionId, by, now) is not { } cell)
        {
            return false;
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var evidence = proof switch
        {
            LadderProof.Document => LadderEvidence.OfDocuments(cell.Folders.TryGetValue(Code.Of(step), out var folder) ? (await UploadStore.Ready(work, folder)).Select(u => u.Id) : []),
            LadderProof.Link => LadderEvidence.OfLink(text, on, today),
            LadderProof.Quote => LadderEvidence.OfQuote(text, on, today),
            LadderProof.Count => LadderEvidence.OfCount(step, cell.Sessions),
            _ => throw new ArgumentOutOfRangeException(nameof(proof)),
        };
        await Append(work, cell, cell.Ladder.Set(step, evidence, now, by.PersonId));
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(SetLadderStep), "Ladder", $"{moduleCode}/{institutionId}", null, Detail(step)));
        return true;
    });

    /// <summary>False where it is not there or not within reach.</summary>
    /// <exception cref="RuleBroken"><c>ladder.not_set</c>, <c>ladder.reason</c>, <c>ladder.changed</c></exception>
    public Task<bool> TakeBack(string moduleCode, Guid institutionId, LadderStep step, string? reason, Scope by) => db.Work("TakeBackLadderStep", async work =>
    {
        var now = clock.GetUtcNow();
        if (await LadderQueries.Cell(work, moduleCode, institutionId, by, now) is not { } cell)
        {
            return false;
        }

        await Append(work, cell, cell.Ladder.TakeBack(step, reason, now, by.PersonId));
        await work.Audit(new AuditEntry(now, by.PersonId, "TakeBackLadderStep", "Ladder", $"{moduleCode}/{institutionId}", null, Detail(step)));
        return true;
    });

    /// <summary>Makes room for the documents of a step that is not set. Null where it is not there or not within reach.</summary>
    public Task<Guid?> OpenFolder(string moduleCode, Guid institutionId, LadderStep step, Scope by) => db.Work<Guid?>("OpenLadderFolder", async work =>
    {
        var now = clock.GetUtcNow();
        if (await LadderQueries.Cell(work, moduleCode, institutionId, by, now) is not { } cell)
        {
            return null;
        }

        if (cell.Folders.TryGetValue(Code.Of(step), out var known))
        {
            return known;
        }

        var id = work.NewId();
        await work.TryInsert(Sql.Folder, new { id, moduleId = cell.Module.Id, institutionId, step = Code.Of(step) });
        await work.Audit(new AuditEntry(now, by.PersonId, "OpenLadderFolder", "Ladder", $"{moduleCode}/{institutionId}", null, Detail(step)));
        return id;
    });

    private static string Detail(LadderStep step) => CanonicalJson.Write(new { step = Code.Of(step) });

    private static async Task Append(UnitOfWork work, LadderCell cell, LadderEntry entry)
    {
        var written = await work.TryInsert(Sql.Append, new
        {
            id = work.NewId(),
            moduleId = cell.Module.Id,
            institutionId = cell.Place.Id,
            seq = cell.Log.Count == 0 ? 1 : cell.Log.Max(l => l.Seq) + 1,
            step = Code.Of(entry.Step),
            isSet = entry.Evidence is not null,
            evidence = entry.Evidence is null ? null : CanonicalJson.Write(entry.Evidence),
            entry.Reason,
            entry.At,
            entry.By,
        });
        if (!written)
        {
            throw new RuleBroken("ladder.changed");
        }
    }

    internal static class Sql
    {
        public const string Append = """
            INSERT INTO LadderEntry (Id, ModuleId, InstitutionId, Seq, Step, IsSet, Evidence, Reason, At, ActorId)
            VALUES (@id, @moduleId, @institutionId, @seq, @step, @isSet, @evidence, @Reason, @At, @By)
            """;

        public const string Folder = "INSERT INTO LadderFolder (Id, ModuleId, InstitutionId, Step) VALUES (@id, @moduleId, @institutionId, @step)";
    }
}
