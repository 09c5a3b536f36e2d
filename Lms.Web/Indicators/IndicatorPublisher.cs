using Lms.Data.Indicators;

namespace Lms.Web.Indicators;

/// <summary>
/// Publishes without keeping a page waiting: what takes longer than a moment goes on behind it and says on the indicator's page how far
/// it is. Cut short, it is finished by the sweep that keeps figures.
/// </summary>
public sealed class IndicatorPublisher(PublishIndicator publish, IHostApplicationLifetime lifetime, ILogger<IndicatorPublisher> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Throws what publishing throws, where it does so within the moment.</summary>
    public async Task Start(Guid version, Guid by)
    {
        var work = publish.Run(version, by, cancel: lifetime.ApplicationStopping);
        if (await Task.WhenAny(work, Task.Delay(Patience)) == work)
        {
            await work;
            return;
        }

        _ = Watch(work, version);
    }

    private async Task Watch(Task work, Guid version)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // The sweep takes it up again.
        }
        catch (Exception error)
        {
            log.LogError(error, "Version {Version} of an indicator is not evaluated; the next run of the sweep tries again", version);
        }
    }
}
