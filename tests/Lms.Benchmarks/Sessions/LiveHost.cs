using System.Globalization;
using System.Security.Claims;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Testing;
using Lms.Web.People;
using Lms.Web.Startup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Lms.Benchmarks.Sessions;

/// <summary>
/// The process that serves the product: its own composition on a file of its own, with people who are already signed in. Their
/// tickets come from the product's own ticket service, so that hashing passwords is not what is measured.
/// </summary>
internal sealed class LiveHost : ILiveHost
{
    public const string Name = "live-host";
    private readonly string folder = Directory.CreateTempSubdirectory("lms-live-").FullName;
    private WebApplication app = null!;
    private Guid session;
    private Guid trainer;

    public static Task<int> Run(string[] args) => HostCommand.Serve(new LiveHost(), args);

    private Db Db => app.Services.GetRequiredService<Db>();

    public async Task<(Uri Address, Guid Session, IReadOnlyList<Desk> Desks)> Start(int people)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Lms.Web", EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Engine"] = "Sqlite",
            ["Database:Path"] = Path.Combine(folder, "lms.db"),
            ["Certificates:KeyFolder"] = Path.Combine(folder, "keys"),
            ["Mail:Folder"] = Path.Combine(folder, "mail"),
            ["Hangfire:Workers"] = "0",
            ["Proxy:Known:0"] = "127.0.0.1",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddLms();
        app = builder.Build();
        app.UseLms();
        await app.StartAsync();
        var desks = await Seat(people);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return (address, session, desks);
    }

    public Task<Guid> OpenPoll() => PollOfTheScene.Open(app.Services, session, trainer);

    public Task Say(int number) => Db.Work(nameof(Say), work => app.Services.GetRequiredService<SessionLog>().Append(
        work, session, SessionEventKind.Message, new Message("Message number " + number.ToString(CultureInfo.InvariantCulture), "Trainer"), trainer, TimeProvider.System.GetUtcNow()));

    public async Task<IReadOnlyList<int>> Ledger(Guid poll)
    {
        var votes = await Db.List<Choice>("SELECT Choice AS Number, Votes FROM PollCount WHERE PollId = @poll", new { poll });
        // Not the counters: the rows that by key can exist once a person.
        var voters = await Db.Read<long>("SELECT COUNT(*) FROM PollVoter WHERE PollId = @poll", new { poll });
        return [.. Enumerable.Range(1, 4).Select(o => votes.FirstOrDefault(v => v.Number == o)?.Votes ?? 0), (int)voters];
    }

    public Task<int> Head() => Db.Read<int>("SELECT LastSeq FROM Session");

    public async Task Stop()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<IReadOnlyList<Desk>> Seat(int people)
    {
        var now = TimeProvider.System.GetUtcNow();
        // The last one trains.
        var cohort = await TestCohort.Make(Db, now, people + 1);
        trainer = cohort.People[^1];
        session = Db.NewId();
        await Db.Work(nameof(Seat), work => SceneRows.Write(work, cohort, session, trainer, now));
        await app.Services.GetRequiredService<OpenSession>().Run(session, new Scope(trainer, Everything: false), early: true);
        var tickets = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var start = app.Services.GetRequiredService<StartSignInSession>();
        var desks = new List<Desk>();
        foreach (var person in cohort.People.Take(people))
        {
            var opened = await start.Run(person, TimeSpan.FromHours(4), "load");
            var ticket = new AuthenticationTicket(SessionCheck.Ticket(opened.Id, "stamp"), new AuthenticationProperties { ExpiresUtc = opened.EndsAt }, CookieAuthenticationDefaults.AuthenticationScheme);
            desks.Add(new Desk(person, $"{tickets.Cookie.Name}={tickets.TicketDataFormat.Protect(ticket)}"));
        }

        return desks;
    }

    private sealed record Choice
    {
        public int Number { get; init; }

        public int Votes { get; init; }
    }
}
