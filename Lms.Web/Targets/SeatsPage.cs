using Lms.Data.Institutions;
using Lms.Data.Targets;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Targets;

/// <summary>On what terms a cohort or a series gives its seats, to be looked at and set.</summary>
internal abstract class SeatsPage(InstitutionQueries institutions, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SeatsForm Input { get; set; } = new();

    public SeatTermsRow Terms { get; protected set; } = new();

    public abstract bool IsCohort { get; }

    protected CurrentPerson Me => me;

    protected Words Words => words;

    private IReadOnlyList<SelectListItem> Choice { get; set; } = [];

    /// <summary>The institutions to choose from, with one chosen.</summary>
    public IReadOnlyList<SelectListItem> Institutions(Guid? chosen) =>
        [new(words["targets.no_institution"], ""), .. Choice.Select(i => new SelectListItem(i.Text, i.Value, i.Value == chosen?.ToString()))];

    protected async Task LoadChoices() => Choice = Choices.Tree(await institutions.ListChoices(me.Scope));
}
