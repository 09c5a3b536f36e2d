using Lms.Web.People;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Lms.Web.Sessions;

/// <summary>The live line: hub, rooms, ticker, limits.</summary>
internal static class AddLiveExtensions
{
    private const int LargestMessage = 8 * 1024;

    // What may wait for one slow page before its line counts as behind.
    private const int MostWaiting = 32 * 1024;

    public static void AddLive(this IServiceCollection services)
    {
        services.AddSingleton(new LivePace());
        services.AddSingleton<RedisBus>();
        services.AddHostedService(p => p.GetRequiredService<RedisBus>());
        services.AddSingleton<ISessionBus>(p => p.GetRequiredService<IOptions<LiveSettings>>().Value.Redis.Length > 0 ? p.GetRequiredService<RedisBus>() : new LocalBus());
        services.AddSingleton<LiveLines>();
        services.AddSingleton<HubLifetimeManager<LiveHub>>(p => p.GetRequiredService<LiveLines>());
        services.AddSingleton<LiveRooms>();
        services.AddSingleton<RoomSnapshots>();
        services.AddSingleton<LiveFilter>();
        services.AddSingleton<LiveUpkeep>();
        services.AddHostedService<LiveTicker>();
        services.AddHostedService(p => p.GetRequiredService<LiveUpkeep>());
        services.AddHostedService<LiveFarewell>();
        services.AddSignalR(hub =>
        {
            // A dead line is known within 30 s, and one that idles behind a carrier's address translation is kept open by 13 bytes each
            // 15 s: 9 kB an hour both ways. Half as often would cost half and double the minutes somebody counts as here who is not.
            hub.KeepAliveInterval = TimeSpan.FromSeconds(15);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
            hub.HandshakeTimeout = TimeSpan.FromSeconds(15);
            hub.MaximumReceiveMessageSize = LargestMessage;
            hub.MaximumParallelInvocationsPerClient = 1;
            hub.StreamBufferCapacity = 1;
            hub.EnableDetailedErrors = false;
            hub.AddFilter<LiveFilter>();
        }).AddJsonProtocol(json => LiveJson.Configure(json.PayloadSerializerOptions));
    }

    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapState();
        routes.MapHub<LiveHub>(LiveHub.Address, line =>
        {
            line.CloseOnAuthenticationExpiration = true;
            line.ApplicationMaxBufferSize = LargestMessage * 2;
            line.TransportMaxBufferSize = MostWaiting;
            line.Transports = HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling;
        }).RequireAuthorization(Policies.SignedIn);
    }
}
