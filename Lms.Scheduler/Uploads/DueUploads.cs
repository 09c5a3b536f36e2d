using Lms.Data.Uploads;

namespace Lms.Scheduler.Uploads;

/// <summary>Clears away what was left half sent or removed a week ago.</summary>
public sealed class DueUploads(ClearUploads clear) : ISweep
{
    public string Name => "uploads";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public Task Run(CancellationToken cancel) => clear.Run(cancel);
}
