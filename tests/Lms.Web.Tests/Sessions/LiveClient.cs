using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Lms.Web.Tests.Sessions;

/// <summary>A page with a live line, as the browser's script is one: it knows the last number it saw and notices gaps.</summary>
internal sealed class LiveClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LiveClient(Uri address, Cookie cookie)
    {
        var builder = new HubConnectionBuilder();
        builder.WithUrl(new Uri(address, "/live"), HttpTransportType.WebSockets, options =>
        {
            // As the page's script does: no first request, so any host will do.
            options.SkipNegotiation = true;
            options.Cookies.Add(cookie);
        });
        Connection = builder.Build();
        Connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        Connection.On<int, int, JsonElement>("e", Hear);
        Connection.On<string>("t", Counts.Enqueue);
        Connection.On<string>("x", Told.Enqueue);
        Connection.On("p", () => Interlocked.Increment(ref people));
        Connection.On<Guid?>("g", Groups.Enqueue);
    }

    private int people;

    public HubConnection Connection { get; }

    public ConcurrentQueue<JsonElement> Events { get; } = new();

    public ConcurrentQueue<string> Counts { get; } = new();

    public ConcurrentQueue<string> Told { get; } = new();

    public ConcurrentQueue<Guid?> Groups { get; } = new();

    public int People => people;

    public int Seq { get; private set; }

    /// <summary>Batches that began after what this page knew.</summary>
    public int Gaps { get; private set; }

    public JsonElement State { get; private set; }

    public Task Closed => closed.Task;

    public IEnumerable<string> Kinds => Events.Select(e => e.GetProperty("kind").GetString()!);

    public Task Start() => Connection.StartAsync();

    public async Task Join(Guid session, int after = 0)
    {
        State = await Connection.InvokeAsync<JsonElement>("Join", session, after);
        Seq = Math.Max(Seq, State.GetProperty("seq").GetInt32());
    }

    /// <summary>The code of the refusal; null when it was not refused.</summary>
    public async Task<string?> Refused(string method, params object[] args)
    {
        var answer = await Connection.InvokeCoreAsync<JsonElement>(method, args);
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("code", out var code) ? code.GetString() : null;
    }

    public Task<bool> Sees(int seq) => Until(() => Seq >= seq);

    public static Task<bool> Until(Func<bool> what, TimeSpan? patience = null) => Until(() => Task.FromResult(what()), patience);

    public static async Task<bool> Until(Func<Task<bool>> what, TimeSpan? patience = null)
    {
        var since = Stopwatch.StartNew();
        while (!await what())
        {
            if (since.Elapsed > (patience ?? Patience))
            {
                return false;
            }

            await Task.Delay(20);
        }

        return true;
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private void Hear(int from, int to, JsonElement events)
    {
        Gaps += from > Seq ? 1 : 0;
        foreach (var one in events.EnumerateArray().Where(e => e.GetProperty("seq").GetInt32() > Seq))
        {
            Events.Enqueue(one.Clone());
        }

        Seq = Math.Max(Seq, to);
    }
}
