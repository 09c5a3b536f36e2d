using System.Net.Sockets;
using Lms.Assessments.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Lms.Scheduler.Outbox;

/// <summary>Sends by SMTP over one connection kept for the batch. Not thread-safe, as MailKit's client is not: one sweep, one transport.</summary>
public sealed class SmtpTransport(IOptions<MailSettings> settings) : IMailTransport, IDisposable
{
    // A server that answers each command just in time would hold one message for longer than its lease: this many waits, all in all.
    private const int Waits = 4;

    private readonly SmtpClient client = new() { Timeout = settings.Value.TimeoutSeconds * 1000 };

    public async Task<string> Send(MimeMessage message, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.Value.TimeoutSeconds * Waits));
        try
        {
            await Connect(limit.Token);
            return await client.SendAsync(message, limit.Token);
        }
        catch (SmtpCommandException error)
        {
            var answer = $"{(int)error.StatusCode} {error.Message}";
            var verdict = DeliveryRule.Of(Stage(error.ErrorCode), answer);
            if (verdict == DeliveryVerdict.ServerAway)
            {
                await Leave();
            }

            throw new MailFailedException(verdict, answer, error);
        }
        catch (OperationCanceledException error) when (!cancel.IsCancellationRequested)
        {
            await Leave();
            throw new MailFailedException(DeliveryVerdict.ServerAway, $"No answer within {settings.Value.TimeoutSeconds * Waits} s.", error);
        }
        catch (Exception error) when (error is ProtocolException or IOException or SocketException or TimeoutException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException)
        {
            // After DATA nobody knows whether it was taken; the same Message-ID lets the other side drop a second copy.
            await Leave();
            throw new MailFailedException(DeliveryVerdict.ServerAway, error.Message, error);
        }
        catch
        {
            // Whatever else happened, nobody knows where the conversation stands.
            await Leave();
            throw;
        }
    }

    public async Task Rest(CancellationToken cancel)
    {
        if (!client.IsConnected)
        {
            return;
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(TimeSpan.FromSeconds(settings.Value.TimeoutSeconds));
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception error) when (error is ProtocolException or IOException or SocketException or TimeoutException or OperationCanceledException)
        {
            // All letters are through; a server that does not say goodbye changes nothing of that.
            await Leave();
        }
    }

    public void Dispose() => client.Dispose();

    private Task Leave() => client.DisconnectAsync(quit: false, CancellationToken.None);

    private static SmtpStage Stage(SmtpErrorCode error) => error switch
    {
        SmtpErrorCode.SenderNotAccepted => SmtpStage.Sender,
        SmtpErrorCode.RecipientNotAccepted => SmtpStage.Recipient,
        SmtpErrorCode.MessageNotAccepted => SmtpStage.Message,
        _ => SmtpStage.Greeting,
    };

    private async Task Connect(CancellationToken cancel)
    {
        if (client.IsConnected)
        {
            return;
        }

        var to = settings.Value;
        await client.ConnectAsync(to.Host, to.Port, to.Security switch
        {
            "Tls" => SecureSocketOptions.SslOnConnect,
            "None" => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, cancel);
        if (to.UserName.Length > 0)
        {
            await client.AuthenticateAsync(to.UserName, to.Password, cancel);
        }
    }
}
