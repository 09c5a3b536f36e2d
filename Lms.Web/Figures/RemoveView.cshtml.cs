using Lms.Data.Figures;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Figures;

/// <summary>Takes one's own view away: says first who else will miss it.</summary>
[Authorize(Policies.Officer)]
public sealed class RemoveViewModel(FigureViewQueries views, RemoveFigureView remove, CurrentPerson me, Words words) : LmsPage
{
    public FigureView Saved { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await views.Find(id, me.Id) is not { } found || found.PersonId != me.Id)
        {
            return NotFound();
        }

        Saved = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await remove.Run(id, me.Id) ? GoSaying(words["figures.view_removed"], "/figures/views") : NotFound();
}
