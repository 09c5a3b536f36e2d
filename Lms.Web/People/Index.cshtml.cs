using Lms.Assessments.Nominations;
using Lms.Data.AccessCodes;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.People;

/// <summary>
/// The people of the officer's institutions. Who is ticked stays so through searching, sorting and turning pages: the form carries them
/// along (2026-11; rejected: keeping them on the server, where what was ticked last week would still be ticked).
/// </summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(PersonQueries people, AccessQueries access, InstitutionQueries institutions, ReferenceBook book, Choices choices, CurrentPerson me, Words words)
    : PersonList(institutions, book, choices, me, words)
{
    public const int Size = 50;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Total { get; private set; }

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    [BindProperty(Name = "person")]
    public List<Guid> Picked { get; set; } = [];

    /// <summary>Who is picked and not on this page.</summary>
    public IReadOnlyList<AccessRow> Elsewhere { get; private set; } = [];

    public bool IsAdministrator => Me.IsAdministrator;

    public Task OnGetAsync() => LoadAsync();

    /// <summary>The whole list again.</summary>
    public Task<IActionResult> OnPostAllAsync()
    {
        ModelState.Clear();
        (Search, Under, Category, Sex, Country, Unit, Access, Email) = (null, null, null, null, null, null, null, null);
        return OnPostLookAsync();
    }

    public async Task<IActionResult> OnPostLookAsync()
    {
        var address = Request.AskedBy(
            ("q", Search), ("institution", Under?.ToString()), ("category", Category), ("sex", Sex), ("country", Country), ("unit", Unit), ("access", Access), ("email", Email),
            ("sort", Sort), ("page", Request.Query["page"]));
        if (Picked.Count == 0)
        {
            return LocalRedirect(address);
        }

        if (Picked.Count > NominationRule.MostRows)
        {
            ModelState.AddModelError("", Words["errors.nomination.too_many", ("0", NominationRule.MostRows)]);
        }

        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Total = await people.Count(Me.Scope, Filter);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Total + Size - 1) / Size));
        People = await people.List(Me.Scope, Filter, (Number - 1) * Size, Size);
        Elsewhere = await access.List([.. Picked.Except(People.Select(p => p.Id)).Take(NominationRule.MostRows)], Me.Scope);
        await LoadInstitutions();
    }
}
