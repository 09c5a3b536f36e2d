using Lms.Data.Cohorts;
using Lms.Data.Waits;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Waits;

/// <summary>The line of a cohort: all of it for who manages it, their own people for officers whose people may join.</summary>
[Authorize(Policies.Trainer)]
[ResponseCache(NoStore = true)]
internal sealed class CohortModel(CohortQueries cohorts, WaitQueries waits, AnswerOffer answer, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CohortRow Cohort { get; private set; } = new();

    public IReadOnlyList<LineRow> Line { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(Guid place) => await Load() && Cohort.MayManage && Line.Any(l => l.Id == place) && await answer.Leave(place, me.Scope)
        ? GoSaying(words["waits.removed"], $"/cohorts/{Id}/line")
        : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await cohorts.Find(Id, me.Scope, me.InstitutionId, words.Language.Tag) is not { MaySee: true } found)
        {
            return false;
        }

        (Cohort, Line) = (found, await waits.OfCohort(Id, me.Scope));
        return true;
    }
}
