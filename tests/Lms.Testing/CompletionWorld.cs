using Lms.Data;
using Lms.Data.Certificates;
using Lms.Data.Completions;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.People;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Testing;

/// <summary>A database with one person in a <see cref="CompletionCourse"/>, and a signing key in a folder of its own.</summary>
public sealed class CompletionWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 12, 1, 19, 30, 0, TimeSpan.Zero);
    private readonly TestDb database;
    private readonly string keyFolder = Directory.CreateTempSubdirectory("lms-keys-").FullName;
    private CompletionCourse course = null!;

    private CompletionWorld(TestDb database) => this.database = database;

    public FakeTimeProvider Clock { get; } = new(Start);

    public Db Db => database.Db;

    public Guid Institution { get; private init; }

    public Guid Person { get; private init; }

    public Guid Cohort => course.Cohort;

    public Guid Enrolment => course.Enrolment;

    public IReadOnlyList<Guid> Lessons => course.Lessons;

    public FreshCertificates Fresh { get; } = new();

    public CertificateKeys Keys { get; private set; } = null!;

    public CertificatePress Press { get; private set; } = null!;

    public CertificateQueries Certificates => new(Db);

    public EvaluateCompletion Evaluate => new(Db, Press);

    public Scope Everything => new(Person, Everything: true);

    public static async Task<CompletionWorld> Make(Engine engine)
    {
        var fresh = await TestDb.Fresh(engine);
        var world = new CompletionWorld(fresh) { Institution = fresh.Db.NewId(), Person = fresh.Db.NewId() };
        await fresh.Db.Work("Arrange", world.Arrange);
        await new SeedIndicators(fresh.Db, world.Clock, new RebuildFigures(fresh.Db, world.Clock)).Run(CancellationToken.None);
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" });
        var settings = Options.Create(new CertificateSettings { KeyFolder = world.keyFolder });
        world.Keys = new CertificateKeys(fresh.Db, world.Clock, settings);
        await world.Keys.Load();
        world.Press = new CertificatePress(world.Keys, site, settings, world.Fresh);
        return world;
    }

    /// <summary>As <see cref="Make"/>, with the course completed and its certificate issued.</summary>
    public static async Task<CompletionWorld> Completed(Engine engine)
    {
        var world = await Make(engine);
        await world.Read(0);
        await world.Read(1);
        await world.Score(1, 9000);
        return world;
    }

    public Task Read(int lesson) => Db.Work("Read", work => course.Read(work, lesson, Evaluate, Clock.GetUtcNow()));

    public Task Score(int number, int share) => Db.Work("Score", work => course.Score(work, number, share, Evaluate, Clock.GetUtcNow()));

    public async Task<string> State() => await Db.Read<string>("SELECT State FROM Enrolment");

    public async ValueTask DisposeAsync()
    {
        Keys?.Dispose();
        Directory.Delete(keyFolder, recursive: true);
        await database.DisposeAsync();
    }

    private async Task Arrange(UnitOfWork work)
    {
        var args = new { Institution, Person, factKey = work.NewId(), name = "Ҷамила Раҳимова", path = $"/{Institution}", at = Start };
        foreach (var sql in Rows)
        {
            await work.Execute(sql, args);
        }

        course = await CompletionCourse.Add(work, Person, "ERP", Start);
    }

    private static readonly string[] Rows =
    [
        "INSERT INTO Institution (Id, Kind, Name, EnglishName, SearchKey, Country, SubnationalUnit, Path, Version) VALUES (@Institution, 'ministry', 'MoL', 'MoL', 'mol', 'TJ', 'Sughd', @path, 1)",
        "INSERT INTO InstitutionAncestor (InstitutionId, AncestorId, Depth) VALUES (@Institution, @Institution, 0)",
        """
        INSERT INTO Person (Id, FactKey, RegistrationNumber, RegistrationKey, NativeName, LatinName, SearchKey, MatchKey, Sex, InstitutionId, Category, Language, TimeZone, CreatedAt, Version)
        VALUES (@Person, @factKey, 'R-1', 'R1', @name, 'Jamila Rahimova', 'k', 'k', 'female', @Institution, 'government_official', 'tg', 'Asia/Dushanbe', @at, 1)
        """,
    ];
}
