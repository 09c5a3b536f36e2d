using Lms.Assessments.Letters;
using Lms.Assessments.Outbox;
using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Scheduler.Letters;
using Microsoft.Extensions.Logging;

namespace Lms.Scheduler.Outbox;

/// <summary>Sends what the outbox holds. At least once; a crash between the server's yes and our mark sends one more with the same Message-ID.</summary>
public sealed class SendMail(
    ClaimDueMail claim,
    SettleMail settle,
    LetterDesk desk,
    SetLetterAside aside,
    MailMaker maker,
    IMailTransport transport,
    ILogger<SendMail> log) : ISweep, IDisposable
{
    private const int Batch = 20;

    // Five messages in a row without a connection: the server is away, and the rest would each wait 30 s for nothing.
    private const int ServerIsAway = 5;

    private readonly SemaphoreSlim one = new(1, 1);

    public string Name => "mail";

    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task Run(CancellationToken cancel)
    {
        // The transport's connection serves one conversation at a time; a run that overlaps leaves the work to the one before it.
        if (!await one.WaitAsync(TimeSpan.Zero, cancel))
        {
            return;
        }

        try
        {
            var owner = $"{Environment.MachineName}:{Environment.ProcessId}";
            owner = owner[^Math.Min(owner.Length, 60)..];
            var failures = 0;
            while (failures < ServerIsAway && await claim.Run(owner, Batch, cancel) is { Count: > 0 } rows)
            {
                var tried = 0;
                try
                {
                    for (; tried < rows.Count && failures < ServerIsAway; tried++)
                    {
                        failures = await Send(rows[tried], owner, cancel) ? 0 : failures + 1;
                    }
                }
                finally
                {
                    // Whatever was not tried is anybody's again at once, and has lost no try.
                    await claim.Release([.. rows.Skip(tried)], owner);
                }
            }

            await transport.Rest(cancel);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <returns>False when the server could not be reached.</returns>
    private async Task<bool> Send(OutboxRow row, string owner, CancellationToken cancel)
    {
        if (!await claim.Hold(row, owner, cancel))
        {
            return true;
        }

        var (verdict, response) = await Try(row, owner, cancel);
        if (verdict is { } said)
        {
            await settle.Run(row, owner, said, response);
        }

        return verdict != DeliveryVerdict.ServerAway;
    }

    /// <summary>No verdict where the letter was set aside and no server was asked.</summary>
    private async Task<(DeliveryVerdict? Verdict, string Response)> Try(OutboxRow row, string owner, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(row.Email))
        {
            return (DeliveryVerdict.NoAddress, "");
        }

        try
        {
            var written = await desk.Write(row) ?? throw new MailFailedException(DeliveryVerdict.Dead, $"There is no template '{row.Template}'.");
            if (written.Letter is not { } letter)
            {
                return (DeliveryVerdict.Dropped, "");
            }

            if (written.Fate.Verdict != LetterVerdict.Send)
            {
                await aside.Run(row, owner, written.Fate);
                return (null, "");
            }

            return (DeliveryVerdict.Sent, await transport.Send(maker.Make(row, letter, written.Words), cancel));
        }
        catch (MailFailedException error)
        {
            log.LogWarning("Mail {Mail} did not go ({Verdict}): {Response}", row.Id, error.Verdict, error.Message);
            return (error.Verdict, error.Message);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            // A letter nobody can write must not stand in the way of all that come after it.
            log.LogError(error, "Mail {Mail} cannot be written.", row.Id);
            return (DeliveryVerdict.Later, $"{error.GetType().Name}: {error.Message}");
        }
    }
}
