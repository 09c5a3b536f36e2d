using System.Security.Cryptography;
using System.Text.Json;

namespace Lms.Benchmarks.Sessions;

/// <summary>A trainee's page without its pixels: joins, keeps the number it saw last, votes, comes back when its socket dies.</summary>
internal sealed class LoadClient(Crowd crowd, Desk desk, CatchUp catchUp) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Frames? frames;
    private Task running = Task.CompletedTask;
    private string? vote;
    private long askedAt;
    private long votedAt;
    private int voters = int.MaxValue;
    private int votes;

    public Desk Desk => desk;

    /// <summary>Milliseconds from opening the socket to the first state; null while it did not come.</summary>
    public double? Joined { get; private set; }

    /// <summary>Milliseconds from voting to the acknowledgement, reconnections included.</summary>
    public double? Acknowledged { get; private set; }

    /// <summary>Milliseconds from voting to the first tally that counts at least as many votes as were acknowledged with this one.</summary>
    public double? Seen { get; private set; }

    /// <summary>The number of the last event known.</summary>
    public int Seq { get; private set; }

    public bool WasRefused { get; private set; }

    public Task WhenJoined => joined.Task;

    public Task WhenAcknowledged => acknowledged.Task;

    public void Start() => running = Live();

    /// <summary>The poll before is over: the next vote is measured anew.</summary>
    public void Forget()
    {
        (vote, votedAt, voters, Acknowledged, Seen) = (null, 0, int.MaxValue, null, null);
        acknowledged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public async Task Vote(Guid poll, int option)
    {
        vote = $$"""{"type":1,"invocationId":"v","target":"Vote","arguments":["{{poll}}","{\"options\":[{{Crowd.Number(option)}}]}","load-{{desk.Person:N}}",{{Crowd.Number(++votes)}}]}""" + "\u001e";
        votedAt = crowd.Clock.GetTimestamp();
        await TrySend(vote);
    }

    /// <summary>The same vote as a page without sockets sends it.</summary>
    public async Task VoteByPost(PlainPage page, Guid poll, int option)
    {
        votedAt = crowd.Clock.GetTimestamp();
        if (await page.Vote(desk, crowd.Host.Session, poll, option))
        {
            NoteAcknowledged();
        }
    }

    /// <summary>The line is cut, without a word to the server.</summary>
    public void Cut() => frames?.Abort();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        frames?.Abort();
        await running;
        stop.Dispose();
    }

    private async Task Live()
    {
        while (!stop.IsCancellationRequested)
        {
            using var socket = new Frames(crowd.Host.Address, desk);
            frames = socket;
            try
            {
                askedAt = crowd.Clock.GetTimestamp();
                await socket.Open(
                    $$"""{"type":1,"invocationId":"j","target":"Join","arguments":["{{crowd.Host.Session}}",{{Crowd.Number(Seq)}}]}""" + "\u001e", stop.Token);
                await socket.Listen(Hear, stop.Token);
            }
            catch (Exception error) when (error is System.Net.WebSockets.WebSocketException or OperationCanceledException or IOException or HttpRequestException)
            {
                // Not let in, or cut while being let in: tried again below.
            }

            if (!stop.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(100, 1_000)), crowd.Clock, CancellationToken.None);
            }
        }
    }

    private void Hear(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        if (!json.RootElement.TryGetProperty("type", out var type))
        {
            return; // the handshake's answer
        }

        switch (type.GetInt32())
        {
            case 1: Pushed(json.RootElement); break;
            case 3: Answered(json.RootElement); break;
        }
    }

    private void Pushed(JsonElement message)
    {
        crowd.CountDelivered();
        var arguments = message.GetProperty("arguments");
        switch (message.GetProperty("target").GetString())
        {
            case "t" when Acknowledged is not null && Seen is null && TallyText.Voters(arguments[0].GetString()!) >= voters:
                Seen = crowd.Clock.GetElapsedTime(votedAt).TotalMilliseconds;
                break;
            case "e" when arguments[0].GetInt32() > Seq:
                catchUp.Gap(this);
                break;
            case "e":
                Seq = Math.Max(Seq, arguments[1].GetInt32());
                break;
        }
    }

    private void Answered(JsonElement message)
    {
        crowd.CountDelivered();
        var refused = message.TryGetProperty("error", out _);
        if (message.GetProperty("invocationId").GetString() == "v")
        {
            WasRefused |= refused;
            NoteAcknowledged();
        }
        else if (!refused)
        {
            Seq = message.GetProperty("result").GetProperty("seq").GetInt32();
            Joined ??= crowd.Clock.GetElapsedTime(askedAt).TotalMilliseconds;
            joined.TrySetResult();
            if (vote is { } waiting && Acknowledged is null)
            {
                _ = TrySend(waiting);
            }
        }
        else
        {
            WasRefused = true;
            joined.TrySetResult();
        }
    }

    /// <summary>What the page reads over HTTP after a gap.</summary>
    internal void Repaired(int seq) => Seq = Math.Max(Seq, seq);

    private void NoteAcknowledged()
    {
        if (Acknowledged is null)
        {
            Acknowledged = crowd.Clock.GetElapsedTime(votedAt).TotalMilliseconds;
            voters = crowd.CountAcknowledged();
            acknowledged.TrySetResult();
        }
    }

    private async Task TrySend(string text)
    {
        try
        {
            await frames!.Send(text, stop.Token);
        }
        catch (Exception error) when (error is System.Net.WebSockets.WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The vote stays with the client and goes out after the next join.
        }
    }
}
