using Lms.Assessments.Completions;
using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Data.Tests.Completions;

/// <summary>A module of two lessons, a cohort in Dushanbe, one person in it, and a signing key in a folder of its own.</summary>
internal sealed class CompletionWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 12, 1, 19, 30, 0, TimeSpan.Zero);
    private readonly TestDb database;
    private readonly string keyFolder = Directory.CreateTempSubdirectory("lms-keys-").FullName;

    private CompletionWorld(TestDb database) => this.database = database;

    public FakeTimeProvider Clock { get; } = new(Start);

    public Db Db => database.Db;

    public Guid Institution { get; private init; }

    public Guid Person { get; private init; }

    public Guid Cohort { get; private init; }

    public Guid Enrolment { get; private init; }

    public IReadOnlyList<Guid> Lessons { get; private init; } = [];

    public CertificateKeys Keys { get; private set; } = null!;

    public CertificatePress Press { get; private set; } = null!;

    public CertificateQueries Certificates => new(Db);

    public EvaluateCompletion Evaluate => new(Db, Press);

    public Scope Everything => new(Person, Everything: true);

    public static async Task<CompletionWorld> Make(Engine engine)
    {
        var fresh = await TestDb.Fresh(engine);
        Guid NewId() => fresh.Db.NewId();
        var world = new CompletionWorld(fresh) { Institution = NewId(), Person = NewId(), Cohort = NewId(), Enrolment = NewId(), Lessons = [NewId(), NewId()] };
        await fresh.Db.Work("Arrange", work => world.Arrange(work, NewId));
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" });
        var settings = Options.Create(new CertificateSettings { KeyFolder = world.keyFolder });
        world.Keys = new CertificateKeys(fresh.Db, world.Clock, settings);
        await world.Keys.Load();
        world.Press = new CertificatePress(world.Keys, site, settings);
        return world;
    }

    public Task Read(int lesson) => Db.Work("Read", async work =>
    {
        await work.Execute(
            "INSERT INTO LessonReading (EnrolmentId, LessonId, Language, OpenedAt, SeenAt, PositionBasisPoints, ReadAt) VALUES (@Enrolment, @lesson, 'en', @now, @now, 10000, @now)",
            new { Enrolment, lesson = Lessons[lesson], now = Clock.GetUtcNow() });
        await Evaluate.Run(work, Enrolment, Person, Clock.GetUtcNow());
    });

    public Task Score(int number, int share) => Db.Work("Score", async work =>
    {
        await work.Execute(
            """
            INSERT INTO Attempt (Id, EnrolmentId, QuizId, Purpose, Number, State, StartedAt, DeadlineAt, GraceSeconds, FinishedAt, PointsHundredths, MaxPointsHundredths, ShareBasisPoints, Version)
            SELECT @id, @Enrolment, q.Id, 'after', @number, 'submitted', @now, @now, 60, @now, @share, 1000, @share, 1 FROM Quiz q
            """,
            new { id = work.NewId(), Enrolment, number, share, now = Clock.GetUtcNow() });
        await Evaluate.Run(work, Enrolment, Person, Clock.GetUtcNow());
    });

    public async Task<string> State() => await Db.Read<string>("SELECT State FROM Enrolment");

    public async ValueTask DisposeAsync()
    {
        Keys?.Dispose();
        Directory.Delete(keyFolder, recursive: true);
        await database.DisposeAsync();
    }

    private async Task Arrange(UnitOfWork work, Func<Guid> newId)
    {
        var args = new
        {
            Institution,
            Person,
            Cohort,
            Enrolment,
            first = Lessons[0],
            second = Lessons[1],
            module = newId(),
            rule = newId(),
            version = newId(),
            quiz = newId(),
            factKey = newId(),
            name = "Ҷамила Раҳимова",
            path = $"/{Institution}",
            payload = CompletionRule.LessonsAndTest(1, 70).ToJson(),
            at = Start,
            ends = Start.AddDays(30),
        };
        foreach (var sql in Rows)
        {
            await work.Execute(sql, args);
        }
    }

    private static readonly string[] Rows =
    [
        "INSERT INTO Institution (Id, Kind, Name, EnglishName, SearchKey, Country, SubnationalUnit, Path, Version) VALUES (@Institution, 'ministry', 'MoL', 'MoL', 'mol', 'TJ', 'Sughd', @path, 1)",
        "INSERT INTO InstitutionAncestor (InstitutionId, AncestorId, Depth) VALUES (@Institution, @Institution, 0)",
        """
        INSERT INTO Person (Id, FactKey, RegistrationNumber, RegistrationKey, NativeName, LatinName, SearchKey, MatchKey, Sex, InstitutionId, Category, Language, TimeZone, CreatedAt, Version)
        VALUES (@Person, @factKey, 'R-1', 'R1', @name, 'Jamila Rahimova', 'k', 'k', 'female', @Institution, 'government_official', 'tg', 'Asia/Dushanbe', @at, 1)
        """,
        "INSERT INTO Module (Id, Code, CreatedAt) VALUES (@module, 'ERP', @at)",
        "INSERT INTO CompletionRule (Id, ModuleId, Number, Payload, CreatedAt) VALUES (@rule, @module, 1, @payload, @at)",
        """
        INSERT INTO ModuleVersion (Id, ModuleId, Number, ContentHash, Language, Title, Hours, CertificateYears, CompletionRuleId, Payload, LoadedAt)
        VALUES (@version, @module, 1, 'x', 'en', 'Ethical recruitment', 8, 2, @rule, '{}', @at)
        """,
        "INSERT INTO Lesson (Id, ModuleVersionId, Number, Position, Minutes) VALUES (@first, @version, '2.1', 1, 30)",
        "INSERT INTO Lesson (Id, ModuleVersionId, Number, Position, Minutes) VALUES (@second, @version, '2.2', 2, 30)",
        "INSERT INTO Quiz (Id, ModuleVersionId, Form, TimeLimitMinutes) VALUES (@quiz, @version, 'A', 30)",
        """
        INSERT INTO Cohort (Id, Code, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt, Capacity, Taken, FormAFirst, FormBFirst, State, CreatedAt, Version)
        VALUES (@Cohort, 'ERP-2026-12', @version, @rule, '2026-12-02T00:30', 'Asia/Dushanbe', @at, @at, @ends, 20, 1, 1, 0, 'planned', @at, 1)
        """,
        "INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version) VALUES (@Enrolment, @Cohort, @Person, 'active', 'A', @at, @Person, 1)",
    ];
}
