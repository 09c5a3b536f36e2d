using System.Globalization;
using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Sessions;

/// <summary>
/// What is done when. Each button sends the whole plan as it stands on the page, so that nothing typed is lost by moving a slot, and
/// every one works without script.
/// </summary>
[Authorize(Policies.Trainer)]
internal sealed class PlanModel(
    SessionAccessQueries sessions, StartingPieceQueries pieces, SaveSessionPlan save, SessionChoices choices, Db db, CurrentPerson me, Words words, RuleWords rules)
    : SessionPage(sessions, me)
{
    [BindProperty]
    public List<SlotForm> Rows { get; set; } = [];

    [BindProperty]
    public SlotForm Add { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public SessionRecord Session { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Pieces { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => choices.Kinds;

    public IReadOnlyList<SelectListItem> Days => choices.Days(Session.Days);

    public IReadOnlyList<SlotKind> Missing => Plan().Missing;

    public IEnumerable<(int Day, int Minutes)> Planned => Enumerable.Range(1, Session.Days).Select(day => (day, Plan().MinutesOf(day)));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindRunAsync() || Access.Standing is SessionState.Closed or SessionState.Cancelled)
        {
            return NotFound();
        }

        await Stored();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string act)
    {
        if (!await FindRunAsync())
        {
            return NotFound();
        }

        await LoadAsync();
        if (act != "add")
        {
            // What stands in the fields for a new slot matters only when it is added.
            foreach (var key in ModelState.Keys.Where(k => k.StartsWith(nameof(Add), StringComparison.Ordinal)).ToList())
            {
                ModelState.Remove(key);
            }
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        try
        {
            return await save.Run(Id, Version, new SessionPlan([.. Act(act).Select(r => r.Slot()).OfType<SessionSlot>().OrderBy(s => s.Day)]), Me.Scope)
                ? GoSaying(words["sessions.plan_saved"], $"/sessions/{Id}/plan")
                : NotFound();
        }
        catch (RuleBroken broken) when (broken.Code == "stale")
        {
            ModelState.Clear();
            await Stored();
            ModelState.AddModelError("", rules.For(broken));
            return await AgainAsync(RuleWords.Status(broken));
        }
    }

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Session = (await db.FindSession(Id))!;
        Pieces = [new SelectListItem(words["sessions.slot_reference_none"], ""), .. (await pieces.OfCohort(Session.CohortId)).Select(p => new SelectListItem(p.Title, p.Reference))];
    }

    /// <summary>The rows after the pressed button; an unknown one saves.</summary>
    private List<SlotForm> Act(string act)
    {
        var rows = Rows.ToList();
        var (verb, place) = act.Split(':') is [var v, var n] && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < rows.Count ? (v, at) : (act, -1);
        switch (verb)
        {
            case "up" when place > 0:
                (rows[place - 1], rows[place]) = (rows[place], rows[place - 1]);
                rows[place - 1].Day = Math.Min(rows[place - 1].Day, rows[place].Day);
                break;
            case "down" when place >= 0 && place < rows.Count - 1:
                (rows[place + 1], rows[place]) = (rows[place], rows[place + 1]);
                rows[place + 1].Day = Math.Max(rows[place + 1].Day, rows[place].Day);
                break;
            case "remove" when place >= 0:
                rows.RemoveAt(place);
                break;
            case "add":
                Add.Title = string.IsNullOrWhiteSpace(Add.Title) ? Pieces.FirstOrDefault(p => p.Value == Add.Reference && p.Value.Length > 0)?.Text : Add.Title;
                rows.Add(Add);
                break;
        }

        return rows;
    }

    private async Task Stored()
    {
        Rows = [.. (await db.ListSlots(Id)).Select(s => SlotForm.Of(s.Slot))];
        Version = (await db.FindSession(Id))!.Version;
    }

    private SessionPlan Plan() => new([.. Rows.Select(r => r.Slot()).OfType<SessionSlot>()]);
}
