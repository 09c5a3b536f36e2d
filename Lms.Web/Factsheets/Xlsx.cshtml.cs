using Lms.Assessments.Factsheets;
using Lms.Data.Factsheets;
using Lms.Data.Figures;
using Lms.Data.Publications;
using Lms.Web.Audit;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Factsheets;

/// <summary>The factsheet as a workbook, with its definitions.</summary>
[Authorize(Policies.Officer)]
[NamesNobody]
public sealed class XlsxModel(FactsheetQueries factsheets, PublicationQueries publications, FigureUpkeepQueries upkeep, CurrentPerson me, Reader reader, TimeProvider clock)
    : FactsheetPage(factsheets, publications, me, reader, clock)
{
    public async Task<IActionResult> OnGetAsync() =>
        !await Load() || Sheet is not { } sheet ? NotFound()
        // The page says that it is incomplete; a paper would not.
        : Asked == FactsheetLevel.Ministry && await upkeep.Find() is not null ? LocalRedirect(Address())
        : FactsheetFile.Of(sheet, Words, Now, FileName(), Address(), Within).Workbook(Words);
}
