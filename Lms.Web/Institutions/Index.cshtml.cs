using Lms.Data.Institutions;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Institutions;

/// <summary>The officer's part of the tree, as an indented list, or by name.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(InstitutionQueries institutions, CurrentPerson me, ReferenceBook book, Choices choices, Words words) : InstitutionList(book, choices, words)
{
    public const int Size = 50;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Total { get; private set; }

    public IReadOnlyList<InstitutionRow> Institutions { get; private set; } = [];

    public bool IsAdministrator => me.IsAdministrator;

    /// <summary>How far a row stands in: levels below the topmost of this page, four at most on a narrow screen.</summary>
    public int Step(InstitutionRow row) => IsTree ? Math.Min(row.Depth - Institutions.Min(i => i.Depth), 4) : 0;

    public async Task OnGetAsync()
    {
        Total = await institutions.Count(me.Scope, Filter);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Total + Size - 1) / Size));
        Institutions = await institutions.List(me.Scope, Filter, (Number - 1) * Size, Size);
    }
}
