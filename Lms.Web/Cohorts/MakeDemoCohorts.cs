using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Assessments.People;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Web.People;

namespace Lms.Web.Cohorts;

/// <summary>
/// Three monthly series in three zones, and a cohort of ethical recruitment that is running today with the demo trainee in it. On a
/// later day, when that cohort has ended, a new one is made. Made by the same deeds as any other. Registered in Development only.
/// </summary>
internal sealed class MakeDemoCohorts(
    TimeProvider clock,
    SeriesQueries series,
    RunningCohortQueries running,
    CreateSeries createSeries,
    CreateCohort createCohort,
    EnrolPerson enrol,
    GrantRole grant) : IStartupStep
{
    private const string Zone = "Asia/Dushanbe";
    private const int Length = 30;

    private static readonly (string Module, string Name, string Kind, int Number, int? Weekday, string Time, string Zone, string? Institution)[] Series =
    [
        ("ERP", "Бишкек: этичный наём · Ethical recruitment, Bishkek", "nth_weekday", 2, 2, "10:00", "Asia/Bishkek", "kg-ministry"),
        ("MED", "Душанбе: расонаҳо ва муҳоҷират · Media, Dushanbe", "last_weekday", 0, 4, "09:30", "Asia/Dushanbe", "tj-ministry"),
        ("CWA", "Welfare attachés at post, evening group", "day_of_month", 1, null, "19:00", "Asia/Karachi", null),
    ];

    private static readonly string[] Classmates = ["trainee-kg", "trainee-tj", "trainee-tj-cso", "trainee-pk-pea", "trainee-lk-jaffna"];

    public int Order => 40;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        if ((await series.List(by, now)).Count == 0)
        {
            await MakeSeries(by, now);
        }

        if (await running.FindModule("ERP") is { } module && await running.CountRunning(module, now) == 0)
        {
            await MakeRunning(module, by, now);
        }
    }

    private async Task MakeSeries(Scope by, DateTimeOffset now)
    {
        foreach (var demo in Series)
        {
            if (await running.FindModule(demo.Module) is { } module)
            {
                await createSeries.Run(
                    new SeriesPlan
                    {
                        ModuleId = module,
                        Name = demo.Name,
                        RuleKind = demo.Kind,
                        RuleNumber = demo.Number,
                        RuleWeekday = demo.Weekday,
                        LocalTime = demo.Time,
                        TimeZone = demo.Zone,
                        Capacity = 24,
                        LeadDays = 30,
                        LengthDays = Length,
                        InstitutionId = demo.Institution is { } key ? DemoId.Institution(key) : null,
                        StartsOn = DateOnly.FromDateTime(now.UtcDateTime),
                    },
                    by);
            }
        }
    }

    private async Task MakeRunning(Guid module, Scope by, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        // This morning, or yesterday's where it is not nine o'clock there yet: it must have begun.
        var there = TimeZoneInfo.ConvertTime(now, zone);
        var start = (there.Hour < 9 ? there.Date.AddDays(-1) : there.Date).AddHours(9);
        var startsAt = new DateTimeOffset(start, zone.GetUtcOffset(start));
        var plan = new CohortPlan(
            start.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            Zone,
            new CohortDates(startsAt.AddDays(-14), startsAt, startsAt.AddDays(Length)));
        if (await createCohort.Run(new NewCohort(module, plan, 20, InstitutionId: null), by) is not { } cohort)
        {
            return;
        }

        await grant.Run(DemoId.Person("trainer"), RoleKind.Trainer, null, cohort, by);
        foreach (var key in Classmates.Prepend("trainee"))
        {
            await enrol.ByHand(cohort, DemoId.Person(key), by);
        }
    }
}
