using System.Net;
using Lms.Assessments.Sessions;
using Lms.Data;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Testing;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lms.Web.Tests.Sessions;

/// <summary>
/// The real site on a free port, with an open session: a trainer who leads it, trainees, somebody who is nothing to it. Cookies are
/// made by the application's own ticket service. The clock is the real one.
/// </summary>
internal class LiveSite : WebApp, IAsyncLifetime
{
    private readonly List<LiveClient> clients = [];

    public LiveSite(Action<IServiceCollection>? change = null, int trainees = 3)
    {
        EnvironmentName = "Development";
        Change = change ?? (_ => { });
        Trainees = trainees;
        UseKestrel(0);
    }

    private int Trainees { get; }

    public Db Db => Services.GetRequiredService<Db>();

    public Uri Address { get; private set; } = null!;

    public Guid Session { get; private set; }

    public Guid Trainer { get; private set; }

    public Guid Stranger { get; private set; }

    public IReadOnlyList<Guid> People { get; private set; } = [];

    public Guid Cohort { get; private set; }

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public static async Task<LiveSite> Start(int trainees = 3, Action<IServiceCollection>? change = null)
    {
        var site = new LiveSite(change, trainees);
        await site.InitializeAsync();
        return site;
    }

    public async ValueTask InitializeAsync()
    {
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
        var world = await TestCohort.Make(Db, Now, Trainees);
        (People, Cohort) = (world.People, world.CohortId);
        Trainer = await Db.Person(world.InstitutionId, "Nurgul Asanova");
        Stranger = await Db.Person(world.InstitutionId, "Ermek Jeenaliev");
        await Db.Role(Trainer, "trainer", cohortId: Cohort);
        Session = await Open();
        await Db.Work("Arrange", async work =>
        {
            foreach (var person in (Guid[])[.. People, Trainer, Stranger])
            {
                await work.Execute(
                    "INSERT INTO Account (PersonId, SecurityStamp, IsDisabled, CreatedAt, Version) VALUES (@person, 'stamp', 0, @Now, 1)", new { person, Now });
            }
        });
    }

    /// <summary>Something happens in the session, as any deed lets it.</summary>
    public Task<int> Happen(string kind, object? payload = null, Audience audience = Audience.All) => Db.Work("Happen", work =>
        Services.GetRequiredService<SessionLog>().Append(work, Session, kind, payload, Trainer, Now, audience));

    public Task<int> Say(string text) => Happen(SessionEventKind.Message, new Message(text, "Nurgul"));

    /// <summary>A signed-in browser's cookie.</summary>
    public async Task<Cookie> SignIn(Guid person)
    {
        var session = await Services.GetRequiredService<StartSignInSession>().Run(person, TimeSpan.FromHours(8), "test");
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var ticket = new AuthenticationTicket(SessionCheck.Ticket(session.Id, "stamp"), CookieAuthenticationDefaults.AuthenticationScheme);
        return new Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket), "/", Address.Host);
    }

    /// <summary>A page with a line, sitting in the session.</summary>
    public async Task<LiveClient> Join(Guid person, int after = 0)
    {
        var client = await Connect(person);
        await client.Join(Session, after);
        return client;
    }

    /// <param name="through">Another address than the site's own, where it has several hosts.</param>
    public async Task<LiveClient> Connect(Guid person, Uri? through = null)
    {
        var client = new LiveClient(through ?? Address, await SignIn(person));
        lock (clients)
        {
            clients.Add(client);
        }

        await client.Start();
        return client;
    }

    public async Task<HttpClient> Http(Guid person)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.CookieContainer.Add(await SignIn(person));
        return new HttpClient(handler) { BaseAddress = Address };
    }

    internal T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public override async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    private Task<Guid> Open() => Db.Work("Arrange", async work =>
    {
        var id = work.NewId();
        await work.Execute("""
            INSERT INTO Session (Id, CohortId, Title, Mode, State, StartsLocal, TimeZone, StartsAt, EndsAt, LengthMinutes, Days, LeadId, LastSeq, CheckInSecret, RuleNumber,
                CalendarSequence, OpenedAt, CreatedAt, CreatedBy, Version)
            VALUES (@id, @Cohort, 'A session', 'both', 'open', '2026-12-01T10:00', 'Asia/Dushanbe', @Now, @ends, 120, 1, @Trainer, 0, '00', 1, 0, @Now, @Now, @Trainer, 1)
            """, new { id, Cohort, Now, ends = Now.AddHours(2), Trainer });
        await work.Execute("INSERT INTO SessionRun (SessionId, Number, StartedAt) VALUES (@id, 1, @Now)", new { id, Now });
        await Services.GetRequiredService<SessionLog>().Append(work, id, SessionEventKind.Opened, new Opened("both", Trainer, "Nurgul"), Trainer, Now);
        return id;
    });
}
