using Lms.Data;
using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Data.Sessions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Testing;

/// <summary>
/// A database with a running cohort, its trainees, a trainer, a co-trainer and one published session of two hours that starts at
/// <see cref="Start"/>; its plan may be published. Rows are written as they stand in the schema, so that tests of any noun may start from it.
/// <code>
/// await using var world = await SessionWorld.Make(engine, trainees: 3);
/// await world.Open();
/// await new OpenPoll(world.Db, world.Clock, world.Log).Run(…, world.ByTrainer);
/// </code>
/// </summary>
public sealed class SessionWorld : IAsyncDisposable
{
    /// <summary>Tuesday 1 December 2026, 10:00 in Dushanbe.</summary>
    public static readonly DateTimeOffset Start = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    public const string CheckInSecret = "00112233445566778899aabbccddeeff00112233";

    private readonly TestDb database;
    private readonly CertificateKeys keys;

    private SessionWorld(TestDb database, TestCohort cohort)
    {
        (this.database, Cohort) = (database, cohort);
        var settings = Options.Create(new CertificateSettings());
        keys = new CertificateKeys(Db, Clock, settings);
        Completion = new EvaluateCompletion(Db, new CertificatePress(keys, Options.Create(new SiteSettings()), settings, new FreshCertificates()));
    }

    /// <summary>Stands at <see cref="Start"/> until it is moved.</summary>
    public FakeTimeProvider Clock { get; } = new(Start);

    public Db Db => database.Db;

    public TestCohort Cohort { get; }

    public Guid Session { get; private set; }

    /// <summary>Leads the session once it is open.</summary>
    public Guid Trainer { get; private set; }

    public Guid CoTrainer { get; private set; }

    /// <summary>Somebody who is nothing to the cohort.</summary>
    public Guid Stranger { get; private set; }

    public IReadOnlyList<Guid> Trainees => Cohort.People;

    /// <summary>In the order of <see cref="Trainees"/>.</summary>
    public IReadOnlyList<Guid> Enrolments => Cohort.Enrolments;

    /// <summary>For a cohort whose rule nobody meets: no key is loaded, so that no certificate could be signed.</summary>
    public EvaluateCompletion Completion { get; }

    public SessionSignal Signal { get; } = new();

    public SessionLog Log => new(Signal);

    public Scope ByTrainer => new(Trainer, Everything: false);

    public Scope ByCoTrainer => new(CoTrainer, Everything: false);

    public Scope ByStranger => new(Stranger, Everything: false);

    public Scope ByEverything => new(Stranger, Everything: true);

    public Scope ByTrainee(int place = 0) => new(Trainees[place], Everything: false);

    public static async Task<SessionWorld> Make(Engine engine, int trainees = 3)
    {
        var fresh = await TestDb.Fresh(engine);
        var world = new SessionWorld(fresh, await TestCohort.Make(fresh.Db, Start, trainees));
        world.Trainer = await fresh.Db.Person(world.Cohort.InstitutionId, "Nurgul Asanova");
        world.CoTrainer = await fresh.Db.Person(world.Cohort.InstitutionId, "Jamshed Qurbonov");
        world.Stranger = await fresh.Db.Person(await fresh.Db.Institution("Elsewhere"), "Ermek Jeenaliev");
        await fresh.Db.Role(world.Trainer, "trainer", cohortId: world.Cohort.CohortId);
        await fresh.Db.Role(world.CoTrainer, "trainer", cohortId: world.Cohort.CohortId);
        world.Session = await world.AddSession(Start, "2026-12-01T10:00");
        return world;
    }

    /// <summary>One more session of the cohort, two hours long.</summary>
    public Task<Guid> AddSession(DateTimeOffset startsAt, string startsLocal, string state = "published") => Db.Work(nameof(AddSession), async work =>
    {
        var id = work.NewId();
        await work.Execute("""
            INSERT INTO Session (Id, CohortId, Title, Mode, State, StartsLocal, TimeZone, StartsAt, EndsAt, LengthMinutes, Days, LastSeq, CheckInSecret, RuleNumber,
                CalendarSequence, CreatedAt, CreatedBy, Version)
            VALUES (@id, @CohortId, 'A session', 'both', @state, @startsLocal, 'Asia/Dushanbe', @startsAt, @endsAt, 120, 1, 0, @CheckInSecret, 1, 0, @LongAgo, @Trainer, 1)
            """, new { id, Cohort.CohortId, state, startsLocal, startsAt, endsAt = startsAt.AddHours(2), CheckInSecret, Seed.LongAgo, Trainer });
        await work.Execute("INSERT INTO SessionTrainer (SessionId, PersonId, Part) VALUES (@id, @person, @part)", new[]
        {
            new { id, person = Trainer, part = "trainer" },
            new { id, person = CoTrainer, part = "co_trainer" },
        });
        await work.Execute("INSERT INTO SessionSlot (Id, SessionId, Day, Position, Minutes, Kind, Title) VALUES (@slot, @id, 1, @position, 30, @kind, @kind)", new[]
        {
            new { slot = work.NewId(), id, position = 1, kind = "lesson" },
            new { slot = work.NewId(), id, position = 2, kind = "case_study" },
            new { slot = work.NewId(), id, position = 3, kind = "group_work" },
            new { slot = work.NewId(), id, position = 4, kind = "assessment" },
        });
        return id;
    });

    /// <summary>The session is running, led by <see cref="Trainer"/>, as opening it leaves it.</summary>
    public Task Open() => Db.Work(nameof(Open), async work =>
    {
        var args = new { Session, Trainer, now = Clock.GetUtcNow() };
        await work.Execute("UPDATE Session SET State = 'open', LeadId = @Trainer, OpenedAt = @now, Version = Version + 1 WHERE Id = @Session", args);
        await work.Execute("INSERT INTO SessionRun (SessionId, Number, StartedAt) VALUES (@Session, 1, @now)", args);
        await Log.Append(work, Session, "opened", new { mode = "both", lead = Trainer, leadName = "Nurgul Asanova" }, Trainer, args.now);
    });

    public ValueTask DisposeAsync()
    {
        keys.Dispose();
        return database.DisposeAsync();
    }
}
