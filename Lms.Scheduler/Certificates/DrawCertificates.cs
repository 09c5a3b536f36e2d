using Lms.Data.Certificates;

namespace Lms.Scheduler.Certificates;

/// <summary>Draws what is issued and not drawn. One that cannot be drawn does not keep the others waiting, and fails the run so that it is seen.</summary>
public sealed class DrawCertificates(CertificateQueries certificates, CertificateArchive archive) : ISweep
{
    private const int Batch = 50;

    public string Name => "certificates";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var failures = new List<Exception>();
        while (await certificates.Undrawn(Batch, skip: failures.Count) is { Count: > 0 } undrawn)
        {
            foreach (var id in undrawn)
            {
                try
                {
                    await archive.Find(id, cancel);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    failures.Add(new InvalidOperationException($"Certificate {id}: {error.Message}", error));
                }
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
