using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Lms.Web.Tests.Sessions;

/// <summary>A page on a line so bad that it sits down and then takes nothing more; its own network keeps next to nothing for it.</summary>
internal sealed class SlowPage : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly HttpMessageInvoker network = new(new SocketsHttpHandler
    {
        UseCookies = false,
        ConnectCallback = async (context, cancel) =>
        {
            var small = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096, NoDelay = true };
            await small.ConnectAsync(context.DnsEndPoint, cancel);
            return new NetworkStream(small, ownsSocket: true);
        },
    });

    public async Task Sit(Uri address, Cookie cookie, Guid session)
    {
        socket.Options.SetRequestHeader("Cookie", $"{cookie.Name}={cookie.Value}");
        await socket.ConnectAsync(new UriBuilder(new Uri(address, "/live")) { Scheme = "ws" }.Uri, network, CancellationToken.None);
        await Send("{\"protocol\":\"json\",\"version\":1}");
        await Send($"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Join\",\"arguments\":[\"{session}\",0]}}");
        var (heard, buffer) = ("", new byte[4096]);
        while (!heard.Contains("\"mine\"", StringComparison.Ordinal))
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            heard += Encoding.UTF8.GetString(buffer, 0, got.Count);
        }
    }

    /// <summary>Still says that it lives, as a browser's timer does.</summary>
    public Task Ping() => Send("{\"type\":6}");

    public void Dispose()
    {
        socket.Dispose();
        network.Dispose();
    }

    private async Task Send(string text) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(text + '\u001e').AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
