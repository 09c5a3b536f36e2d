using Lms.Assessments.Cohorts;
using Lms.Assessments.Nominations;
using Lms.Assessments.Values;
using Lms.Data.AccessCodes;
using Lms.Data.Cohorts;
using Lms.Data.Nominations;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Nominations;

/// <summary>People picked in the list of people, before it is said which cohort they are for.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class PickedModel(AccessQueries people, CohortQueries cohorts, NominatePeople nominate, CurrentPerson me, TimeProvider clock, Words words) : LmsPage
{
    private const int MostCohorts = 100;

    private HashSet<Guid> ticked = [];
    private IReadOnlyList<Guid> shown = [];

    /// <summary>Those picked in the list; in a form that is sent, those still ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public List<Guid> Picked { get; set; } = [];

    [BindProperty(Name = "cohort")]
    public Guid? Cohort { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    public IReadOnlyList<AccessRow> People { get; private set; } = [];

    /// <summary>Cohorts that are not over: the soonest to come first, then those that run.</summary>
    public IReadOnlyList<CohortRow> Cohorts { get; private set; } = [];

    public bool IsTicked(Guid person) => !Request.HasFormContentType || ticked.Contains(person);

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Sent here by a list whose ticks are more than an address holds.</summary>
    public async Task<IActionResult> OnPostShowAsync()
    {
        ticked = [.. Picked];
        await LoadAsync();
        return Page();
    }

    /// <param name="seen">Who stood in the form: whoever lost their tick can be given it back.</param>
    public async Task<IActionResult> OnPostAsync(Guid[] seen)
    {
        ticked = [.. Picked];
        shown = seen;
        if (Cohort is not { } cohort)
        {
            ModelState.AddModelError("cohort", words["nominations.picked_cohort_missing"]);
            return await AgainAsync();
        }

        return await nominate.Run(cohort, new NominationRequest(NominationSource.Picked, null, Picked, Note), me.Scope) is { } list
            ? LocalRedirect($"/cohorts/{cohort}/nominations/{list}")
            : NotFound();
    }

    public override async Task LoadAsync()
    {
        People = await people.List([.. Picked.Concat(shown).Distinct().Take(NominationRule.MostRows)], me.Scope);
        var now = clock.GetUtcNow();
        // What has begun stands last: most are nominated before.
        Cohorts = [.. (await cohorts.Seen(me.Scope, me.InstitutionId, words.Language.Tag, now, over: false, MostCohorts))
            .Where(c => NominationRule.Refusal(new CohortDates(c.OpensAt, c.StartsAt, c.EndsAt), Code.Read<CohortState>(c.State), now) is null)
            .OrderBy(c => c.StartsAt <= now)];
    }
}
