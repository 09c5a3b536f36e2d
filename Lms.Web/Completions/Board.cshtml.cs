using Lms.Data.Cohorts;
using Lms.Data.Completions;
using Lms.Scheduler.Completions;
using Lms.Scheduler.Languages;
using Lms.Assessments.Completions;
using Lms.Assessments.Values;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Completions;

/// <summary>People by requirements: who is done, whose turn it is, who is late.</summary>
[Authorize(Policies.Trainer)]
public sealed class BoardModel(BoardQueries boards, CohortQueries cohorts, CurrentPerson me, Words words, TimeProvider clock) : BoardPage(cohorts, me, words, clock)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public BoardFilter Filter { get; set; } = new();

    public IReadOnlyList<BoardPerson> Rows { get; private set; } = [];

    public IEnumerable<SelectListItem> States => Choices(Enum.GetValues<StandingState>().Select(s => (Code.Of(s), Words.State(s))), Filter.State, "completions.any_state");

    public IEnumerable<SelectListItem> Measures => Choices(Board.Columns.Select(m => (m, Words.NameOf(m))), Filter.Measure, "completions.any_measure");

    public IEnumerable<SelectListItem> Institutions => Choices(
        Board.People.Select(p => (Id: p.InstitutionId.ToString(), p.InstitutionName)).Distinct().OrderBy(i => i.InstitutionName, StringComparer.OrdinalIgnoreCase),
        Filter.Institution?.ToString(),
        "completions.any_institution");

    public int Late => Board.People.Count(p => p.IsLate);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindBoard(boards))
        {
            return NotFound();
        }

        Rows = Filter.Of(Board);
        return Page();
    }

    private IEnumerable<SelectListItem> Choices(IEnumerable<(string Value, string Text)> all, string? chosen, string any) =>
        all.Select(c => new SelectListItem(c.Text, c.Value, c.Value == chosen)).Prepend(new SelectListItem(Words[any], ""));
}
