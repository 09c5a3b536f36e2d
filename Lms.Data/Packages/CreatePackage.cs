using Lms.Assessments.Packages;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Packages;

/// <summary>Has a factsheet sent out each month from a month on. Whoever creates it answers for it.</summary>
public sealed class CreatePackage(Db db, TimeProvider clock)
{
    /// <summary>Months back that may still be asked for: more would be a pile of letters at once.</summary>
    public const int MostBack = 3;

    /// <summary>Null where the country is not the person's.</summary>
    public Task<Guid?> Run(PackagePlan plan, int firstMonth, Scope by) => db.Work<Guid?>(nameof(CreatePackage), async work =>
    {
        var (id, now) = (work.NewId(), clock.GetUtcNow());
        var next = PackageCalendar.Next(now, plan.Zone);
        if (!await work.MayHave(plan, by) || firstMonth < next - MostBack || firstMonth > next)
        {
            return null;
        }

        await work.Execute(Sql.Insert, PackageStore.Columns(id, plan, by, now, firstMonth));
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(CreatePackage), "Package", id.ToString()));
        return id;
    });

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO Package (Id, Country, Level, Language, Recipients, State, FirstMonth, TimeZone, OwnerId, CreatedAt, CreatedBy, Version)
            VALUES (@id, @Country, @level, @Language, @recipients, 'active', @firstMonth, @TimeZone, @owner, @now, @owner, 1)
            """;
    }
}
