using Lms.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Scheduler;

/// <summary>Runs the start-up steps one after another before the site listens and before the first sweep; one that throws stops the start.</summary>
public sealed class RunStartupSteps(IEnumerable<IStartupStep> steps, TimeProvider clock, ILogger<RunStartupSteps> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var step in steps.OrderBy(s => s.Order))
        {
            var since = clock.GetTimestamp();
            await step.Run(cancellationToken);
            log.LogInformation("Start-up step {Step} took {Milliseconds} ms", step.GetType().Name, (long)clock.GetElapsedTime(since).TotalMilliseconds);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
