using Lms.Assessments.References;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.References;

/// <summary>Another name or place in the list, off what forms offer and back on it. The code stays: people and facts carry it.</summary>
public sealed class ChangeReference(Db db, TimeProvider clock, ReferenceBook book)
{
    /// <summary>False where there is no such entry.</summary>
    /// <exception cref="RuleBroken"><c>reference.name</c></exception>
    public Task<bool> Run(ReferenceList list, string code, int position, IReadOnlyDictionary<string, string> names, Scope by) => Change(list, code, by, async work =>
    {
        var found = await work.Execute(Sql.Move, new { list = Code.Of(list), code, position }) == 1;
        if (found)
        {
            await work.SetNames(list, code, names);
        }

        return found;
    });

    /// <exception cref="RuleBroken"><c>reference.last</c>: a form must have something to offer.</exception>
    public Task<bool> Close(ReferenceList list, string code, Scope by) => Change(list, code, by, async work =>
    {
        var closed = await work.Execute(Sql.Close, new { list = Code.Of(list), code, now = clock.GetUtcNow() }) == 1;
        return closed && await work.Read<long>(Sql.Open, new { list = Code.Of(list) }) == 0 ? throw new RuleBroken("reference.last") : closed;
    });

    public Task<bool> Reopen(ReferenceList list, string code, Scope by) =>
        Change(list, code, by, async work => await work.Execute(Sql.Reopen, new { list = Code.Of(list), code }) == 1);

    private async Task<bool> Change(ReferenceList list, string code, Scope by, Func<UnitOfWork, Task<bool>> change)
    {
        var done = await db.Work(nameof(ChangeReference), async work =>
        {
            var changed = await change(work);
            if (changed)
            {
                await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(ChangeReference), "Reference", $"{Code.Of(list)} {code}"));
            }

            return changed;
        });
        await book.Refresh();
        return done;
    }

    internal static class Sql
    {
        public const string Move = "UPDATE ReferenceEntry SET Position = @position WHERE List = @list AND Code = @code";
        public const string Close = "UPDATE ReferenceEntry SET ClosedAt = @now WHERE List = @list AND Code = @code AND ClosedAt IS NULL";
        public const string Reopen = "UPDATE ReferenceEntry SET ClosedAt = NULL WHERE List = @list AND Code = @code";
        public const string Open = "SELECT COUNT(*) FROM ReferenceEntry WHERE List = @list AND ClosedAt IS NULL";
    }
}
