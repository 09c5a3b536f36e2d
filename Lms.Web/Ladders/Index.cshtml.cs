using Lms.Data.Ladders;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Ladders;

/// <summary>Modules by ministries: who carries what.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(LadderQueries queries, CurrentPerson me) : PageModel
{
    public LadderBoard Board { get; private set; } = null!;

    public async Task OnGetAsync() => Board = await queries.Board(me.Scope);
}
