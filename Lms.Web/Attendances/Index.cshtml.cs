using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Attendances;

/// <summary>Everybody of a session with minutes, share and how it is known.</summary>
[Authorize(Policies.Trainer)]
public sealed class IndexModel(SessionAccessQueries sessions, CurrentPerson me, AttendanceQueries attendances, SheetWorkbook workbook, TimeProvider clock) : SessionPage(sessions, me)
{
    public IReadOnlyList<AttendanceLine> Everybody { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !Access.MayRun)
        {
            return NotFound();
        }

        Everybody = await attendances.Of(Id, clock.GetUtcNow());
        return Page();
    }

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        if (!await FindAsync() || !Access.MayRun)
        {
            return NotFound();
        }

        var everybody = await attendances.Of(Id, clock.GetUtcNow());
        return new CountedFile(workbook.Of(everybody, Access.TimeZone), SheetWorkbook.Type, "attendance.xlsx", everybody.Count);
    }
}
