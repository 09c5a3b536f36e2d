using Lms.Data.Cohorts;
using Lms.Data.Completions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Completions;

/// <summary>One person of the board: the list of what is missing that they and their mentor read, too, and what is done.</summary>
[Authorize(Policies.Trainer)]
public sealed class PersonModel(BoardQueries boards, CohortQueries cohorts, CurrentPerson me, Words words, TimeProvider clock) : BoardPage(cohorts, me, words, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Enrolment { get; set; }

    public BoardPerson Person { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindBoard(boards) || Board.People.FirstOrDefault(p => p.EnrolmentId == Enrolment) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        return Page();
    }
}
