using Lms.Assessments.Nominations;
using Lms.Data.Cohorts;
using Lms.Data.Nominations;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Nominations;

/// <summary>Who is put forward for a cohort: decided by who manages it, followed by who nominated.</summary>
[Authorize(Policies.Trainer)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(CohortQueries cohorts, NominationQueries nominations, DecideNominations decide, CurrentPerson me, Words words) : LmsPage
{
    private const int MostDecided = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CohortRow Cohort { get; private set; } = new();

    public IReadOnlyList<NominationView> Proposed { get; private set; } = [];

    public IReadOnlyList<NominationView> Decided { get; private set; } = [];

    public IReadOnlyList<ListView> Lists { get; private set; } = [];

    public IReadOnlyList<Guid> Chosen { get; private set; } = [];

    public Guid Me => me.Id;

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    /// <param name="seen">All that were on the page: what "all" means, whatever has come since.</param>
    /// <param name="act"><c>approve</c> or <c>refuse</c>: which button.</param>
    public Task<IActionResult> OnPostAsync(Guid[] nomination, Guid[] seen, bool all, string? reason, string? act) => act switch
    {
        "approve" => Decide(all ? seen : nomination, approve: true, reason),
        "refuse" => Decide(all ? seen : nomination, approve: false, reason),
        _ => OnGetAsync(),
    };

    public async Task<IActionResult> OnPostBackAsync([FromQuery(Name = "nomination")] Guid own) => await Load() && await decide.TakeBack(own, me.Scope)
        ? GoSaying(words["nominations.taken_back"], $"/cohorts/{Id}/nominations")
        : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<IActionResult> Decide(Guid[] nomination, bool approve, string? reason)
    {
        Chosen = nomination;
        if (!await Load() || !Cohort.MayManage || await decide.Run(Id, nomination, approve, reason, me.Scope) is not { } done)
        {
            return NotFound();
        }

        var said = approve
            ? words["nominations.approved_now", ("seats", done.Count(d => d.Verdict == NominationVerdict.Enrolled)), ("waiting", done.Count(d => d.Verdict == NominationVerdict.Waiting))]
            : words["nominations.refused_now", ("count", done.Count)];
        return GoSaying(said, $"/cohorts/{Id}/nominations");
    }

    private async Task<bool> Load()
    {
        if (await cohorts.Find(Id, me.Scope, me.InstitutionId, words.Language.Tag) is not { MaySee: true } found)
        {
            return false;
        }

        Cohort = found;
        Proposed = await nominations.Proposed(Id, me.Scope);
        Decided = await nominations.Decided(Id, me.Scope, MostDecided);
        Lists = await nominations.Lists(Id, me.Id);
        return true;
    }
}
