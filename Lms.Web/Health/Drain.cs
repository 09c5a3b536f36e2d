using Microsoft.Extensions.Options;

namespace Lms.Web.Health;

/// <summary>Says "not ready" first and stops afterwards, so that a load balancer sends nobody to a host that is going away.</summary>
internal sealed class Drain(IOptions<HealthSettings> settings, TimeProvider clock) : IHostedLifecycleService
{
    private volatile bool begun;

    public bool Begun => begun;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        begun = true;
        if (settings.Value.DrainSeconds > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(settings.Value.DrainSeconds), clock, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
