using Lms.Assessments.ActionPlans;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.ActionPlans;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.ActionPlans;

/// <summary>A participant's own plan after the module or a session: written, changed, and what came of each action.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class PlanModel(
    PlanAccessQueries access, ActionPlanQueries plans, SessionQueries sessions, SavePlanDraft draft, WritePlan write, SettleAction settle, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The session it follows; nothing for the module.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Session { get; set; }

    [BindProperty]
    public List<ActionForm> Actions { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public PlanAccess Access { get; private set; } = new();

    public ActionPlanView? View { get; private set; }

    public IReadOnlyList<CheckpointRow> Checkpoints { get; private set; } = [];

    public IReadOnlyList<PlanSource> Sources { get; private set; } = [];

    public string? SessionTitle { get; private set; }

    public DateOnly Today { get; private set; }

    public bool IsDraft => View is null or { Plan.Standing: ActionPlanState.Draft };

    public string Address => $"/enrolments/{Id}/plan" + (Session is { } id ? $"?session={id}" : "");

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Actions = Stored();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await write.Run(Id, Session, Version, Actions.Select(a => a.Planned), me.Scope) ? GoSaying(words["action-plans.written_now"], Address) : NotFound();

    /// <summary>As typed; the page's script sends it while one writes, and is answered without a page.</summary>
    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (!await draft.Run(Id, Session, Actions.Select(a => a.Planned), me.Scope))
        {
            return NotFound();
        }

        return Request.Headers.ContainsKey(SessionPage.ScriptHeader)
            ? new JsonResult(new { at = words.Dates.Second(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(me.TimeZone)) })
            : GoSaying(words["action-plans.kept_now"], Address);
    }

    public async Task<IActionResult> OnPostSettleAsync(Guid action, int version, string state, string? note)
    {
        if (!Code.TryRead<PlanActionState>(state, out var wanted))
        {
            return NotFound();
        }

        return await settle.Run(action, version, wanted, note, me.Scope) ? GoSaying(words[$"action-plans.settled_{state}"], Address) : NotFound();
    }

    public override async Task LoadAsync()
    {
        await FindAsync();
        if (Actions.Count == 0)
        {
            Actions = Stored();
        }

        while (Actions.Count < PlanRule.MostActions)
        {
            Actions.Add(new ActionForm());
        }
    }

    private async Task<bool> FindAsync()
    {
        if (await access.FindOwn(Id, me.Scope, words.Language.Tag) is not { } found)
        {
            return false;
        }

        (Access, Today) = (found, found.Today(clock.GetUtcNow()));
        if (Session is { } session && (SessionTitle = await plans.SessionTitle(Id, session)) is null)
        {
            return false;
        }

        var all = await plans.OfEnrolment(Id);
        View = all.FirstOrDefault(p => p.Plan.SessionId == Session);
        Version = View?.Plan.Version ?? 0;
        Checkpoints = await plans.Checkpoints(Id);
        Sources = await FindSources(all);
        return true;
    }

    // The module, and sessions that took place or have a plan: after a session that is to come there is nothing to plan yet.
    private async Task<IReadOnlyList<PlanSource>> FindSources(IReadOnlyList<ActionPlanView> all)
    {
        var held = (await sessions.OfCohort(Access.CohortId, me.Scope, words.Language.Tag))
            .Where(s => s.Standing == SessionState.Closed || s.IsLive || s.Id == Session || all.Any(p => p.Plan.SessionId == s.Id));
        return [new(words["action-plans.of_module"], $"/enrolments/{Id}/plan", Session is null), .. held.Select(s => new PlanSource(s.Title, $"/enrolments/{Id}/plan?session={s.Id}", s.Id == Session))];
    }

    private List<ActionForm> Stored() => [.. Enumerable.Range(1, PlanRule.MostActions).Select(place => ActionForm.Of(View?.Actions.FirstOrDefault(a => a.Position == place)))];
}
