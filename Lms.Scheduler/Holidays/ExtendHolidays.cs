using Lms.Data.Holidays;

namespace Lms.Scheduler.Holidays;

/// <summary>Gives every calendar the holidays of this civil year and the next, so that dates shown a year ahead keep clear of them.</summary>
public sealed class ExtendHolidays(AddYearlyHolidays add, TimeProvider clock) : ISweep
{
    public string Name => "holidays";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken cancel)
    {
        var year = clock.GetUtcNow().Year;
        await add.Run(year, cancel);
        await add.Run(year + 1, cancel);
    }
}
