using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Packages;

/// <summary>Changes what goes out and to whom from the next month on. Whoever saves it answers for it from then on, and its figures are of the institutions they see.</summary>
public sealed class ChangePackage(Db db, TimeProvider clock)
{
    /// <summary>False where it is not there or not within reach, as it is or as it would be.</summary>
    /// <exception cref="RuleBroken"><c>stale</c></exception>
    public Task<bool> Run(Guid id, int version, PackagePlan plan, Scope by) => db.Work(nameof(ChangePackage), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindPackage(id, by) is null || !await work.MayHave(plan, by))
        {
            return false;
        }

        if (await work.Execute(Sql.Update, PackageStore.Columns(id, plan, by, now, version: version)) == 0)
        {
            throw new RuleBroken("stale");
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(ChangePackage), "Package", id.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Update = """
            UPDATE Package SET Country = @Country, Level = @level, Language = @Language, TimeZone = @TimeZone, Recipients = @recipients, OwnerId = @owner, FailedAt = NULL, Failure = NULL, Version = Version + 1
            WHERE Id = @id AND Version = @version
            """;
    }
}
