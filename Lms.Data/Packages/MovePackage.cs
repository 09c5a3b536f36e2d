using Lms.Assessments.Packages;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Packages;

/// <summary>Pauses a package or lets it go on. Months that became due during the pause are jumped over: nobody waits for old figures.</summary>
public sealed class MovePackage(Db db, TimeProvider clock)
{
    public Task<bool> Pause(Guid id, Scope by) => Run(Sql.Pause, id, by, "paused");

    public Task<bool> Resume(Guid id, Scope by) => Run(Sql.Resume, id, by, "active");

    /// <summary>False when it is not there, not within reach or not in that state.</summary>
    private Task<bool> Run(string sql, Guid id, Scope by, string to) => db.Work(nameof(MovePackage), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindPackage(id, by) is not { } package || await work.Execute(sql, new { id, next = PackageCalendar.Next(now, package.Zone) }) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(MovePackage), "Package", id.ToString(), null, $"{{\"to\":\"{to}\"}}"));
        return true;
    });

    internal static class Sql
    {
        public const string Pause = "UPDATE Package SET State = 'paused', FailedAt = NULL, Failure = NULL, Version = Version + 1 WHERE Id = @id AND State = 'active'";

        public const string Resume = "UPDATE Package SET State = 'active', FirstMonth = @next, Version = Version + 1 WHERE Id = @id AND State = 'paused'";
    }
}
