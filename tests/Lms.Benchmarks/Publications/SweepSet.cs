using Lms.Assessments.Certificates;
using Lms.Assessments.Disclosure;
using Lms.Assessments.Factsheets;
using Lms.Assessments.Facts;
using Lms.Assessments.Packages;
using Lms.Assessments.Publications;
using Lms.Data;
using Lms.Data.Engines;
using Lms.Data.Factsheets;
using Lms.Data.Facts;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.Migrations;
using Lms.Data.Packages;
using Lms.Data.People;
using Lms.Data.Publications;
using Lms.Scheduler;
using Lms.Scheduler.Figures;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Packages;
using Lms.Scheduler.Publications;
using Lms.Testing;
using Lms.Web.Attendances;
using Lms.Web.Factsheets;
using Lms.Web.Packages;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Benchmarks.Publications;

/// <summary>A ministry's database in which figures are to be made anew, three quarters were asked to be published and three months of two packages are due; and the sweeps that do it.</summary>
internal sealed class SweepSet : IAsyncDisposable
{
    public const int Quarters = 3;
    public const int Issues = 6;
    public const int LettersEach = 2;
    private const int People = 300;
    private static readonly DateTimeOffset Start = new(2026, 11, 3, 6, 0, 0, TimeSpan.Zero);
    private static readonly IOptions<SiteSettings> Site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "MRC", Name = "Lms", Contact = "help@mrc.example" });
    private readonly SheetPrinter printer = new(new Lazy<CertificateFonts>(CertificateFonts.Load));
    private readonly FakeTimeProvider clock;

    public SweepSet(string path, TimeSpan later = default)
    {
        clock = new(Start + later);
        Db = new Db(new SqliteDialect(path), TimeProvider.System, NullLogger<Db>.Instance);
    }

    public Db Db { get; }

    private RebuildFigures Rebuild => new(Db, clock) { PeopleAtOnce = 10, CohortsAtOnce = 1 };

    /// <summary>In the order in which each lets the next one work.</summary>
    public IReadOnlyList<ISweep> Sweeps
    {
        get
        {
            var (figures, upkeep) = (new FigureQueries(Db), new FigureUpkeepQueries(Db));
            var contents = new PackageContents(Db, new FactsheetQueries(Db, figures, []), new PublicationQueries(Db), new PackageSight(Db), clock);
            var languages = new LanguageList(pseudo: false, (_, key) => throw new InvalidOperationException(key));
            var publish = new PublishRelease(Db, new ReleaseFigures(Db, figures), Options.Create(new DisclosureSettings { Threshold = Protection.DefaultThreshold }), clock);
            return
            [
                new KeepFigures(Rebuild, new IndicatorQueries(Db), new PublishIndicator(Db, clock)),
                new PublishAsked(new TakePublication(Db, clock), publish, new RefusePublication(Db, clock), upkeep, clock),
                new MakeDuePackages(new PackageQueries(Db), contents, new PackagePress(new FactsheetDocument(Site), printer), new IssuePackage(Db, clock), new NotePackageFailure(Db, clock), upkeep, languages, clock),
            ];
        }
    }

    public static async Task Make(string path)
    {
        await new MigrateDatabase(new SqliteDialect(path), NullLogger<MigrateDatabase>.Instance).Run();
        await using var set = new SweepSet(path);
        await new SeedIndicators(set.Db, set.clock, set.Rebuild).Run(CancellationToken.None);
        var (ministry, module) = (await set.Db.Institution(), await set.Db.Module());
        var officer = new Scope(await set.Db.Person(ministry, "Nurlan Asanov"), Everything: false);
        await set.Db.Role(officer.PersonId, "officer", ministry);
        await set.Db.Work("Facts", async work =>
        {
            for (var i = 0; i < People; i++)
            {
                await work.Record(Completed(work, ministry, module, i));
            }
        });
        foreach (var level in new[] { FactsheetLevel.Ministry, FactsheetLevel.Donor })
        {
            await new CreatePackage(set.Db, set.clock).Run(new PackagePlan("KG", level, "en", RecipientList.Read("Desk <desk@ministry.example>\nBureau <bureau@statistics.example>")), PackageCalendar.Next(Start, TimeZoneInfo.Utc) - 3, officer);
        }

        for (var quarter = 1; quarter <= Quarters; quarter++)
        {
            await new AskPublication(set.Db, set.clock).Run(new ReleasePeriod(2026, quarter), officer.PersonId);
        }

        await set.Db.Work("Spoil", work => work.Execute("DELETE FROM FigureMet WHERE Person > 100"));
        await set.Rebuild.Ask();
    }

    public async ValueTask DisposeAsync()
    {
        printer.Dispose();
        await Db.DisposeAsync();
    }

    private static Fact Completed(UnitOfWork work, Guid ministry, Guid module, int i) => new()
    {
        Id = work.NewId(),
        SourceKey = $"completion:{i}",
        Kind = i % 3 == 0 ? FactKind.Attendance : FactKind.Completion,
        Unit = i % 3 == 0 ? FactUnit.Attendances : FactUnit.People,
        PersonKey = work.NewId(),
        InstitutionId = ministry,
        InstitutionPath = $"/{ministry:D}/",
        InstitutionKind = "ministry",
        Country = "KG",
        Sex = i % 2 == 0 ? "female" : "male",
        Category = "other",
        ModuleId = module,
        CohortId = module, // any: who counts, counts in a training
        OccurredOn = new DateOnly(2026, 1 + (i % 10), 20),
        RecordedAt = Start.AddDays(-30),
        RuleVersion = "ERP-1",
        Provenance = Provenance.Counted,
    };
}
