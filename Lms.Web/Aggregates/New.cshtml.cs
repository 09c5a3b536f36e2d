using Lms.Data.Aggregates;
using Lms.Data.Institutions;
using Lms.Scheduler.Languages;
using Lms.Web.Institutions;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Aggregates;

/// <summary>A figure from outside, by hand.</summary>
[Authorize(Policies.Officer)]
public sealed class NewModel(AggregateQueries queries, EnterAggregate enter, InstitutionQueries institutions, CurrentPerson me, Words words, Data.References.ReferenceBook book) : LmsPage
{
    [BindProperty]
    public AggregateForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Activities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Provenances => AggregateChoices.Provenances(words);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.InstitutionId is null && !me.Scope.Everything)
        {
            ModelState.AddModelError("Input.InstitutionId", words["errors.needed_here"]);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await enter.Run(Input.Entry(), me.Scope) is { } id ? GoSaying(words["aggregates.entered_now"], $"/aggregates/{id}") : NotFound();
    }

    public override async Task LoadAsync()
    {
        var choose = new SelectListItem(words["people.choose"], "");
        Activities = [choose, .. AggregateChoices.Activities(await queries.Activities(), words)];
        Places = [choose, .. Countries.Choices(words, book)];
        Institutions = [new SelectListItem(words[me.Scope.Everything ? "aggregates.no_institution" : "people.choose"], ""), .. Choices.Tree(await institutions.ListChoices(me.Scope))];
    }
}
