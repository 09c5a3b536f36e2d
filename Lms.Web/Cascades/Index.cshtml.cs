using System.ComponentModel.DataAnnotations;
using Lms.Data.Cascades;
using Lms.Data.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.Institutions;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Cascades;

/// <summary>Whom trained people trained since, beside those trained here.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
public sealed class IndexModel(CascadeQueries queries, TellCascade tell, CohortQueries cohorts, CurrentPerson me, Words words, Data.References.ReferenceBook book) : LmsPage
{
    public const int Shown = 100;

    [BindProperty(SupportsGet = true, Name = "module"), Display(Name = "cascades.module")]
    public string? Module { get; set; }

    [BindProperty(SupportsGet = true, Name = "country"), Display(Name = "cascades.country")]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true, Name = "from"), Display(Name = "cascades.from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to"), Display(Name = "cascades.to")]
    public DateOnly? To { get; set; }

    public CascadeReport Report { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Modules { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string? why) => await tell.Withdraw(id, why, me.Scope) ? GoSaying(words["cascades.withdrawn_now"], "/cascades") : NotFound();

    public override async Task LoadAsync()
    {
        var all = new SelectListItem(words["cascades.all"], "");
        Modules = [all, .. (await cohorts.Modules()).Select(m => new SelectListItem($"{m.Code} · {m.Title}", m.Code))];
        Places = [all, .. Countries.Choices(words, book)];
        Report = await queries.Report(me.Scope, new CascadeFilter(Module, Country, From, To));
    }
}
