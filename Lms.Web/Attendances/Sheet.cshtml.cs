using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Attendances;

/// <summary>What stays of a session, to read and to print.</summary>
[Authorize(Policies.Trainer)]
public sealed class SheetModel(SessionAccessQueries sessions, CurrentPerson me, SheetQueries sheets) : SheetPage(sessions, me, sheets)
{
    public async Task<IActionResult> OnGetAsync() => await FindSheetAsync() ? Page() : NotFound();
}
