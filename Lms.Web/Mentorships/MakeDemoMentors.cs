using Lms.Assessments.ActionPlans;
using Lms.Assessments.Meetings;
using Lms.Assessments.Mentorships;
using Lms.Data;
using Lms.Data.ActionPlans;
using Lms.Data.Cohorts;
using Lms.Data.Meetings;
using Lms.Data.Mentorships;
using Lms.Data.People;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Meetings;
using Lms.Web.People;

namespace Lms.Web.Mentorships;

/// <summary>
/// A volunteer far away mentors two people of the demo cohort that runs: one with a plan, a call behind them and times to book, one
/// without a plan. Made by the same deeds as any other, once a cohort. Registered in Development only.
/// </summary>
internal sealed class MakeDemoMentors(
    TimeProvider clock, CohortQueries cohorts, MentorQueries mentors, KeepPool pool, AssignMentor assign, WritePlan write, OfferSlots offer, RecordContact record, MentoringQueries mentoring) : IStartupStep
{
    /// <summary>An outside mentor: no role anywhere.</summary>
    public const string Mentor = "mentor";

    private const string Zone = "Europe/London";

    private static readonly string[] Mentored = ["trainee", "trainee-tj"];

    public int Order => 42;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        var running = await cohorts.Seen(by, DemoId.Institution("uz-academy"), "en", now, over: false, take: 100);
        if (running.FirstOrDefault(c => c.ModuleCode == "ERP" && c.SeriesId is null && c.State == "planned" && c.StartsAt <= now) is not { } cohort
            || (await mentors.Pool(cohort.Id)).Count > 0)
        {
            return;
        }

        await pool.Add(cohort.Id, DemoId.Person(Mentor), MentorTerms.Of(4, "ru tg en"), by);
        await pool.Add(cohort.Id, DemoId.Person("trainer"), MentorTerms.Of(3, "ky ru"), by);
        var people = await mentors.People(cohort.Id, by);
        foreach (var key in Mentored)
        {
            if (people.FirstOrDefault(p => p.PersonId == DemoId.Person(key)) is { } person)
            {
                await assign.Run(cohort.Id, person.EnrolmentId, DemoId.Person(Mentor), null, by);
            }
        }

        await Work(people.Single(p => p.PersonId == DemoId.Person("trainee")).EnrolmentId, now);
    }

    private async Task Work(Guid enrolment, DateTimeOffset now)
    {
        var (trainee, mentor) = (new Scope(DemoId.Person("trainee"), Everything: false), new Scope(DemoId.Person(Mentor), Everything: false));
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await write.Run(
            enrolment,
            null,
            0,
            [
                new PlannedAction("Харитаи хароҷот барои се шуғли маъмул", today.AddDays(12), "Харита дар утоқи қабул овезон аст"),
                new PlannedAction("Бо ду ширкат шартномаи бе пардохт аз коргар", today.AddDays(40), "Ду шартномаи имзошуда"),
            ],
            trainee);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var there = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        await offer.Run(SlotCalendar.Weekly(there.Date.AddDays(2).AddHours(10), zone, 4), Zone, 30, "https://video.example/mentor", mentor);
        await offer.Run(SlotCalendar.Weekly(there.Date.AddDays(3).AddHours(15), zone, 4), Zone, 30, "+44 20 0000 0000", mentor);
        if (await mentoring.MentorOf(enrolment) is { } mentorship)
        {
            var local = there.AddHours(-2);
            await record.Run(mentorship.MentorshipId, MeetingKind.Call, (WallClock.Text(local), now.AddHours(-2)), Zone, 20, "Начали с карты расходов; первая версия через неделю.", "Нужна поддержка начальника.", null, mentor);
        }
    }
}
