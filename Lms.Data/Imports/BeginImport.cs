using Lms.Assessments.Imports;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>Says yes to what was shown. From here on it is entered to the end, whatever host dies meanwhile.</summary>
public sealed class BeginImport(Db db, TimeProvider clock)
{
    /// <summary>False where there is no such import.</summary>
    /// <exception cref="RuleBroken"><c>import.moved_on</c> where it no longer waits for this</exception>
    public Task<bool> Run(Guid id, Scope by) => db.Work(nameof(BeginImport), async work =>
    {
        if (await work.FindImport(id, by) is null) return false;
        var now = clock.GetUtcNow();
        if (!await work.Move(id, ImportState.Checked, ImportState.Running)) throw new RuleBroken("import.moved_on");
        await work.Execute(Sql.Start, new { id, now });
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(BeginImport), "Import", id.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Start = "UPDATE Import SET StartedAt = @now WHERE Id = @id";
    }
}
