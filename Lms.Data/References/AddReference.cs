using Lms.Assessments.References;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.References;

/// <summary>Puts an entry at the end of a list.</summary>
public sealed class AddReference(Db db, TimeProvider clock, ReferenceBook book)
{
    /// <param name="names">By language of the interface; empty ones are left out. A category needs its English one.</param>
    /// <exception cref="RuleBroken"><c>reference.…</c></exception>
    public async Task<string> Run(ReferenceList list, string typedCode, IReadOnlyDictionary<string, string> names, Scope by)
    {
        var code = await db.Work(nameof(AddReference), async work =>
        {
            var (checkedCode, now) = (ReferenceCode.Checked(list, typedCode), clock.GetUtcNow());
            if (list == ReferenceList.TimeZone && !TimeZoneInfo.TryFindSystemTimeZoneById(checkedCode, out _))
            {
                throw new RuleBroken("reference.code_time_zone");
            }

            if (list == ReferenceList.Category && !names.Any(n => n.Key == "en" && !string.IsNullOrWhiteSpace(n.Value)))
            {
                throw new RuleBroken("reference.name", ReferenceCode.LongestName);
            }

            var position = await work.Read<int>(Sql.Last, new { list = Code.Of(list) }) + 10;
            if (!await work.TryInsert(SeedReferences.Sql.InsertEntry, new { list = Code.Of(list), code = checkedCode, position, now, by = (Guid?)by.PersonId }))
            {
                throw new RuleBroken("reference.known", checkedCode);
            }

            await work.SetNames(list, checkedCode, names);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(AddReference), "Reference", $"{Code.Of(list)} {checkedCode}"));
            return checkedCode;
        });
        await book.Refresh();
        return code;
    }

    internal static class Sql
    {
        public const string Last = "SELECT COALESCE(MAX(Position), 0) FROM ReferenceEntry WHERE List = @list";
    }
}
