using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.References;

/// <summary>
/// Provinces of a country. The name itself stays once it is there, since institutions and facts carry it; the English one may be
/// corrected, and a unit that is no more is closed.
/// </summary>
public sealed class ChangeUnit(Db db, TimeProvider clock, ReferenceBook book)
{
    public const int LongestName = 100;

    /// <exception cref="RuleBroken"><c>reference.unit_name</c>, <c>reference.known</c></exception>
    public Task<bool> Add(string country, string typedName, string typedEnglish, Scope by) => Change(by, async work =>
    {
        var (id, name, english) = (work.NewId(), Name(typedName), Name(typedEnglish));
        return await work.TryInsert(SeedReferences.Sql.InsertUnit, new { id, country, name, english, key = SearchKey.Of(name), now = clock.GetUtcNow(), by = (Guid?)by.PersonId })
            ? id : throw new RuleBroken("reference.known", name);
    });

    /// <exception cref="RuleBroken"><c>reference.unit_name</c></exception>
    public Task<bool> Rename(Guid id, string english, Scope by) => Change(by, async work => await work.Execute(Sql.Rename, new { id, english = Name(english) }) == 1 ? id : null);

    public Task<bool> Close(Guid id, Scope by) => Change(by, async work => await work.Execute(Sql.Close, new { id, now = clock.GetUtcNow() }) == 1 ? id : null);

    public Task<bool> Reopen(Guid id, Scope by) => Change(by, async work => await work.Execute(Sql.Reopen, new { id }) == 1 ? id : null);

    private async Task<bool> Change(Scope by, Func<UnitOfWork, Task<Guid?>> change)
    {
        var done = await db.Work(nameof(ChangeUnit), async work =>
        {
            if (await change(work) is not { } id)
            {
                return false;
            }

            await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(ChangeUnit), "SubnationalUnit", id.ToString()));
            return true;
        });
        await book.Refresh();
        return done;
    }

    private static string Name(string typed) => typed.Trim() is { Length: > 0 and <= LongestName } name ? name : throw new RuleBroken("reference.unit_name", LongestName);

    internal static class Sql
    {
        public const string Rename = "UPDATE SubnationalUnit SET EnglishName = @english WHERE Id = @id";
        public const string Close = "UPDATE SubnationalUnit SET ClosedAt = @now WHERE Id = @id AND ClosedAt IS NULL";
        public const string Reopen = "UPDATE SubnationalUnit SET ClosedAt = NULL WHERE Id = @id";
    }
}
