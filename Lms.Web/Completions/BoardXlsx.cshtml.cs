using Lms.Data.Cohorts;
using Lms.Data.Completions;
using Lms.Scheduler.Languages;
using Lms.Web.Attendances;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Completions;

/// <summary>The board as a workbook: the rows its filters show.</summary>
[Authorize(Policies.Trainer)]
public sealed class BoardXlsxModel(BoardQueries boards, CohortQueries cohorts, CurrentPerson me, Words words, TimeProvider clock) : BoardPage(cohorts, me, words, clock)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public BoardFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await FindBoard(boards)
        ? File(BoardWorkbook.Of(Board, Filter.Of(Board), Words), SheetWorkbook.Type, FormattableString.Invariant($"{Cohort.Code}-board-{Now:yyyy-MM-dd}.xlsx"))
        : NotFound();
}
