using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Assessments.People;
using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Data.Surveys;
using Lms.Scheduler.Surveys;

namespace Lms.Web.Surveys;

/// <summary>
/// A cohort of ethical recruitment that ended three months ago: everybody answered before, and all but the demo trainee have answered
/// again. Made by the same deeds as any other, with the clock put back. Registered in Development only.
/// </summary>
internal sealed class MakeDemoSurveys(IServiceProvider services, TimeProvider clock, RunningCohortQueries running, CohortQueries cohorts, Db db, FrozenInstruments instruments) : IStartupStep
{
    private const string Zone = "Asia/Dushanbe";
    private const int Length = 30;

    // The invitations went out two days ago.
    private const int Ended = FollowUpRule.Days + 2;

    private static readonly string[] People =
    [
        "trainee", "trainee-kg", "trainee-kg-osh", "manager-kg", "trainee-tj-cso", "trainee-tj", "trainee-pk", "trainee-pk-pea", "trainee-af", "trainee-af-cso", "trainee-iq", "trainee-iq-media",
    ];

    public int Order => 42;

    public async Task Run(CancellationToken cancel)
    {
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        var now = clock.GetUtcNow();
        var over = await cohorts.Seen(by, DemoId.Institution("uz-academy"), "en", now, over: true, take: 100);
        if (await running.FindModule("ERP") is not { } module || over.Any(c => c is { ModuleCode: "ERP", SeriesId: null } && c.EndsAt < now.AddDays(-FollowUpRule.Days)))
        {
            return;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var start = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(-Ended - Length).AddHours(9);
        var startsAt = new DateTimeOffset(start, zone.GetUtcOffset(start));
        var began = new PastClock(startsAt);
        var plan = new CohortPlan(start.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), Zone, new CohortDates(startsAt.AddDays(-14), startsAt, startsAt.AddDays(Length)));
        if (await At<CreateCohort>(began).Run(new NewCohort(module, plan, 20, InstitutionId: null), by) is not { } cohort)
        {
            return;
        }

        await At<GrantRole>(began).Run(DemoId.Person("trainer"), RoleKind.Trainer, null, cohort, by);
        var enrol = At<EnrolPerson>(began);
        foreach (var key in People)
        {
            await enrol.ByHand(cohort, DemoId.Person(key), by);
        }

        await AskBefore(cohort, began);
        await AskAgain(plan.Dates.EndsAt, zone, now);
    }

    private async Task AskBefore(Guid cohort, PastClock began)
    {
        var begin = ActivatorUtilities.CreateInstance<BeginSurvey>(services, At<SurveyOffers>(began), began);
        await Task.WhenAll(People.Select(async (key, place) =>
        {
            if (await db.FindEnrolment(cohort, DemoId.Person(key)) is { } enrolment && await begin.Run(enrolment.Id, enrolment.PersonId, SurveyWave.Before) is { } survey)
            {
                await Answer(survey, enrolment.PersonId, place, gain: 0, began);
            }
        }));
    }

    private async Task AskAgain(DateTimeOffset endsAt, TimeZoneInfo zone, DateTimeOffset now)
    {
        var dueAt = FollowUpCalendar.DueAt(endsAt, zone);
        var asked = new PastClock(dueAt < now ? dueAt : now);
        var invite = At<InviteFollowUp>(asked);
        foreach (var due in (await invite.Due()).Where(d => d.EndsAt == endsAt))
        {
            await invite.Run(due, dueAt);
        }

        var answered = new PastClock(asked.GetUtcNow().AddHours(5));
        await Task.WhenAll(People.Select(async (key, place) =>
        {
            var person = DemoId.Person(key);
            if (place > 0 && (await services.GetRequiredService<SurveyQueries>().Waiting(person, asked.GetUtcNow())) is [var open, ..])
            {
                await Answer(open.Id, person, place, gain: 1, answered);
            }
        }));
    }

    /// <summary>Invented: somewhere in the middle before, a step nearer to what the module teaches later.</summary>
    private async Task Answer(Guid survey, Guid person, int place, int gain, PastClock at)
    {
        var row = (await db.FindSurvey(survey, person))!;
        var frozen = await instruments.Read(row.ModuleVersionId);
        var save = At<SaveSurveyAnswer>(at);
        foreach (var (s, i) in frozen.Instrument.For(row.When).Statements.Select((s, i) => (s, i)))
        {
            var middle = s.Part == SurveyPart.Attitude ? 2 + ((place + i) % 3) : (place + i) % 2;
            var scored = Math.Min(middle + gain, s.Part == SurveyPart.Attitude ? Statement.Most : Statement.Yes);
            await save.Run(survey, person, new GivenStatement(s.Id, s.Score(scored), null, i + 1));
        }

        await At<SendSurvey>(at).Run(survey, person, frozen.Spoken(frozen.Instrument, row.PersonLanguage));
    }

    private T At<T>(PastClock then)
        where T : notnull => ActivatorUtilities.CreateInstance<T>(services, then);
}
