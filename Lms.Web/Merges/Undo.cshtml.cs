using Lms.Data.Merges;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Merges;

/// <summary>Two of one again: says first what goes back and what does not.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class UndoModel(MergeQueries merges, UndoMerge undo, SessionCheck sessions, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public MergeLogRow Merge { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync() => await TryLoad() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await TryLoad() || !await undo.Run(Id, me.Scope))
        {
            return NotFound();
        }

        sessions.Forget(Merge.KeptId);
        return GoSaying(words["merges.undone"], "/people/merges");
    }

    public override Task LoadAsync() => TryLoad();

    private async Task<bool> TryLoad()
    {
        if (await merges.FindLogged(Id, me.Scope) is not { } found)
        {
            return false;
        }

        Merge = found;
        return true;
    }
}
