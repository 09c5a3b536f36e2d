using Lms.Data.Merges;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Merges;

/// <summary>Who was merged into whom, by whom and when, and where the way back begins.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(MergeQueries merges, CurrentPerson me) : LmsPage
{
    public const int Size = 20;

    [FromQuery(Name = "person")]
    public Guid? Of { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Total { get; private set; }

    public IReadOnlyList<MergeLogRow> Rows { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public override async Task LoadAsync()
    {
        Total = await merges.Count(me.Scope, Of);
        Rows = await merges.List(me.Scope, Of, (Math.Max(1, Number) - 1) * Size, Size);
    }
}
