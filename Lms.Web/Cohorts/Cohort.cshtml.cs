using Lms.Assessments.Cohorts;
using Lms.Assessments.Enrolments;
using Lms.Assessments.Values;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Cohorts;

/// <summary>One cohort: what, when in both zones and how many seats for who may join; people and how far they are for who looks after it.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CohortModel(
    CohortQueries cohorts, ProgressQueries progress, EnrolPerson enrol, WithdrawEnrolment withdraw, CurrentPerson me, TimeProvider clock, Words words, RuleWords rules) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CohortRow Cohort { get; private set; } = new();

    public IReadOnlyList<CohortTrainer> Trainers { get; private set; } = [];

    public IReadOnlyList<EnrolmentProgress> People { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public CohortPhase Phase => Cohort.PhaseAt(Now);

    public bool MayJoin => WhyNot is null && Cohort.IsOpenToMe;

    /// <summary>Lessons everybody should have read by now.</summary>
    public int Expected => People.Count == 0 ? 0 : Pace.Expected(People[0].Lessons, Cohort.StartsAt, Cohort.EndsAt, Now);

    /// <summary>Why the reader cannot join, in words; null where they can, or have.</summary>
    public string? WhyNot => Cohort.MyState is "active" or "completed" || !Cohort.IsOpenToMe ? null : EnrolmentRule.Refusal(
        new CohortDates(Cohort.OpensAt, Cohort.StartsAt, Cohort.EndsAt),
        Code.Read<CohortState>(Cohort.State),
        null,
        Cohort.IsOpenToMe,
        Cohort.Taken,
        Cohort.Capacity,
        Now) is { } refusal ? rules.For(refusal) : null;

    public bool IsBehind(EnrolmentProgress person) =>
        Phase == CohortPhase.Running && person.State == "active" && Pace.IsBehind(person.LessonsRead, person.Lessons, Cohort.StartsAt, Cohort.EndsAt, Now);

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostJoinAsync() => await enrol.Self(Id, me.Id) is { } enrolment
        ? GoSaying(words["cohorts.joined_now"], $"/enrolments/{enrolment}")
        : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(Guid enrolment, string? reason) =>
        await Load() && Cohort.MayManage && await withdraw.Run(enrolment, reason, me.Scope) ? GoSaying(words["cohorts.withdrawn_now"], $"/cohorts/{Id}") : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        var language = words.Language.Tag;
        if (await cohorts.Find(Id, me.Scope, me.InstitutionId, language) is not { } found)
        {
            return false;
        }

        Cohort = found;
        Trainers = await cohorts.Trainers(Id);
        if (Cohort.MaySee)
        {
            People = await progress.OfCohort(Id, me.Scope, language);
        }

        return true;
    }
}
