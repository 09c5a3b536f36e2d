using Lms.Assessments.Factsheets;
using Lms.Data.Factsheets;
using Lms.Data.Figures;
using Lms.Data.Publications;
using Lms.Web.Attendances;
using Lms.Web.Audit;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Factsheets;

/// <summary>The factsheet as PDF, in the words of the reader.</summary>
[Authorize(Policies.Officer)]
[NamesNobody]
public sealed class PdfModel(FactsheetQueries factsheets, PublicationQueries publications, FactsheetDocument document, SheetPrinter printer, FigureUpkeepQueries upkeep, CurrentPerson me, Reader reader, TimeProvider clock)
    : FactsheetPage(factsheets, publications, me, reader, clock)
{
    public async Task<IActionResult> OnGetAsync() =>
        !await Load() || Sheet is not { } sheet ? NotFound()
        // The page says that it is incomplete; a paper would not.
        : Asked == FactsheetLevel.Ministry && await upkeep.Find() is not null ? LocalRedirect(Address())
        : File(await printer.Print(document.Of(sheet, Words, Now, Within), HttpContext.RequestAborted), "application/pdf", FileName() + ".pdf");
}
