using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Assessments.People;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Kap;
using Lms.Data.People;
using Lms.Web.Surveys;

namespace Lms.Web.Kap;

/// <summary>
/// A cohort of ethical recruitment that ended five months ago, with a hundred people of two countries who were measured before, after and
/// ninety days later, as far as they stayed. Added once, in Development and where <c>Demo:History</c> is true.
/// </summary>
internal sealed class MakeDemoHistory(IServiceProvider services, TimeProvider clock, RunningCohortQueries running, Db db, RecordPastRuns record, IConfiguration configuration) : IStartupStep
{
    private const string Zone = "Asia/Karachi";
    private const int Ended = 150;
    private const int Length = 30;

    private static readonly (bool Urdu, string Institution, string Category, int People)[] Offices =
    [
        (true, "pk-lahore", "government_official", 26), (true, "pk-pea", "pea_staff", 24),
        (false, "tj-agency", "government_official", 20), (false, "tj-mrc", "mrc_staff", 14), (false, "tj-cso", "cso_staff", 7), (false, "kg-osh", "government_official", 9),
    ];

    public int Order => 47;

    public async Task Run(CancellationToken cancel)
    {
        if (!configuration.GetValue<bool>("Demo:History") || await db.FindPerson(Id(0)) is not null || await running.FindModule("ERP") is not { } module)
        {
            return;
        }

        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var start = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).Date.AddDays(-Ended - Length).AddHours(9);
        var startsAt = new DateTimeOffset(start, zone.GetUtcOffset(start));
        var plan = new CohortPlan(start.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), Zone, new CohortDates(startsAt.AddDays(-14), startsAt, startsAt.AddDays(Length)));
        var began = new PastClock(startsAt);
        if (await ActivatorUtilities.CreateInstance<CreateCohort>(services, began).Run(new NewCohort(module, plan, 120, InstitutionId: null), by) is not { } cohort)
        {
            return;
        }

        await ActivatorUtilities.CreateInstance<GrantRole>(services, began).Run(DemoId.Person("trainer"), RoleKind.Trainer, null, cohort, by);
        var course = await record.ReadCourse(cohort);
        await db.Work(nameof(MakeDemoHistory), work => Add(work, course, by.PersonId), cancel);
    }

    private async Task Add(UnitOfWork work, PastCourse course, Guid by)
    {
        var runs = new List<PastRun>();
        var place = 0;
        foreach (var (urdu, institution, category, people) in Offices)
        {
            for (var i = 0; i < people; i++, place++)
            {
                await work.TryAddPerson(Person(work, place, urdu, institution, category, course.StartsAt));
                runs.Add(Run(course, place, urdu));
            }
        }

        await record.Add(work, course, runs, by);
    }

    private static Person Person(UnitOfWork work, int place, bool urdu, string institution, string category, DateTimeOffset at)
    {
        var (native, latin) = DemoNames.Of(urdu, place % DemoNames.Each);
        return new Person
        {
            Id = Id(place),
            FactKey = work.NewId(),
            RegistrationNumber = RegistrationNumber.Of((int)(DemoAnswers.Draw($"number {place}") * (RegistrationNumber.Count - 1))),
            NativeName = native,
            LatinName = latin,
            Sex = Code.Of(place % 2 == 0 ? Sex.Female : Sex.Male),
            InstitutionId = DemoId.Institution(institution),
            Category = category,
            Language = urdu ? "ur" : "ru",
            TimeZone = urdu ? Zone : "Asia/Dushanbe",
            CreatedAt = at,
        };
    }

    private static PastRun Run(PastCourse course, int place, bool urdu)
    {
        var (key, order) = (Key(place), place / 2 % 2 == 0 ? FormOrder.AThenB : FormOrder.BThenA);
        var knows = DemoAnswers.Ability(key);
        // The weaker leave sooner.
        var stays = DemoAnswers.Draw(key + " stays") > (knows < -0.4 ? 0.3 : 0.05);
        var answers = stays && DemoAnswers.Draw(key + " answers") > 0.2;
        var language = urdu ? "ur" : "ru";
        PastSurvey Asked(SurveyWave wave, DateTimeOffset at) => new(wave, at, language, DemoAnswers.Survey(key, wave, course.Instrument));
        List<PastSurvey> surveys = [Asked(SurveyWave.Before, course.StartsAt.AddHours(2))];
        if (stays)
        {
            surveys.Add(Asked(SurveyWave.After, course.EndsAt.AddDays(-1)));
        }

        if (answers)
        {
            var later = Asked(SurveyWave.FollowUp, course.EndsAt.AddDays(FollowUpRule.Days + 4));
            surveys.Add(later with { Confirmed = DemoAnswers.Draw(key + " asks") < 0.4 ? Confirmed(key, later, course.Instrument) : null });
        }

        return new PastRun(
            Id(place),
            language,
            order,
            place,
            DemoAnswers.Test(key, urdu, after: false, course.Forms[Lottery.FormOf(order, QuizKind.Pre)].Items),
            stays ? DemoAnswers.Test(key, urdu, after: true, course.Forms[Lottery.FormOf(order, QuizKind.Post)].Items) : null,
            surveys);
    }

    private static ConfirmationSheet Confirmed(string key, PastSurvey later, Instrument instrument) => new(
        [.. later.Given.Where(g => ConfirmationRule.IsConfirmable(instrument.Find(g.Key).Part, g.Value))
            .Select(g => new ConfirmedStatement(g.Key, DemoAnswers.Draw($"{key} {g.Key} seen") < 0.8 ? ConfirmationAnswer.Confirmed : ConfirmationAnswer.NotConfirmed))]);

    private static string Key(int place) => FormattableString.Invariant($"history-{place}");

    private static Guid Id(int place) => DemoId.Person(Key(place));
}
