using Lms.Assessments.Rules;
using Lms.Data.Cohorts;
using Lms.Data.Nominations;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Nominations;

/// <summary>What became of each row of a list, for who made it; rows that found nobody stand in a form to be put right.</summary>
[Authorize(Policies.Trainer)]
[ResponseCache(NoStore = true)]
internal sealed class ListModel(CohortQueries cohorts, NominationQueries nominations, CurrentPerson me, Words words, RuleWords rules) : LmsPage
{
    private static readonly string[] Unfound = ["not_found", "mistyped"];

    // Of these somebody with an address gets a letter, at once or once it is decided.
    private static readonly string[] Told = ["enrolled", "waiting", "proposed"];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "list")]
    public Guid ListId { get; set; }

    public CohortRow Cohort { get; private set; } = new();

    public ListView List { get; private set; } = new();

    public IReadOnlyList<ListRow> Rows { get; private set; } = [];

    public IEnumerable<IGrouping<string, ListRow>> Groups => Rows.GroupBy(r => r.Verdict).OrderByDescending(g => g.Count());

    public IReadOnlyList<ListRow> Open => [.. Rows.Where(r => Unfound.Contains(r.Verdict))];

    /// <summary>Whom no letter tells of it.</summary>
    public IReadOnlyList<Guid> Untold => [.. Rows.Where(r => r.Email is null && Told.Contains(r.Verdict)).Select(r => r.PersonId).OfType<Guid>().Distinct()];

    public static Kind KindOf(string verdict) => verdict switch
    {
        "enrolled" => Kind.Good,
        "waiting" or "proposed" => Kind.Info,
        "already_enrolled" or "already_waiting" or "already_proposed" => Kind.Quiet,
        _ => Kind.Warning,
    };

    public string Why(ListRow row) => row switch
    {
        { Code: { } code } => rules.For(new RuleBroken(code)),
        { Place: { } place } => words["waits.number", ("number", place)],
        _ => words["nominations.why_" + row.Verdict],
    };

    public async Task<IActionResult> OnGetAsync()
    {
        if (await cohorts.Find(Id, me.Scope, me.InstitutionId, words.Language.Tag) is not { MaySee: true } cohort || await nominations.FindList(ListId, Id, me.Id) is not { } list)
        {
            return NotFound();
        }

        (Cohort, List, Rows) = (cohort, list, await nominations.Rows(ListId));
        return Page();
    }
}
