using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lms.Scheduler.Tests.Outbox;

/// <summary>A real SMTP server on loopback that takes one conversation at a time and behaves, message by message, as it is told.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    public SmtpSink()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        loop = Task.Run(Listen);
    }

    public int Port { get; }

    /// <summary>What to do with the next messages; empty = take them.</summary>
    public Queue<SmtpMood> Moods { get; } = new();

    /// <summary>Whole messages taken, also those whose sender was cut off after DATA.</summary>
    public List<string> Taken { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        stop.Dispose();
    }

    private async Task Listen()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Converse(client);
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                continue;
            }
        }
    }

    private async Task Converse(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 sink ready");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    break;
                case "RCPT" when Moods.TryPeek(out var mood) && mood is SmtpMood.Refuse or SmtpMood.Greylist:
                    Moods.Dequeue();
                    await writer.WriteLineAsync(mood == SmtpMood.Refuse ? "550 5.1.1 no such mailbox" : "451 4.7.1 try again later");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Taken.Add(await Body(reader));
                    if (Moods.TryDequeue(out var last) && last == SmtpMood.DropAfterData)
                    {
                        return;
                    }

                    await writer.WriteLineAsync("250 2.0.0 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private async Task<string> Body(StreamReader reader)
    {
        var body = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            body.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return body.ToString();
    }
}
