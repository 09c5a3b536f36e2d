using Lms.Data.Certificates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Scheduler.Certificates;

/// <summary>Runs the sweep as soon as this process has issued a certificate, so that the holder who is told so finds it drawn.</summary>
public sealed class DrawFreshCertificates(FreshCertificates fresh, DrawCertificates sweep, ILogger<DrawFreshCertificates> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await fresh.Wait(stoppingToken);
            try
            {
                await sweep.Run(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The minute's run meets it again and writes it down where the administrator looks.
                log.LogWarning(error, "A fresh certificate could not be drawn");
            }
        }
    }
}
