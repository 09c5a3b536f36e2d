using System.Globalization;

namespace Lms.Scheduler.Sweeps;

/// <summary>From "every 15 seconds" to Hangfire's cron text. Only intervals that divide a minute, an hour or a day, so that none drifts.</summary>
public static class SweepSchedule
{
    public static string Cron(TimeSpan every) => every switch
    {
        _ when Divides(every, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1)) => Text($"*/{every.TotalSeconds} * * * * *"),
        _ when Divides(every, TimeSpan.FromHours(1), TimeSpan.FromMinutes(1)) => Text($"*/{every.TotalMinutes} * * * *"),
        _ when Divides(every, TimeSpan.FromDays(1), TimeSpan.FromHours(1)) => Text($"0 */{every.TotalHours} * * *"),
        _ when every == TimeSpan.FromDays(1) => "0 0 * * *",
        _ => throw new ArgumentOutOfRangeException(nameof(every), every, "A sweep's interval divides a minute, an hour or a day."),
    };

    private static bool Divides(TimeSpan every, TimeSpan whole, TimeSpan unit) =>
        every >= unit && every < whole && every.Ticks % unit.Ticks == 0 && whole.Ticks % every.Ticks == 0;

    private static string Text(FormattableString cron) => cron.ToString(CultureInfo.InvariantCulture);
}
