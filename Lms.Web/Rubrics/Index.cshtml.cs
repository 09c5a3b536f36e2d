using Lms.Data.Rubrics;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Rubrics;

/// <summary>All rubrics one may mark with or write: those of the modules and those trainers made.</summary>
[Authorize(Policies.Trainer)]
public sealed class IndexModel(RubricQueries rubrics, CurrentPerson me) : PageModel
{
    public IReadOnlyList<RubricRow> All { get; private set; } = [];

    public async Task OnGetAsync() => All = await rubrics.List(me.Scope);
}
