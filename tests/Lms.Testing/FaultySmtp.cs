using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lms.Testing;

/// <summary>A real SMTP server on loopback that behaves, message by message, as it is told. Serves any number of lines at once.</summary>
public sealed class FaultySmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Task> lines = [];
    private readonly Task loop;

    public FaultySmtp()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        loop = Task.Run(Listen);
    }

    public int Port { get; }

    /// <summary>What to do with the next messages; empty = take them.</summary>
    public ConcurrentQueue<SmtpMood> Moods { get; } = new();

    /// <summary>How letters to an address are always treated, whatever the next mood is.</summary>
    public ConcurrentDictionary<string, SmtpMood> Of { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whole messages taken, also those whose sender was cut off after DATA.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>Lines that were opened.</summary>
    public int Lines => lines.Count;

    /// <summary>How often it has fallen silent so far.</summary>
    public int Silences { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        await Task.WhenAll(lines);
        stop.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                lines.Add(Serve(client));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                await Converse(client);
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The sender left, or the test is over.
            }
        }
    }

    private async Task Converse(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        if (Next(SmtpMood.NoService, SmtpMood.HangAtGreeting) is { } greeting)
        {
            await (greeting == SmtpMood.NoService ? writer.WriteLineAsync("554 5.3.2 no service here") : Silence());
            return;
        }

        await writer.WriteLineAsync("220 faulty ready");
        var mood = SmtpMood.Take;
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-faulty\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    break;
                case "MAIL" when Next(SmtpMood.RefuseSender) is not null:
                    await writer.WriteLineAsync("550 5.7.60 not your address");
                    break;
                case "RCPT":
                    mood = Of.TryGetValue(Address(line), out var always) ? always : Moods.TryDequeue(out var next) ? next : SmtpMood.Take;
                    if (mood == SmtpMood.Hang)
                    {
                        await Silence();
                    }

                    await writer.WriteLineAsync(mood switch
                    {
                        SmtpMood.Refuse => "550-5.1.1 The mailbox you wrote to\r\n550 5.1.1 does not exist: “ҷой нест”",
                        SmtpMood.Greylist => "451 4.7.1 try again later",
                        SmtpMood.GoAway => "421 4.3.2 going down",
                        _ => "250 ok",
                    });
                    if (mood == SmtpMood.GoAway)
                    {
                        return;
                    }

                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var body = await Body(reader);
                    if (mood == SmtpMood.RefuseContent)
                    {
                        await writer.WriteLineAsync("554 5.6.0 not such a letter");
                        break;
                    }

                    Taken.Enqueue(body);
                    if (mood == SmtpMood.DropAfterData)
                    {
                        return;
                    }

                    if (mood == SmtpMood.HangAfterData)
                    {
                        await Silence();
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

    private Task Silence()
    {
        Silences++;
        return Task.Delay(Timeout.Infinite, stop.Token);
    }

    /// <summary>The next mood, if it is one of these.</summary>
    private SmtpMood? Next(params SmtpMood[] moods) =>
        Moods.TryPeek(out var mood) && moods.Contains(mood) && Moods.TryDequeue(out mood) ? mood : null;

    private static string Address(string line) => line.Contains('<', StringComparison.Ordinal) ? line.Split('<', '>')[1] : "";

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
