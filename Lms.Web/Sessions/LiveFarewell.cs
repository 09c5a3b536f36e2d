namespace Lms.Web.Sessions;

/// <summary>
/// Tells pages that the host goes away before it does, so that each comes back after a pause of its own choosing: a thousand that only
/// notice a closed socket would all be at the next host's door in the same instant.
/// </summary>
internal sealed class LiveFarewell(LiveLines lines) : IHostedLifecycleService
{
    // For the words to leave before the sockets close.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (lines.All.Any())
        {
            lines.TellAll(LiveMessage.Restart);
            await Task.Delay(Moment, TimeProvider.System, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
