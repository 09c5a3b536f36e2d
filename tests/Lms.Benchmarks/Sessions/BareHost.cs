using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Lms.Benchmarks.Sessions;

/// <summary>The process that serves the bare hub.</summary>
internal sealed class BareHost : ILiveHost
{
    public const string Name = "bare-host";
    private WebApplication app = null!;
    private BareRoom room = null!;

    public static Task<int> Run(string[] args) => HostCommand.Serve(new BareHost(), args);

    public async Task<(Uri Address, Guid Session, IReadOnlyList<Desk> Desks)> Start(int people)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSignalR();
        builder.Services.AddSingleton<BareRoom>();
        builder.Services.AddHostedService(p => p.GetRequiredService<BareRoom>());
        app = builder.Build();
        app.UseWebSockets();
        app.MapHub<BareHub>("/live");
        await app.StartAsync();
        room = app.Services.GetRequiredService<BareRoom>();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return (address, Guid.Empty, [.. Enumerable.Range(1, people).Select(n => new Desk(new Guid(n, 0, 0, new byte[8]), "none=1"))]);
    }

    public Task<Guid> OpenPoll()
    {
        room.Clear();
        return Task.FromResult(Guid.Empty);
    }

    public Task Say(int number)
    {
        room.Say();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<int>> Ledger(Guid poll) => Task.FromResult(room.Ledger);

    public Task<int> Head() => Task.FromResult(room.Head);

    public Task Stop() => app.StopAsync();
}
