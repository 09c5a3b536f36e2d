using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Nominations;
using Lms.Assessments.Targets;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Nominations;
using Lms.Data.People;
using Lms.Data.Targets;

namespace Lms.Web.Waits;

/// <summary>
/// Two cohorts of the coming weeks in the demo: one of the Tajik ministry that is full, with an offer open and people in line, and one for
/// everybody that approves whom it takes, with proposals that wait. Made by the same deeds as any other, once. Registered in Development only.
/// </summary>
internal sealed class MakeDemoLine(
    TimeProvider clock, RunningCohortQueries modules, CreateCohort create, CohortQueries cohorts, SetSeats set, EnrolPerson enrol, WithdrawEnrolment withdraw, NominatePeople nominate) : IStartupStep
{
    private const string Module = "SST";

    public int Order => 43;

    public async Task Run(CancellationToken cancel)
    {
        var (by, now) = (new Scope(DemoId.Person("administrator"), Everything: true), clock.GetUtcNow());
        if (await modules.FindModule(Module) is not { } module
            || (await cohorts.Seen(by, DemoId.Institution("uz-academy"), "en", now, over: false, take: 200)).Any(c => c.ModuleCode == Module && c.NeedsApproval))
        {
            return;
        }

        await MakeFull(module, by, now);
        await MakeApproved(module, by, now);
    }

    private async Task MakeFull(Guid module, Scope by, DateTimeOffset now)
    {
        var ministry = DemoId.Institution("tj-ministry");
        if (await create.Run(new NewCohort(module, Plan(now, 18), 3, ministry), by) is not { } cohort)
        {
            return;
        }

        await set.OfCohort(cohort, new SeatTerms(3, false, 48, [Women(4_000), Seats("tj-cso", 1, isLimit: true), Seats("tj-mrc", 2, isLimit: false)]), by);
        string[] people = ["officer", "trainee-tj-cso", "trainee-tj", "trainee", "trainee-uz", "trainee-kg"];
        foreach (var key in people)
        {
            await enrol.ByHandOrWait(cohort, DemoId.Person(key), by);
        }

        // One leaves, and the first in line is asked.
        if (await enrol.ByHandOrWait(cohort, DemoId.Person("officer"), by) is { EnrolmentId: { } enrolment })
        {
            await withdraw.Run(enrolment, "Away on mission", by);
        }
    }

    private async Task MakeApproved(Guid module, Scope by, DateTimeOffset now)
    {
        if (await create.Run(new NewCohort(module, Plan(now, 32), 24, InstitutionId: null), by) is not { } cohort)
        {
            return;
        }

        await set.OfCohort(cohort, new SeatTerms(24, true, 48, [Women(4_000), Seats("tj-ministry", 6, isLimit: true)]), by);
        var officer = new Scope(DemoId.Person("officer"), Everything: false);
        string[] people = ["trainee", "trainee-tj", "trainee-tj-cso"];
        await nominate.Run(cohort, new NominationRequest(NominationSource.Picked, null, [.. people.Select(DemoId.Person)], "They open the new help desk in spring."), officer);
        await nominate.Self(cohort, DemoId.Person("trainee-kg"), "I brief people who leave for Korea.");
    }

    private static SeatTarget Women(int share) => new(TargetKind.Women, null, false, share);

    private static SeatTarget Seats(string institution, int seats, bool isLimit) => new(TargetKind.Institution, DemoId.Institution(institution), isLimit, seats);

    private static CohortPlan Plan(DateTimeOffset now, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Dushanbe");
        var start = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(days).AddHours(10);
        var startsAt = new DateTimeOffset(start, zone.GetUtcOffset(start));
        return new CohortPlan(start.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), zone.Id, new CohortDates(now.AddDays(-3), startsAt, startsAt.AddDays(28)));
    }
}
