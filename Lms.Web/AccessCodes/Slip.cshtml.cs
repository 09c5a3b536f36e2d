using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.People;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Lms.Web.AccessCodes;

/// <summary>One person's slip: printed as a file, or shown once to be copied by hand. The code is kept nowhere.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class SlipModel(PersonQueries people, PrintSlips print, SlipPrinter printer, CurrentPerson me, TimeProvider clock, IOptions<SiteSettings> site, Words words) : LmsPage
{
    private const string Shown = "slip";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = new();

    /// <summary>As on paper; null when it is not shown (any more).</summary>
    public string? Printed { get; private set; }

    public string Address => new Uri(new Uri(site.Value.PublicUrl), "/welcome").ToString();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await TryLoad())
        {
            return NotFound();
        }

        Printed = TempData[Shown] as string;
        return Page();
    }

    /// <summary>Shows a new code on the next page, once.</summary>
    public async Task<IActionResult> OnPostShowAsync()
    {
        if (await Make() is not { } slip)
        {
            return NotFound();
        }

        TempData[Shown] = Lms.Assessments.AccessCodes.SlipCode.Printed(slip.Code);
        return LocalRedirect($"/people/{Id}/slip");
    }

    /// <summary>The file. Asking for it again makes another code.</summary>
    public async Task<IActionResult> OnPostAsync() => await Make() is { } slip
        ? File(await printer.Print([slip], words, clock.GetUtcNow(), HttpContext.RequestAborted), "application/pdf", $"slip-{slip.RegistrationNumber}.pdf")
        : NotFound();

    private async Task<Slip?> Make() => await print.Run([Id], me.Scope) is [var slip] ? slip : null;

    private async Task<bool> TryLoad()
    {
        if (await people.Find(Id, me.Scope) is not { } person)
        {
            return false;
        }

        Person = person;
        return true;
    }
}
