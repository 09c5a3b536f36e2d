using System.ComponentModel.DataAnnotations;
using Lms.Data.Cascades;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Cascades;

/// <summary>Tells for somebody within reach: first who, by the number on their slip, then what.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
public sealed class NewModel(CascadeQueries queries, TellCascade tell, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true, Name = "number"), Display(Name = "cascades.number")]
    public string? Number { get; set; }

    [BindProperty]
    public CascadeInput Input { get; set; } = new();

    public CascadeTrainer? Trainer { get; private set; }

    public IReadOnlyList<SelectListItem> Modules { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Trainer is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await tell.Run(Trainer.Id, Input.Module, Input.Told(), me.Scope) is not null ? GoSaying(words["cascades.told_now"], "/cascades") : NotFound();
    }

    public override async Task LoadAsync()
    {
        Trainer = string.IsNullOrWhiteSpace(Number) ? null : await queries.FindTrainer(Number, me.Scope);
        Modules = Trainer is null ? [] : [.. (await queries.Completed(Trainer.Id, words.Language.Tag)).Select(m => new SelectListItem(m.Title, m.Code))];
    }
}
