using Lms.Data.Cascades;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Cascades;

/// <summary>Whom I trained since: told by everybody who completed a module.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
public sealed class MineModel(CascadeQueries queries, TellCascade tell, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty]
    public CascadeInput Input { get; set; } = new();

    public IReadOnlyList<TrainedModule> Modules { get; private set; } = [];

    public IReadOnlyList<CascadeRow> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices => [.. Modules.Select(m => new SelectListItem(m.Title, m.Code))];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await tell.Run(me.Id, Input.Module, Input.Told(), me.Scope) is not null ? GoSaying(words["cascades.told_now"], "/cascades/mine") : NotFound();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string? why)
    {
        ModelState.Clear();
        return await tell.Withdraw(id, why, me.Scope) ? GoSaying(words["cascades.withdrawn_now"], "/cascades/mine") : NotFound();
    }

    public override async Task LoadAsync() => (Modules, Rows) = (await queries.Completed(me.Id, words.Language.Tag), await queries.Mine(me.Id));
}
