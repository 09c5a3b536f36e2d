using System.Globalization;
using Lms.Assessments.Nominations;
using Lms.Assessments.Rules;
using Lms.Data.AccessCodes;
using Lms.Data.Cohorts;
using Lms.Data.Institutions;
using Lms.Data.Nominations;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Nominations;

/// <summary>
/// People for a cohort, many at once: picked from those the reader looks after, or pasted. Who manages the cohort enrols by it, others
/// nominate. What was typed is kept with the list, and stands in the form again where it is refused.
/// </summary>
[Authorize(Policies.Trainer)]
[ResponseCache(NoStore = true)]
internal sealed class NewModel(
    CohortQueries cohorts, NominationQueries nominations, NominatePeople nominate, AccessQueries people, InstitutionQueries institutions, Choices choices, CurrentPerson me, Words words) : LmsPage
{
    public const int Size = 100;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "institution")]
    public Guid? Institution { get; set; }

    [BindProperty(SupportsGet = true, Name = "sex")]
    public string? Sex { get; set; }

    [BindProperty(SupportsGet = true, Name = "category")]
    public string? Category { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary><c>paste</c>, or null for picking.</summary>
    [FromQuery]
    public string? How { get; set; }

    public CohortRow Cohort { get; private set; } = new();

    public string? Text { get; private set; }

    public string? Note { get; private set; }

    public IReadOnlyList<Guid> Picked { get; private set; } = [];

    /// <summary>Who is picked and not on this page.</summary>
    public IReadOnlyList<AccessRow> Elsewhere { get; private set; } = [];

    public long Total { get; private set; }

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sexes => [All, .. choices.Sexes.Select(i => new SelectListItem(i.Text, i.Value, i.Value == Sex))];

    public IReadOnlyList<SelectListItem> Categories => [All, .. choices.Categories.Select(i => new SelectListItem(i.Text, i.Value, i.Value == Category))];

    /// <summary>A trainer looks after a cohort and nobody's institution: there is no list for them to pick from.</summary>
    public bool MayPick => me.IsOfficer;

    public bool Pasting => How == "paste" || !MayPick;

    public string Lead => Cohort.MayManage ? "nominations.enrol_lead" : Cohort.NeedsApproval ? "nominations.lead_approval" : "nominations.lead";

    public string Do => Cohort.MayManage ? "nominations.enrol_do" : "nominations.do";

    private SelectListItem All => new(words["nominations.all"], "");

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        await LoadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostPasteAsync(string? text, string? note)
    {
        (How, Text, Note) = ("paste", text, note);
        return Nominate(new NominationRequest(NominationSource.Pasted, text ?? "", [], note));
    }

    /// <param name="seen">Everybody who was on the page: whom "all" means, whoever has come since.</param>
    public Task<IActionResult> OnPostPickAsync(Guid[] person, Guid[] seen, bool all, string? note)
    {
        (Picked, Note) = (With(person, seen, all), note);
        return Nominate(new NominationRequest(NominationSource.Picked, null, Picked, note));
    }

    /// <summary>Searching and turning pages: whoever is ticked stays so, since the form carries them along.</summary>
    public async Task<IActionResult> OnPostLookAsync(Guid[] person, Guid[] seen, bool all, string? note)
    {
        (Picked, Note) = (With(person, seen, all), note);
        if (!await Find())
        {
            return NotFound();
        }

        if (Picked.Count == 0)
        {
            return LocalRedirect(Asked());
        }

        if (Picked.Count > NominationRule.MostRows)
        {
            throw new RuleBroken("nomination.too_many", NominationRule.MostRows);
        }

        await LoadAsync();
        return Page();
    }

    public override async Task LoadAsync()
    {
        await Find();
        if (Pasting)
        {
            return;
        }

        var filter = new CandidateFilter(Search, Institution, Empty(Sex), Empty(Category));
        Total = await nominations.CountCandidates(Id, me.Scope, filter);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Total + Size - 1) / Size));
        People = await nominations.Candidates(Id, me.Scope, filter, (Number - 1) * Size, Size);
        Elsewhere = await people.List([.. Picked.Except(People.Select(p => p.Id)).Take(NominationRule.MostRows)], me.Scope);
        if (HttpMethods.IsPost(Request.Method))
        {
            Asked();
        }

        Institutions = [All, .. Choices.Tree(await institutions.ListChoices(me.Scope)).Select(i => new SelectListItem(i.Text, i.Value, i.Value == Institution?.ToString()))];
    }

    private async Task<IActionResult> Nominate(NominationRequest request) => await Find() && await nominate.Run(Id, request, me.Scope) is { } list
        ? LocalRedirect($"/cohorts/{Id}/nominations/{list}")
        : NotFound();

    private static List<Guid> With(Guid[] ticked, Guid[] seen, bool all) => [.. ticked.Union(all ? seen : [])];

    private string Asked() => Request.AskedBy(
        ("q", Search), ("institution", Institution?.ToString()), ("sex", Sex), ("category", Category), ("page", Number.ToString(CultureInfo.InvariantCulture)));

    private async Task<bool> Find()
    {
        if (await cohorts.Find(Id, me.Scope, me.InstitutionId, words.Language.Tag) is not { MaySee: true } found)
        {
            return false;
        }

        Cohort = found;
        return true;
    }

    private static string? Empty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
