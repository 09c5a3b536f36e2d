using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Attendances;

/// <summary>The sheet as PDF, in the words of the reader.</summary>
[Authorize(Policies.Trainer)]
public sealed class SheetPdfModel(SessionAccessQueries sessions, CurrentPerson me, SheetQueries sheets, SheetDocument document, SheetPrinter printer) : SheetPage(sessions, me, sheets)
{
    public async Task<IActionResult> OnGetAsync() => await FindSheetAsync()
        ? new CountedFile(await printer.Print(document.Of(Sheet, Shown), HttpContext.RequestAborted), "application/pdf", FileName("pdf"), Sheet.People.Count)
        : NotFound();
}
