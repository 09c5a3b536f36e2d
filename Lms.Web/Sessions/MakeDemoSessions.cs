using Lms.Assessments.People;
using Lms.Assessments.Sessions;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Scheduler.Sessions;

namespace Lms.Web.Sessions;

/// <summary>
/// The demo cohort that runs has a session that starts about now and one a week later, a trainer and a co-trainer. On a later day a
/// new one is made. Made by the same deeds as any other. Registered in Development only.
/// </summary>
internal sealed class MakeDemoSessions(
    TimeProvider clock, CohortQueries cohorts, SessionQueries sessions, CreateSession create, PublishSession publish, GrantRole grant, SeriesQueries series,
    PatternQueries patterns, SaveSessionPattern savePattern) : IStartupStep
{
    /// <summary>Helps the demo trainer.</summary>
    public const string CoTrainer = "trainer-pk";

    private const string Place = "Душанбе, Донишкада, 204";
    private const string Video = "https://video.example/erp-2026";

    private static readonly PatternSession[] Pattern =
    [
        new(0, 0, "10:00", 120, SessionMode.Both, "Opening: what we owe to those who go"),
        new(0, 14, "10:00", 90, SessionMode.Online, "Halfway: cases from our offices"),
    ];

    public int Order => 41;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        await GivePatterns(by, now);
        var running = await cohorts.Seen(by, DemoId.Institution("uz-academy"), "en", now, over: false, take: 100);
        if (running.FirstOrDefault(c => c.ModuleCode == "ERP" && c.SeriesId is null && c.State == "planned" && c.StartsAt <= now) is not { } cohort)
        {
            return;
        }

        if ((await cohorts.Trainers(cohort.Id)).All(t => t.PersonId != DemoId.Person(CoTrainer)))
        {
            await grant.Run(DemoId.Person(CoTrainer), RoleKind.Trainer, null, cohort.Id, by);
        }

        var trainer = new Scope(DemoId.Person("trainer"), Everything: false);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(cohort.TimeZone);
        var there = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var five = there.Date.AddHours(there.Hour).AddMinutes(there.Minute / 5 * 5);
        foreach (var local in (DateTime[])[five, five.Date.AddDays(7).AddHours(10)])
        {
            var details = SessionCalendar.Details(cohort.ModuleTitle, SessionMode.Both, local, zone, 120, place: Place, videoUrl: Video);
            var known = await sessions.OfCohort(cohort.Id, trainer);
            if (known.All(s => s.StartsLocal[..10] != details.StartsLocal[..10]) && await create.Run(cohort.Id, details, trainer) is { } id)
            {
                await publish.Run(id, trainer);
            }
        }
    }

    private async Task GivePatterns(Scope by, DateTimeOffset now)
    {
        foreach (var one in await series.List(by, now))
        {
            if ((await patterns.OfSeries(one.Id)).Count == 0 && await series.Find(one.Id, by) is { Version: 1, State: "active" } untouched)
            {
                await savePattern.Run(one.Id, untouched.Version, [.. Pattern.Select(p => p with { LocalTime = one.LocalTime })], by);
            }
        }
    }
}
