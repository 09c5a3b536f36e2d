using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Institutions;
using Lms.Assessments.Values;
using Lms.Data.Institutions;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Institutions;

/// <summary>What the regulator's list said about an agency, on which day, and what it says now.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class LicenceModel(
    RecordLicence record, InstitutionQueries institutions, ReferenceBook book, Choices choices, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "on"), Display(Name = "institutions.licence_on")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Institution Institution { get; private set; } = new();

    /// <summary>The newest list first.</summary>
    public IReadOnlyList<LicenceRow> Entries { get; private set; } = [];

    /// <summary>What was known on the day asked for.</summary>
    public LicenceRow? Then { get; private set; }

    public IReadOnlyList<SelectListItem> Places => Choices.With(Countries.Choices(words, book), Institution.Country, c => CountryName.In(words, c));

    public IReadOnlyList<SelectListItem> Statuses => choices.Codes("institutions.licence_", Enum.GetValues<LicenceStatus>());

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        Input = new Form { Number = Institution.LicenceNumber ?? "", Country = Institution.Country, AsOf = Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        if (Input.Status.Length > 0 && !Choices.Offers(Statuses, Input.Status))
        {
            ModelState.AddModelError("Input.Status", choices.NotOffered);
        }

        if (Input.Country.Length > 0 && !Choices.Offers(Places, Input.Country))
        {
            ModelState.AddModelError("Input.Country", choices.NotOffered);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var entry = new LicenceEntry(Input.Number, Input.Country, Code.Read<LicenceStatus>(Input.Status), Input.AsOf!.Value, Input.ValidUntil, Input.Source);
        return await record.Run(Id, entry, me.Scope) ? GoSaying(words["institutions.licence_saved"], $"/institutions/{Id}/licence") : NotFound();
    }

    public override Task LoadAsync() => TryLoad();

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private async Task<bool> TryLoad()
    {
        if (await institutions.Find(Id, me.Scope) is not { Kind: "pea" } found)
        {
            return false;
        }

        Institution = found;
        Day ??= Today;
        var entered = await institutions.Licences(Id);
        Then = LicenceEntry.On(entered, Day.Value, l => l.AsOf);
        Entries = [.. entered.OrderByDescending(l => l.AsOf).ThenByDescending(l => l.EnteredAt)];
        return true;
    }

    internal sealed class Form
    {
        [Display(Name = "institutions.licence"), Required, StringLength(60)]
        public string Number { get; set; } = "";

        [Display(Name = "institutions.country"), Required]
        public string Country { get; set; } = "";

        [Display(Name = "institutions.licence_status"), Required]
        public string Status { get; set; } = "";

        [Display(Name = "institutions.licence_day"), Required]
        public DateOnly? AsOf { get; set; }

        [Display(Name = "institutions.licence_valid_until")]
        public DateOnly? ValidUntil { get; set; }

        [Display(Name = "institutions.licence_source"), Required, StringLength(300)]
        public string Source { get; set; } = "";
    }
}
