using System.ComponentModel.DataAnnotations;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.References;

/// <summary>Countries institutions may be of.</summary>
[Authorize(Policies.Administrator)]
internal sealed class CountriesModel(ReferenceBook book, ChangeCountry change, Choices choices, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty, Display(Name = "references.country_code"), Required, StringLength(2)]
    public string Code { get; set; } = "";

    [BindProperty, Display(Name = "people.time_zone"), Required]
    public string Zone { get; set; } = "";

    public IReadOnlyList<SelectListItem> Zones => choices.TimeZones;

    public IReadOnlyList<CountryRow> Countries =>
        [.. book.Now.Countries.OrderBy(c => c.ClosedAt is not null).ThenBy(c => CountryName.In(words, c.Code), StringComparer.Create(words.Language.Culture, ignoreCase: false))];

    public int UnitsOf(string country) => book.Now.OfferedUnits(country).Count;

    public Task OnGetAsync() => book.Refresh();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        await change.Add(Code, [Zone], me.Scope);
        return GoSaying(words["references.added"], "/references/countries/" + Code.Trim().ToUpperInvariant());
    }
}
