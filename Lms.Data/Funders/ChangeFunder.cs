using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Funders;

/// <summary>Another name for a funder, or off the list of those offered and back on it. The code stays: facts carry it.</summary>
public sealed class ChangeFunder(Db db, TimeProvider clock)
{
    /// <summary>False where there is no such funder.</summary>
    /// <exception cref="RuleBroken"><c>funder.name</c></exception>
    public Task<bool> Rename(Guid id, string name, Scope by) => Change(Sql.Rename, id, AddFunder.Name(name), by);

    public Task<bool> Retire(Guid id, Scope by) => Change(Sql.Retire, id, "", by);

    public Task<bool> Restore(Guid id, Scope by) => Change(Sql.Restore, id, "", by);

    private Task<bool> Change(string sql, Guid id, string name, Scope by) => db.Work(nameof(ChangeFunder), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.Execute(sql, new { id, name, now }) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(ChangeFunder), "Funder", id.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Rename = "UPDATE Funder SET Name = @name WHERE Id = @id";

        public const string Retire = "UPDATE Funder SET RetiredAt = @now WHERE Id = @id";

        public const string Restore = "UPDATE Funder SET RetiredAt = NULL WHERE Id = @id";
    }
}
