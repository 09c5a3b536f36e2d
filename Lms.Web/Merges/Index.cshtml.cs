using Lms.Data.Merges;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Merges;

/// <summary>Who was merged into whom, by whom and when, and the way back.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(MergeQueries merges, UndoMerge undo, SessionCheck sessions, CurrentPerson me, Words words) : LmsPage
{
    public const int Size = 20;

    [FromQuery(Name = "person")]
    public Guid? Of { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Total { get; private set; }

    public IReadOnlyList<MergeLogRow> Rows { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostUndoAsync(Guid merge, Guid kept)
    {
        if (!await undo.Run(merge, me.Scope))
        {
            return NotFound();
        }

        sessions.Forget(kept);
        return GoSaying(words["merges.undone"], "/people/merges");
    }

    public override async Task LoadAsync()
    {
        Total = await merges.Count(me.Scope, Of);
        Rows = await merges.List(me.Scope, Of, (Math.Max(1, Number) - 1) * Size, Size);
    }
}
