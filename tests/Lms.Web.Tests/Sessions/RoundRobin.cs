using System.Net;
using System.Net.Sockets;

namespace Lms.Web.Tests.Sessions;

/// <summary>One address before several hosts: each new connection goes to the next.</summary>
internal sealed class RoundRobin : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly IReadOnlyList<int> ports;
    private readonly Task loop;

    public RoundRobin(params int[] ports)
    {
        this.ports = ports;
        listener.Start(512);
        loop = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await loop;
        stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            for (var next = 0; ; next++)
            {
                _ = Carry(await listener.AcceptTcpClientAsync(stop.Token), ports[next % ports.Count]);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task Carry(TcpClient page, int port)
    {
        using (page)
        using (var host = new TcpClient { NoDelay = true })
        {
            page.NoDelay = true;
            try
            {
                await host.ConnectAsync(IPAddress.Loopback, port, stop.Token);
                await Task.WhenAny(
                    page.GetStream().CopyToAsync(host.GetStream(), stop.Token),
                    host.GetStream().CopyToAsync(page.GetStream(), stop.Token));
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
            {
                // One side went away; so does the other.
            }
        }
    }
}
