using System.Net;
using System.Net.Sockets;
using Lms.Assessments.Sessions;
using Lms.Data.People;
using Lms.Data.Sessions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Browser.Tests.Sessions;

/// <summary>
/// The application at an address and over a file that outlive it, so that a test can take it away and bring it back; with the demo
/// cohort's session open.
/// </summary>
public sealed class LineSite : Site
{
    private readonly string folder;

    private LineSite(string folder, int port)
    {
        (this.folder, Port) = (folder, port);
        UseKestrel(port);
    }

    public int Port { get; }

    public Guid Session { get; private set; }

    public string Room => $"/sessions/{Session}/room";

    public static Scope ByTrainer => new(Person("trainer"), Everything: false);

    public static async Task<LineSite> Begin()
    {
        var site = new LineSite(Directory.CreateTempSubdirectory("lms-line-").FullName, FreePort());
        await site.InitializeAsync();
        site.Session = await site.Db.Read<Guid>("SELECT Id FROM Session ORDER BY StartsAt");
        await site.Get<OpenSession>().Run(site.Session, ByTrainer, early: true);
        return site;
    }

    /// <summary>The same site, started again after this one was disposed.</summary>
    public async Task<LineSite> Again()
    {
        var site = new LineSite(folder, Port) { Session = Session };
        await site.InitializeAsync();
        return site;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Something happens, as any deed lets it.</summary>
    public Task<int> Happen(string kind, object? payload = null) =>
        Db.Work("Happen", work => Get<SessionLog>().Append(work, Session, kind, payload, Person("trainer"), Now));

    public Task<int> Say(string text) => Happen(SessionEventKind.Message, new Message(text, "Nurgul"));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Database:Path", Path.Combine(folder, "lms.db"));
        builder.UseSetting("Certificates:KeyFolder", Path.Combine(folder, "keys"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
