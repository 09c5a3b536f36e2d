namespace Lms.Data.Holidays;

/// <summary>The calendars of this year and the next are there from the first start; a sweep goes on with them.</summary>
public sealed class SeedHolidays(AddYearlyHolidays add, TimeProvider clock) : IStartupStep
{
    public int Order => 20;

    public async Task Run(CancellationToken cancel)
    {
        var year = clock.GetUtcNow().Year;
        await add.Run(year, cancel);
        await add.Run(year + 1, cancel);
    }
}
