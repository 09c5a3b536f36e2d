using Lms.Assessments.Cohorts;
using Lms.Assessments.Enrolments;
using Lms.Assessments.Values;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Nominations;
using Lms.Data.Waits;
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
    CohortQueries cohorts,
    ProgressQueries progress,
    WaitQueries waits,
    NominationQueries nominations,
    EnrolPerson enrol,
    NominatePeople nominate,
    CurrentPerson me,
    TimeProvider clock,
    Words words,
    RuleWords rules) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CohortRow Cohort { get; private set; } = new();

    public IReadOnlyList<CohortTrainer> Trainers { get; private set; } = [];

    public IReadOnlyList<EnrolmentProgress> People { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public CohortPhase Phase => Cohort.PhaseAt(Now);

    /// <summary>The reader's place in line, or the offer made to them; null without one.</summary>
    public PlaceRow? Place { get; private set; }

    /// <summary>The reader has asked to join and waits for a word.</summary>
    public bool HasAsked { get; private set; }

    public JoinOffer Offer => JoinOffer.Of(Cohort, Place, HasAsked, Now);

    /// <summary>Lessons everybody should have read by now.</summary>
    public int Expected => People.Count == 0 ? 0 : Pace.Expected(People[0].Lessons, Cohort.StartsAt, Cohort.EndsAt, Now);

    /// <summary>Why the reader cannot join, in words; null where they can, or wait, or have joined.</summary>
    public string? WhyNot => Offer.Refusal is { } refusal ? rules.For(refusal) : null;

    public bool IsBehind(EnrolmentProgress person) =>
        Phase == CohortPhase.Running && person.State == "active" && Pace.IsBehind(person.LessonsRead, person.Lessons, Cohort.StartsAt, Cohort.EndsAt, Now);

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostJoinAsync() => await enrol.SelfOrWait(Id, me.Id) switch
    {
        { EnrolmentId: { } enrolment } => GoSaying(words["cohorts.joined_now"], $"/enrolments/{enrolment}"),
        { PlaceId: { } place, Number: { } number } => GoSaying(words["waits.joined_line", ("number", number)], $"/waiting/{place}"),
        { PlaceId: { } place } => LocalRedirect($"/waiting/{place}"),
        _ => NotFound(),
    };

    public async Task<IActionResult> OnPostAskAsync(string? note) => await nominate.Self(Id, me.Id, note) is null
        ? NotFound()
        : GoSaying(words["nominations.asked_now"], $"/cohorts/{Id}");

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
        Place = await waits.FindIn(Id, me.Id, language);
        HasAsked = Cohort.NeedsApproval && await nominations.FindOwn(Id, me.Id) is not null;
        if (Cohort.MaySee)
        {
            People = await progress.OfCohort(Id, me.Scope, language);
        }

        return true;
    }
}
