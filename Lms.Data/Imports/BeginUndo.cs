using Lms.Assessments.Imports;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>Asks for all an import made to be taken back.</summary>
public sealed class BeginUndo(Db db, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <summary>False where there is no such import.</summary>
    /// <exception cref="RuleBroken"><c>import.reason</c>, <c>import.moved_on</c></exception>
    public Task<bool> Run(Guid id, string? typedReason, Scope by) => db.Work(nameof(BeginUndo), async work =>
    {
        if (await work.FindImport(id, by) is null) return false;
        var reason = typedReason?.Trim() is { Length: > 0 and <= LongestReason } said ? said : throw new RuleBroken("import.reason", LongestReason);
        var now = clock.GetUtcNow();
        if (!await work.Move(id, ImportState.Done, ImportState.Undoing)) throw new RuleBroken("import.moved_on");
        await work.Execute(Sql.Undo, new { id, now, by = by.PersonId, reason });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(BeginUndo), "Import", id.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Undo = "UPDATE Import SET UndoneAt = @now, UndoneBy = @by, UndoneReason = @reason WHERE Id = @id";
    }
}
