using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Attendances;

/// <summary>The sheet as a workbook, in the words of the reader.</summary>
[Authorize(Policies.Trainer)]
public sealed class SheetXlsxModel(SessionAccessQueries sessions, CurrentPerson me, SheetQueries sheets, SheetWorkbook workbook) : SheetPage(sessions, me, sheets)
{
    public async Task<IActionResult> OnGetAsync() => await FindSheetAsync() ? new CountedFile(workbook.Of(Sheet), SheetWorkbook.Type, FileName("xlsx"), Sheet.People.Count) : NotFound();
}
