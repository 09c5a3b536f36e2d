using Lms.Assessments.Certificates;
using Lms.Assessments.Disclosure;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Facts;
using Lms.Assessments.Packages;
using Lms.Assessments.Publications;
using Lms.Data;
using Lms.Data.Aggregates;
using Lms.Data.Cascades;
using Lms.Data.Factsheets;
using Lms.Data.Facts;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.Ladders;
using Lms.Data.Packages;
using Lms.Data.People;
using Lms.Data.Publications;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Packages;
using Lms.Testing;
using Lms.Web.Attendances;
using Lms.Web.Factsheets;
using Lms.Web.Packages;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Scheduler.Tests.Packages;

/// <summary>A ministry of Kyrgyzstan with an officer, people who completed a module in October, and a package of it.</summary>
internal sealed class PackageWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Due = new(2026, 11, 3, 6, 0, 0, TimeSpan.Zero);
    public static readonly int October = (2026 * 12) + 9;
    private static readonly Lazy<CertificateFonts> Fonts = new(CertificateFonts.Load);
    private readonly TestDb database;
    private readonly SheetPrinter printer = new(Fonts);

    private PackageWorld(TestDb database) => this.database = database;

    public Db Db => database.Db;

    public FakeTimeProvider Clock { get; } = new(Due.AddDays(-2));

    public LanguageList Languages { get; } = new(pseudo: true, (_, key) => throw new InvalidOperationException(key));

    public Guid Ministry { get; private set; }

    public Guid Module { get; private set; }

    public Scope Officer { get; private set; } = new(Guid.Empty, false);

    public Scope Administrator { get; private set; } = new(Guid.Empty, true);

    public PackageQueries Queries => new(Db);

    public PackageContents Contents => new(Db, new FactsheetQueries(Db, new FigureQueries(Db), Lines), new PublicationQueries(Db), new PackageSight(Db), Clock);

    public RecountPackage Recounts => new(Db, Contents);

    public CreatePackage Create => new(Db, Clock);

    public MakeDuePackages Sweep => new(Queries, Contents, new PackagePress(new FactsheetDocument(Site), printer), new IssuePackage(Db, Clock), new NotePackageFailure(Db, Clock), new FigureUpkeepQueries(Db), Languages, Clock);

    public static IOptions<SiteSettings> Site { get; } = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "MRC", Name = "Lms", Contact = "help@mrc.example" });

    private IFactsheetLines[] Lines => [new AggregateLines(new AggregateQueries(Db)), new CascadeLines(new CascadeQueries(Db)), new LadderLines(new LadderQueries(Db, Clock))];

    public static async Task<PackageWorld> Make(Engine engine, int people = 3)
    {
        var world = new PackageWorld(await TestDb.Fresh(engine));
        await new SeedIndicators(world.Db, world.Clock, new RebuildFigures(world.Db, world.Clock)).Run(CancellationToken.None);
        world.Ministry = await world.Db.Institution();
        world.Module = await world.Db.Module();
        world.Officer = new(await world.Db.Person(world.Ministry, "Nurlan Asanov"), Everything: false);
        world.Administrator = new(await world.Db.Person(world.Ministry, "Admin"), Everything: true);
        await world.Db.Role(world.Officer.PersonId, "officer", world.Ministry);
        await world.Db.Role(world.Administrator.PersonId, "administrator");
        await world.Completed(people, "first");
        return world;
    }

    public async Task<Guid> Package(FactsheetLevel level = FactsheetLevel.Ministry, string to = "Desk <desk@ministry.example>\nBureau <bureau@statistics.example>", Scope? by = null, string? country = "KG", string language = "en") =>
        (await Create.Run(new PackagePlan(country, level, language, RecipientList.Read(to)), October, by ?? Officer))!.Value;

    /// <summary>People who completed the module in a month of 2026, recorded now.</summary>
    public Task Completed(int people, string when, int month = 10) => Db.Work("Seed", async work =>
    {
        for (var i = 0; i < people; i++)
        {
            await work.Record(new Fact
            {
                Id = work.NewId(),
                SourceKey = $"completion:{when}-{i}",
                Kind = FactKind.Completion,
                Unit = FactUnit.People,
                PersonKey = work.NewId(),
                InstitutionId = Ministry,
                InstitutionPath = $"/{Ministry:D}/",
                InstitutionKind = "ministry",
                Country = "KG",
                Sex = i % 2 == 0 ? "female" : "male",
                Category = "other",
                ModuleId = Module,
                CohortId = Module, // any: who counts, counts in a training
                OccurredOn = new DateOnly(2026, month, 20),
                RecordedAt = Clock.GetUtcNow(),
                RuleVersion = "ERP-1",
                Provenance = Provenance.Counted,
            });
        }
    });

    public Task TakeBack(string when) => Db.Work("Correct", async work =>
    {
        var standing = (await work.FindStanding($"completion:{when}-0")).Standing!;
        await work.Record(standing.Reversed(work.NewId(), Clock.GetUtcNow()));
    });

    public Task Publish(ReleasePeriod period) => new PublishRelease(Db, new ReleaseFigures(Db, new FigureQueries(Db)), Options.Create(new DisclosureSettings { Threshold = Protection.DefaultThreshold }), Clock).Run(period, null);

    public async Task<PackageIssueRow> Issue(Guid package) => Assert.Single(await Queries.Issues(package));

    public async ValueTask DisposeAsync()
    {
        printer.Dispose();
        await database.DisposeAsync();
    }
}
