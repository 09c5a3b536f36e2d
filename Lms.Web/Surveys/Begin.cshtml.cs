using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Enrolments;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Surveys;

/// <summary>What the questions before or after the lessons are, who sees the answers, and the button that begins them.</summary>
[Authorize(Policies.SignedIn)]
public sealed class BeginModel(SurveyOffers offers, BeginSurvey begin, ProgressQueries progress, Words words, CurrentPerson me) : LmsPage
{
    /// <summary>The enrolment.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public string Wave { get; set; } = "";

    public SurveyOffer Offer { get; private set; } = null!;

    public string ModuleTitle { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        return Offer.SurveyId is { } there ? LocalRedirect($"/surveys/{there}") : Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        Code.TryRead<SurveyWave>(Wave, out var wave) && await begin.Run(Id, me.Id, wave) is { } id ? LocalRedirect($"/surveys/{id}") : NotFound();

    public override async Task LoadAsync() => await Find();

    private async Task<bool> Find()
    {
        if (!Code.TryRead<SurveyWave>(Wave, out var wave) || await offers.Find(Id, me.Id, wave) is not { } offer
            || await progress.FindOwn(Id, me.Id, words.Language.Tag) is not { } enrolment)
        {
            return false;
        }

        (Offer, ModuleTitle) = (offer, enrolment.ModuleTitle);
        return true;
    }
}
