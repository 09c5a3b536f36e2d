using Lms.Data.Factsheets;
using Lms.Data.Publications;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Factsheets;

/// <summary>The factsheet as a workbook, with its definitions.</summary>
[Authorize(Policies.Officer)]
public sealed class XlsxModel(FactsheetQueries factsheets, PublicationQueries publications, CurrentPerson me, Reader reader, TimeProvider clock)
    : FactsheetPage(factsheets, publications, me, reader, clock)
{
    public async Task<IActionResult> OnGetAsync() => await Load() && Sheet is { } sheet
        ? FactsheetFile.Of(sheet, Words, Now, FileName(), Address(), Within).Workbook(Words)
        : NotFound();
}
