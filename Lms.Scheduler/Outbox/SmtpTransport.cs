using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Lms.Scheduler.Outbox;

/// <summary>Sends by SMTP over one connection kept for the batch. Not thread-safe, as MailKit's client is not: one sweep, one transport.</summary>
public sealed class SmtpTransport(IOptions<MailSettings> settings) : IMailTransport, IDisposable
{
    private readonly SmtpClient client = new() { Timeout = 30_000 };

    public async Task<string> Send(MimeMessage message, CancellationToken cancel)
    {
        try
        {
            await Connect(cancel);
            return await client.SendAsync(message, cancel);
        }
        catch (SmtpCommandException error) when ((int)error.StatusCode >= 500)
        {
            throw new MailRefusedException($"{(int)error.StatusCode} {error.Message}", error);
        }
        catch (SmtpCommandException error)
        {
            throw new MailDelayedException($"{(int)error.StatusCode} {error.Message}", noConnection: false, error);
        }
        catch (Exception error) when (error is SmtpProtocolException or IOException or SocketException or TimeoutException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException)
        {
            // After DATA nobody knows whether it was taken; the same Message-ID lets the other side drop a second copy.
            await client.DisconnectAsync(quit: false, CancellationToken.None);
            throw new MailDelayedException(error.Message, noConnection: true, error);
        }
    }

    public async Task Rest(CancellationToken cancel)
    {
        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
    }

    public void Dispose() => client.Dispose();

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
