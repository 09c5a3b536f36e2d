using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Completions;
using Lms.Assessments.People;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Completions;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Web.Surveys;

namespace Lms.Web.Completions;

/// <summary>
/// A cohort of the module about media that is in its fourth week, under a rule that asks for practice: work handed in, returned, marked
/// and late, two markers who disagree, an appeal, plans and a mentor. Made by the same deeds as any other, with the clock put back; made
/// anew when it is over. Registered in Development only.
/// </summary>
internal sealed class MakeDemoPractice(IServiceProvider services, TimeProvider clock, RunningCohortQueries running, CohortQueries cohorts, RuleQueries rules) : IStartupStep
{
    /// <summary>Who is in it, in the order in which they are far.</summary>
    public static readonly string[] People =
        ["manager-kg", "trainee-tj-cso", "trainee-kg", "trainee-kg-osh", "trainee-iq-media", "trainee-pk", "trainee-af", "trainee-af-2"];

    private const string Module = "MED";
    private const string Zone = "Asia/Dushanbe";
    private const int Length = 30;
    private const int Begun = 24;

    public int Order => 46;

    public async Task Run(CancellationToken cancel)
    {
        var (now, by) = (clock.GetUtcNow(), new Scope(DemoId.Person("administrator"), Everything: true));
        var known = await cohorts.Seen(by, DemoId.Institution("uz-academy"), "en", now, over: false, take: 100);
        if (await running.FindModule(Module) is not { } module || known.Any(c => c.ModuleCode == Module && c.SeriesId is null && c.StartsAt <= now))
        {
            return;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var start = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(-Begun).AddHours(9);
        var began = new DateTimeOffset(start, zone.GetUtcOffset(start));
        var then = new PastClock(began);
        var plan = new CohortPlan(start.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), Zone, new CohortDates(began.AddDays(-14), began, began.AddDays(Length)));
        if (await services.GetRequiredService<CreateCohort>().Run(new NewCohort(module, plan, 20, InstitutionId: null), by) is not { } cohort)
        {
            return;
        }

        var grant = Make<GrantRole>(then);
        await grant.Run(DemoId.Person("trainer"), RoleKind.Trainer, null, cohort, by);
        await grant.Run(DemoId.Person("assessor"), RoleKind.Assessor, null, cohort, by);
        var enrolments = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var key in People)
        {
            enrolments[key] = await Make<EnrolPerson>(then).ByHand(cohort, DemoId.Person(key), by) ?? throw new InvalidOperationException($"{key} could not be enrolled.");
        }

        await AskForPractice(cohort, by);
        await new DemoPractice(services, cohort, began, enrolments).Play();
    }

    /// <summary>The module's rule and, above it, what people are to have done. Cohorts already planned keep theirs.</summary>
    private async Task AskForPractice(Guid cohort, Scope by)
    {
        if ((await rules.Find(Module))!.InForce is { IsByHand: false } first)
        {
            Requirement[] more =
            [
                Requirement.AtLevel(Measure.CaseStudy, 2), Requirement.AtLevel(Measure.GroupWork, 2), Requirement.AtLevel(Measure.Portfolio, 2),
                Requirement.Whole(Measure.ActionPlan), Requirement.Whole(Measure.Coaching),
            ];
            await services.GetRequiredService<PublishRule>().Run(
                Module, [.. first.Rule.Requirements.Concat(more).OrderBy(r => Measure.All.IndexOf(r.Measure))], "Completing means having done it, and somebody having looked.", by);
        }

        await services.GetRequiredService<MoveToRule>().Run(cohort, (await rules.Find(Module))!.InForce.Id, null, "Agreed with everybody in the first session.", by);
    }

    private T Make<T>(PastClock then)
        where T : notnull => ActivatorUtilities.CreateInstance<T>(services, then);
}
