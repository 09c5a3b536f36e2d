using Lms.Data.Modules;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Modules;

/// <summary>The catalogue: every module in its newest version.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(ModuleQueries modules, CurrentPerson person, Words words) : PageModel
{
    public IReadOnlyList<ModuleCard> Cards { get; private set; } = [];

    public bool MayRepair => person.IsAdministrator;

    public async Task OnGetAsync() => Cards = await modules.Catalogue(person.Id, words.Language.Tag);
}
