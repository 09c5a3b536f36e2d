using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Logging;

namespace Lms.Scheduler.Outbox;

/// <summary>Sends what the outbox holds. At least once; a crash between the server's yes and our mark sends one more with the same Message-ID.</summary>
public sealed class SendMail(
    ClaimDueMail claim,
    SettleMail settle,
    IEnumerable<ILetterWriter> writers,
    MailMaker maker,
    IMailTransport transport,
    LanguageList languages,
    ILogger<SendMail> log) : ISweep, IDisposable
{
    private const int Batch = 20;

    // Five messages in a row without a connection: the server is away, and the rest would each wait 30 s for nothing.
    private const int ServerIsAway = 5;

    private readonly Dictionary<string, ILetterWriter> byTemplate = writers.ToDictionary(w => w.Template, StringComparer.Ordinal);
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
                foreach (var row in rows)
                {
                    failures = await Send(row, owner, cancel) ? 0 : failures + 1;
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
        if (string.IsNullOrEmpty(row.Email))
        {
            await settle.NoAddress(row, owner);
            return true;
        }

        try
        {
            var words = languages.Read(row.Language);
            var writer = byTemplate.GetValueOrDefault(row.Template) ?? throw new MailRefusedException($"There is no template '{row.Template}'.");
            var zone = TimeZoneInfo.TryFindSystemTimeZoneById(row.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
            if (await writer.Write(row, words, zone) is not { } letter)
            {
                await settle.Dropped(row, owner);
                return true;
            }

            var response = await transport.Send(maker.Make(row, letter, words), cancel);
            await settle.Sent(row, owner, response);
            return true;
        }
        catch (MailRefusedException error)
        {
            log.LogWarning("Mail {Mail} was refused: {Response}", row.Id, error.Message);
            await settle.Dead(row, owner, error.Message);
            return true;
        }
        catch (MailDelayedException error)
        {
            log.LogWarning("Mail {Mail} is delayed: {Response}", row.Id, error.Message);
            await settle.TryAgain(row, owner, error.Message);
            return !error.NoConnection;
        }
    }
}
