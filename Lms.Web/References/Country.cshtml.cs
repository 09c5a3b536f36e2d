using System.ComponentModel.DataAnnotations;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.References;

/// <summary>One country: its time zones, its provinces.</summary>
[Authorize(Policies.Administrator)]
internal sealed class CountryModel(ReferenceQueries queries, ChangeCountry change, ChangeUnit units, Choices choices, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public string CodeOf { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public UnitForm Unit { get; set; } = new();

    public CountryRow Country { get; private set; } = new();

    public IReadOnlyList<UnitRow> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> ZoneChoices => Country.Zones.Aggregate(choices.TimeZones, (all, z) => Choices.With(all, z, n => n));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        Input = new Form { Zone = Country.Zones[0], OtherZones = [.. Country.Zones.Skip(1)], Version = Country.Version };
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Change(() => change.Run(Country.Code, [Input.Zone, .. Input.OtherZones.Where(z => z != Input.Zone)], Input.Version, me.Scope));

    public Task<IActionResult> OnPostCloseAsync() => Change(() => change.Close(Country.Code, me.Scope));

    public Task<IActionResult> OnPostReopenAsync() => Change(() => change.Reopen(Country.Code, me.Scope));

    public Task<IActionResult> OnPostUnitAsync(Guid id, string? english) => Change(() => units.Rename(id, english ?? "", me.Scope));

    public Task<IActionResult> OnPostCloseUnitAsync(Guid id) => Change(() => units.Close(id, me.Scope));

    public Task<IActionResult> OnPostReopenUnitAsync(Guid id) => Change(() => units.Reopen(id, me.Scope));

    public Task<IActionResult> OnPostAddUnitAsync() => Change(() => units.Add(Country.Code, Unit.Name ?? "", Unit.EnglishName ?? "", me.Scope));

    public override Task LoadAsync() => TryLoad();

    private async Task<IActionResult> Change(Func<Task<bool>> act) =>
        await TryLoad() && await act() ? GoSaying(words["references.changed"], $"/references/countries/{Country.Code}") : NotFound();

    private async Task<bool> TryLoad()
    {
        if (await queries.FindCountry(CodeOf.ToUpperInvariant()) is not { } found)
        {
            return false;
        }

        Country = found;
        Units = await queries.Units(found.Code);
        return true;
    }

    internal sealed class Form
    {
        [Display(Name = "references.zone_first")]
        public string Zone { get; set; } = "";

        [Display(Name = "references.zones_other")]
        public List<string> OtherZones { get; set; } = [];

        public int Version { get; set; }
    }

    internal sealed class UnitForm
    {
        [Display(Name = "references.unit_name")]
        public string? Name { get; set; }

        [Display(Name = "references.unit_english")]
        public string? EnglishName { get; set; }
    }
}
