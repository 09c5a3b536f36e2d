using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Values;
using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Aggregates;

/// <summary>The catalogue of what figures from outside count.</summary>
[Authorize(Policies.Administrator)]
public sealed class ActivitiesModel(AggregateQueries queries, AddActivity add, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ActivityRow> Activities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units => [.. Enum.GetValues<FactUnit>().Select(u => new SelectListItem(words.Unit(u), Code.Of(u)))];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || !Code.TryRead<FactUnit>(Input.Unit, out var unit))
        {
            return await AgainAsync();
        }

        await add.Run(Input.Code, Input.Name, unit, me.Scope);
        return GoSaying(words["aggregates.activity_added_now"], "/aggregates/activities");
    }

    public async Task<IActionResult> OnPostTurnAsync(Guid id) => await add.Turn(id, me.Scope) ? GoSaying(words["aggregates.activity_turned_now"], "/aggregates/activities") : NotFound();

    public override async Task LoadAsync() => Activities = await queries.Activities();

    public sealed class Form
    {
        [Display(Name = "aggregates.activity_name"), Required, StringLength(AggregateEntry.LongestText)]
        public string Name { get; set; } = "";

        [Display(Name = "aggregates.activity_code"), Required, StringLength(ActivityCode.Longest)]
        public string Code { get; set; } = "";

        [Display(Name = "aggregates.unit"), Required]
        public string Unit { get; set; } = "";
    }
}
