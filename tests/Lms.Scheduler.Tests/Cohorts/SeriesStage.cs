using Lms.Assessments.Cohorts;
using Lms.Data.Cohorts;
using Lms.Data.Holidays;
using Lms.Data.People;
using Lms.Data.Sweeps;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Sweeps;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Scheduler.Tests.Cohorts;

/// <summary>A series of ERP on the first Tuesday at ten in Bishkek, and a clock: 22 November 2026, noon UTC.</summary>
internal sealed class SeriesStage
{
    public const string FirstTuesdays = "2026-12-01T10:00 2027-01-05T10:00 2027-02-02T10:00";

    private SeriesStage(TestDb test, Guid moduleId, Guid personId) => (Test, ModuleId, PersonId) = (test, moduleId, personId);

    public TestDb Test { get; }

    public Guid ModuleId { get; }

    public Guid PersonId { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public Scope Everything => new(PersonId, true);

    public static async Task<SeriesStage> Set(TestDb test) =>
        new(test, await test.Db.Module(), await test.Db.Person(await test.Db.Institution()));

    public SeriesPlan Plan() => new()
    {
        ModuleId = ModuleId,
        Name = "Ethical recruitment, Bishkek",
        RuleKind = "nth_weekday",
        RuleNumber = 1,
        RuleWeekday = 2,
        LocalTime = "10:00",
        TimeZone = "Asia/Bishkek",
        Capacity = 30,
        LeadDays = 21,
        LengthDays = 28,
        StartsOn = new DateOnly(2026, 11, 22),
    };

    public async Task<Guid> Start(SeriesPlan? plan = null) => (await new CreateSeries(Test.Db, Clock).Run(plan ?? Plan(), Everything))!.Value;

    /// <summary>A host of its own: nothing is shared with another but the database.</summary>
    public (SweepRunner Runner, GenerateDueCohorts Sweep) Host() => (
        new SweepRunner(new SweepRunStore(Test.Db), Clock, NullLogger<SweepRunner>.Instance),
        new GenerateDueCohorts(new SeriesQueries(Test.Db), new GenerateCohort(Test.Db, Clock), new HolidayQueries(Test.Db), Clock));

    public Task Sweep()
    {
        var (runner, sweep) = Host();
        return runner.Run(sweep, default);
    }

    /// <summary>Each cohort as its start on the wall, in order.</summary>
    public async Task<string> Cohorts() => string.Join(' ', await Test.Db.List<string>("SELECT StartsLocal FROM Cohort ORDER BY StartsAt"));

    public async Task<string> Periods(Guid seriesId) =>
        string.Join(' ', (await new SeriesQueries(Test.Db).Periods(seriesId)).Reverse().Select(p => $"{p.PeriodKey}:{p.State}"));
}
