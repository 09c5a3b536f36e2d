using System.Buffers;
using System.Net.WebSockets;
using System.Text;

namespace Lms.Benchmarks.Sessions;

/// <summary>
/// One socket speaking SignalR's JSON protocol by hand: the load must cost as little as it can, because it shares the server's cores.
/// </summary>
internal sealed class Frames(Uri address, Desk desk) : IDisposable
{
    private const byte End = 0x1e;
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ArrayBufferWriter<byte> pending = new();

    /// <summary>Connects and says which protocol; the first message may be sent with it.</summary>
    public async Task Open(string first, CancellationToken cancel)
    {
        socket.Options.SetRequestHeader("Cookie", desk.Cookie);
        socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(new UriBuilder(new Uri(address, "/live")) { Scheme = "ws" }.Uri, cancel);
        await Send("{\"protocol\":\"json\",\"version\":1}\u001e" + first, cancel);
    }

    public async Task Send(string text, CancellationToken cancel)
    {
        await sending.WaitAsync(cancel);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Calls back for each message until the socket ends, however it ends.</summary>
    public async Task Listen(Action<ReadOnlyMemory<byte>> heard, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(), cancel);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                Split(buffer.AsSpan(0, got.Count), heard);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Killed, from here or from there: who owns the client decides what follows.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>As a phone that goes into a tunnel: nothing is said to the server.</summary>
    public void Abort() => socket.Abort();

    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
    }

    private void Split(ReadOnlySpan<byte> bytes, Action<ReadOnlyMemory<byte>> heard)
    {
        while (bytes.IndexOf(End) is var at and >= 0)
        {
            pending.Write(bytes[..at]);
            heard(pending.WrittenMemory);
            pending.ResetWrittenCount();
            bytes = bytes[(at + 1)..];
        }

        pending.Write(bytes);
    }
}
