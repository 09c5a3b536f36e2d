using Lms.Assessments.References;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.References;

/// <summary>A country on the list or off it, and its time zones.</summary>
public sealed class ChangeCountry(Db db, TimeProvider clock, ReferenceBook book)
{
    /// <exception cref="RuleBroken"><c>reference.country</c>, <c>reference.known</c>, <c>reference.code_time_zone</c></exception>
    public Task Add(string typedCode, IReadOnlyList<string> zones, Scope by) => Change(typedCode.Trim().ToUpperInvariant(), by, async (work, code) =>
    {
        if (!IsCountry(code))
        {
            throw new RuleBroken("reference.country");
        }

        return await work.TryInsert(SeedReferences.Sql.InsertCountry, new { code, zones = Zones(zones) })
            ? true : throw new RuleBroken("reference.known", code);
    });

    /// <summary>False where there is no such country.</summary>
    /// <exception cref="RuleBroken"><c>stale</c>, <c>reference.code_time_zone</c></exception>
    public Task<bool> Run(string code, IReadOnlyList<string> zones, int version, Scope by) => Change(code, by, async (work, c) =>
    {
        if (await work.Execute(Sql.Change, new { code = c, zones = Zones(zones), version }) == 1)
        {
            return true;
        }

        return await work.Read<long>(Sql.Exists, new { code = c }) == 0 ? false : throw new RuleBroken("stale");
    });

    public Task<bool> Close(string code, Scope by) => Change(code, by, async (work, c) => await work.Execute(Sql.Close, new { code = c, now = clock.GetUtcNow() }) == 1);

    public Task<bool> Reopen(string code, Scope by) => Change(code, by, async (work, c) => await work.Execute(Sql.Reopen, new { code = c }) == 1);

    private async Task<bool> Change(string code, Scope by, Func<UnitOfWork, string, Task<bool>> change)
    {
        var done = await db.Work(nameof(ChangeCountry), async work =>
        {
            var changed = await change(work, code);
            if (changed)
            {
                await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(ChangeCountry), "Country", code));
            }

            return changed;
        });
        await book.Refresh();
        return done;
    }

    private static string Zones(IReadOnlyList<string> zones) => zones.Count is > 0 and <= 12 && zones.All(z => TimeZoneInfo.TryFindSystemTimeZoneById(z, out _))
        ? string.Join(' ', zones.Distinct(StringComparer.Ordinal)) : throw new RuleBroken("reference.code_time_zone");

    private static bool IsCountry(string code)
    {
        try
        {
            return code.Length == 2 && code.All(char.IsAsciiLetterUpper) && new System.Globalization.RegionInfo(code).TwoLetterISORegionName == code;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    internal static class Sql
    {
        public const string Change = "UPDATE Country SET TimeZones = @zones, Version = Version + 1 WHERE Code = @code AND Version = @version";
        public const string Exists = "SELECT COUNT(*) FROM Country WHERE Code = @code";
        public const string Close = "UPDATE Country SET ClosedAt = @now WHERE Code = @code AND ClosedAt IS NULL";
        public const string Reopen = "UPDATE Country SET ClosedAt = NULL WHERE Code = @code";
    }
}
