using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Lms.Data.Sessions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Lms.Web.Sessions;

/// <summary>
/// Hints between hosts through Redis: "session X is at N", "its tally moved". Never waited for, sent at most ten times a second each,
/// and dropped at once while Redis is away; every host tells its own pages from the database, so nothing is lost with a hint.
/// </summary>
internal sealed class RedisBus(IOptions<LiveSettings> settings, ILogger<RedisBus> log) : BackgroundService, ISessionBus
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("lms:live:hints");
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);
    private readonly string self = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
    private readonly ConcurrentDictionary<(Guid Session, SessionPart Part, Guid? Subject), int> waiting = new();
    private volatile IConnectionMultiplexer? redis;

    public event Action<SessionChange>? Heard;

    public bool IsUp => redis is { IsConnected: true };

    public void Say(SessionChange change) =>
        waiting.AddOrUpdate((change.SessionId, change.Part, change.Subject), change.Seq, (_, seq) => Math.Max(seq, change.Seq));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Value.Redis.Length == 0)
        {
            return;
        }

        await Task.Yield();
        try
        {
            await Connect();
            while (!stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(Beat, TimeProvider.System, stoppingToken);
                SendWaiting();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        finally
        {
            await (redis?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task Connect()
    {
        var options = ConfigurationOptions.Parse(settings.Value.Redis);

        // It connects when it can, and while it cannot a message fails at once instead of waiting to be old.
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 2000;
        options.ClientName = "lms-live";
        var connection = await ConnectionMultiplexer.ConnectAsync(options);
        connection.ConnectionFailed += (_, e) => log.LogWarning("Hints of other hosts are away ({Failure}); heads are read instead", e.FailureType);
        connection.ConnectionRestored += (_, _) => log.LogInformation("Hints of other hosts are back");
        redis = connection;
        while (true)
        {
            try
            {
                await connection.GetSubscriber().SubscribeAsync(Channel, (_, text) => Hear((string?)text));
                return;
            }
            catch (RedisException)
            {
                // Redis is not there yet; what subscribed once is subscribed again by itself.
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            }
        }
    }

    private void SendWaiting()
    {
        foreach (var (key, _) in waiting)
        {
            if (!waiting.TryRemove(key, out var seq))
            {
                continue;
            }

            try
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"{self} {key.Session:N} {(int)key.Part} {seq} {key.Subject:N}");
                _ = redis?.GetSubscriber().PublishAsync(Channel, text, CommandFlags.FireAndForget);
            }
            catch (RedisException)
            {
                // Other hosts read the heads.
            }
        }
    }

    private void Hear(string? text)
    {
        if (text?.Split(' ') is [var from, var session, var part, var seq, var subject] && from != self
            && Guid.TryParse(session, out var id) && Enum.TryParse<SessionPart>(part, out var what) && int.TryParse(seq, CultureInfo.InvariantCulture, out var at))
        {
            Heard?.Invoke(new SessionChange(id, what, at, Guid.TryParse(subject, out var group) ? group : null));
        }
    }
}
