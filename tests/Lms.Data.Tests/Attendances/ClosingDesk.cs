using Lms.Data.Attendances;
using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Testing;
using Microsoft.Extensions.Options;

namespace Lms.Data.Tests.Attendances;

/// <summary>A <see cref="SessionWorld"/> that runs, with everything that closes it.</summary>
public sealed class ClosingDesk : IAsyncDisposable
{
    private readonly string keyFolder = Directory.CreateTempSubdirectory("lms-keys-").FullName;
    private CertificateKeys keys = null!;
    private EvaluateCompletion completion = null!;

    private ClosingDesk(SessionWorld world) => World = world;

    public SessionWorld World { get; }

    public Db Db => World.Db;

    public CloseSession Close => new(Db, World.Log, new ClosePoll(Db, World.Log, World.Clock), completion, World.Clock);

    public EvaluateCompletion Completion => completion;

    public EnterAttendance Enter => new(Db, World.Log, completion, World.Clock);

    public CheckInByCode CheckIn => new(Db, World.Log, World.Clock);

    public SheetQueries Sheets => new(Db);

    public AttendanceQueries Attendances => new(Db, Sheets);

    /// <param name="open">It runs since <see cref="SessionWorld.Start"/>.</param>
    public static async Task<ClosingDesk> Make(Engine engine, int trainees = 3, bool open = true)
    {
        var desk = new ClosingDesk(await SessionWorld.Make(engine, trainees));
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" });
        var settings = Options.Create(new CertificateSettings { KeyFolder = desk.keyFolder });
        desk.keys = new CertificateKeys(desk.Db, desk.World.Clock, settings);
        await desk.keys.Load();
        desk.completion = new EvaluateCompletion(desk.Db, new CertificatePress(desk.keys, site, settings, new FreshCertificates()));
        if (open)
        {
            await desk.World.Open();
        }

        return desk;
    }

    /// <summary>Somebody's page is open from one minute of the session to another.</summary>
    public Task Page(int place, int from, int until) => Db.Work(nameof(Page), work => work.Execute(
        "INSERT INTO Presence (SessionId, PersonId, FromAt, SeenAt) VALUES (@Session, @person, @from, @until)",
        new { World.Session, person = World.Trainees[place], from = SessionWorld.Start.AddMinutes(from), until = SessionWorld.Start.AddMinutes(until) }));

    public Task<IReadOnlyList<FactLine>> Facts() => Db.List<FactLine>("SELECT Kind, Unit, Quantity, SourceKey, Provenance, RuleVersion, Sex FROM Fact ORDER BY SourceKey");

    public async Task<int> CountAttendances() => (await Facts()).Where(f => f.Unit == "attendances").Sum(f => f.Quantity);

    public async ValueTask DisposeAsync()
    {
        keys.Dispose();
        Directory.Delete(keyFolder, recursive: true);
        await World.DisposeAsync();
    }
}
