using Lms.Data.Waits;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Waits;

/// <summary>One's own place in line: as how many-th, the offer and until when, and the way out. The letter of an offer leads here.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class PlaceModel(WaitQueries waits, AnswerOffer answer, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlaceRow Place { get; private set; } = new();

    public bool IsOffered => Place.State == "offered" && Place.OfferEndsAt > clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync() => await Load() && await answer.Accept(Id, me.Id) is { } enrolment
        ? GoSaying(words["cohorts.joined_now"], $"/enrolments/{enrolment}")
        : NotFound();

    public async Task<IActionResult> OnPostLeaveAsync() => await Load() && await answer.Leave(Id, me.Scope)
        ? GoSaying(words["waits.left"], $"/cohorts/{Place.CohortId}")
        : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await waits.FindOwn(Id, me.Id, words.Language.Tag) is not { } found)
        {
            return false;
        }

        Place = found;
        return true;
    }
}
