using Lms.Assessments.Completions;
using Lms.Data.Cohorts;
using Lms.Data.Completions;
using Lms.Scheduler.Completions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Completions;

/// <summary>A letter to those who are late: exactly who gets it is on the page before it goes.</summary>
[Authorize(Policies.Trainer)]
public sealed class WriteModel(BoardQueries boards, NudgeQueries nudges, NudgeLate nudge, CohortQueries cohorts, CurrentPerson me, Words words, TimeProvider clock)
    : BoardPage(cohorts, me, words, clock)
{
    /// <summary>Empty: whatever is late.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public NudgePlan Plan { get; private set; } = new([], [], []);

    public IReadOnlyList<Nudge> Sent { get; private set; } = [];

    public IEnumerable<SelectListItem> Measures => Board.Columns
        .Where(m => Board.Count(m, StandingState.Late) > 0 || m == Measure)
        .Select(m => new SelectListItem(Words["completions.late_with", ("name", Words.NameOf(m)), ("count", Board.Count(m, StandingState.Late))], m, m == Measure))
        .Prepend(new SelectListItem(Words["completions.late_any", ("count", Board.People.Count(p => p.IsLate))], ""));

    public async Task<IActionResult> OnGetAsync() => await Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        return await nudge.Run(Id, Measure ?? "", Text, Me.Scope) is { } people
            ? GoSaying(Words["completions.written", ("count", people)], $"/cohorts/{Id}/board/write")
            : NotFound();
    }

    public override Task LoadAsync() => Find();

    private async Task<bool> Find()
    {
        if (!await FindBoard(boards))
        {
            return false;
        }

        Measure = Measure is { } asked && Board.Columns.Contains(asked) ? asked : "";
        Plan = NudgePlan.Of(Board, Measure, Now);
        Sent = await nudges.OfCohort(Id);
        return true;
    }
}
