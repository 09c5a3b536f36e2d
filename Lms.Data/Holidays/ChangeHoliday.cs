using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Holidays;

/// <summary>
/// Corrects a holiday: another day, as announced; its length; not kept this year. The sweep of shifted cohorts finds what no longer
/// keeps clear, or need not any more.
/// </summary>
public sealed class ChangeHoliday(Db db, TimeProvider clock)
{
    /// <summary>False when there is none.</summary>
    /// <exception cref="RuleBroken">From <see cref="HolidayInput"/>; <c>stale</c></exception>
    public Task<bool> Run(Guid id, int version, HolidayInput input, Scope by) => db.Work(nameof(ChangeHoliday), async work =>
    {
        if (await work.FindHoliday(id) is not { } row)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (!await work.SaveHoliday(input.Onto(row) with { Version = version }, by.PersonId, now))
        {
            throw new RuleBroken("stale");
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(ChangeHoliday), "Holiday", id.ToString()));
        return true;
    });
}
