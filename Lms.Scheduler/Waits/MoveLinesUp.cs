using Lms.Data.Waits;

namespace Lms.Scheduler.Waits;

/// <summary>Ends offers whose time is over, offers their seats to the next, and ends the lines of cohorts that started.</summary>
public sealed class MoveLinesUp(LapseOffers lapse) : ISweep
{
    public string Name => "waits";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task Run(CancellationToken cancel) => lapse.Run(cancel);
}
