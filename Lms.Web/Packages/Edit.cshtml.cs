using Lms.Data.Factsheets;
using Lms.Data.Packages;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Packages;

/// <summary>Changes a package for the months that are not settled.</summary>
[Authorize(Policies.Officer)]
internal sealed class EditModel(FactsheetQueries factsheets, LanguageList languages, Choices choices, PackageQueries packages, ChangePackage change, CurrentPerson me, Reader reader)
    : PackageFormPage(factsheets, languages, choices, me, reader)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await packages.Find(Id, Me.Scope) is not { } found)
        {
            return NotFound();
        }

        Know(found.TimeZone);
        Input = PackageForm.Of(found);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await packages.Find(Id, Me.Scope) is not { } found)
        {
            return NotFound();
        }

        Know(found.TimeZone);

        if (!await IsRight())
        {
            return await AgainAsync();
        }

        return await change.Run(Id, Input.Version, Input.Plan(), Me.Scope) ? GoSaying(Words["packages.saved_now"], $"/packages/{Id}") : NotFound();
    }

    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Name = await packages.Find(Id, Me.Scope) is { } found ? PackageView.Name(found, Words) : "";
    }
}
