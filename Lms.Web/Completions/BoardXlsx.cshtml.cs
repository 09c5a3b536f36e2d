using Lms.Data.Cohorts;
using Lms.Data.Completions;
using Lms.Scheduler.Languages;
using Lms.Web.Attendances;
using Lms.Web.Parts;
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

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindBoard(boards))
        {
            return NotFound();
        }

        var people = Filter.Of(Board);
        return new CountedFile(BoardWorkbook.Of(Board, people, Words), SheetWorkbook.Type, FormattableString.Invariant($"{Cohort.Code}-board-{Now:yyyy-MM-dd}.xlsx"), people.Count);
    }
}
