using System.ComponentModel.DataAnnotations;
using Lms.Data.AccessCodes;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.AccessCodes;

/// <summary>Slips and invitations for many: the people of an institution and all below it, of a cohort, or those picked in a list.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class ForManyModel(
    AccessQueries access, PrintSlips print, InvitePerson invite, SlipPrinter printer, InstitutionQueries institutions, CurrentPerson me, TimeProvider clock, Words words) : LmsPage
{
    // Proxies take an address of 8 kB.
    private const int MostInAddress = 100;
    private const string Here = "/people/access";

    [BindProperty(SupportsGet = true), Display(Name = "people.institution")]
    public Guid? Institution { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Cohort { get; set; }

    /// <summary>People picked elsewhere.</summary>
    [BindProperty(SupportsGet = true)]
    public List<Guid> Person { get; set; } = [];

    /// <summary>Those ticked here.</summary>
    [BindProperty]
    public List<Guid> Who { get; set; } = [];

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    /// <summary>Without those whose own role reaches further.</summary>
    public IReadOnlyList<AccessRow> People { get; private set; } = [];

    /// <summary>There are more than are printed at once.</summary>
    public bool HasMore { get; private set; }

    public bool IsAsked => Institution is not null || Cohort is not null || Person.Count > 0;

    /// <summary>At first those who could not sign in yet, afterwards what was ticked.</summary>
    public bool IsTicked(AccessRow row) => Request.HasFormContentType ? Who.Contains(row.PersonId) : Person.Count > 0 || !row.HasPassword;

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Sent here by a list whose ticks are more than an address holds.</summary>
    public async Task<IActionResult> OnPostShowAsync()
    {
        Who = [.. Person];
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostPrintAsync()
    {
        if (await print.Run(Who, me.Scope) is { Count: > 0 } slips)
        {
            return File(await printer.Print(slips, words, clock.GetUtcNow(), HttpContext.RequestAborted), "application/pdf", "slips.pdf");
        }

        return await Nobody();
    }

    public async Task<IActionResult> OnPostInviteAsync()
    {
        var (mailed, without) = (0, 0);
        foreach (var person in Who.Distinct().Take(PrintSlips.Most))
        {
            switch (await invite.Run(person, me.Scope))
            {
                case true:
                    mailed++;
                    break;
                case false:
                    without++;
                    break;
            }
        }

        if (mailed + without > 0)
        {
            return GoSaying(words["access-codes.invited_many", ("count", mailed)], Person.Count > MostInAddress ? "/people" : Address, without > 0 ? words["access-codes.invited_without", ("count", without)] : null);
        }

        return await Nobody();
    }

    public override async Task LoadAsync()
    {
        Institutions = Choices.Tree(await institutions.ListChoices(me.Scope));
        var rows = Institution is { } institution ? await access.ListOfInstitution(institution, me.Scope, PrintSlips.Most + 1)
            : Cohort is { } cohort ? await access.ListOfCohort(cohort, me.Scope, PrintSlips.Most + 1)
            : await access.List([.. Person.Distinct().Take(PrintSlips.Most)], me.Scope);
        HasMore = rows.Count > PrintSlips.Most;
        People = [.. rows.Take(PrintSlips.Most).Where(r => r.MayOpen && !r.IsDisabled)];
    }

    /// <summary>Nobody was ticked; or somebody, and none of them is there for this reader.</summary>
    private async Task<IActionResult> Nobody()
    {
        if (Who.Count > 0)
        {
            return NotFound();
        }

        ModelState.AddModelError("", words["access-codes.nobody_ticked"]);
        return await AgainAsync();
    }

    /// <summary>Where the form leads back to: the same people.</summary>
    public string Address => QueryStrings.Of(Here, Asked);

    /// <summary>Where the form is sent; people picked elsewhere are in the form itself.</summary>
    public string Sent(string handler) => QueryStrings.Of(Here, [.. Person.Count > 0 ? [] : Asked, ("handler", handler)]);

    private IEnumerable<(string Name, string? Value)> Asked =>
        Institution is { } institution ? [("institution", institution.ToString())]
        : Cohort is { } cohort ? [("cohort", cohort.ToString())]
        : Person.Select(p => ("person", (string?)p.ToString()));
}
