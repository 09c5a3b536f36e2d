using Lms.Data.Matches;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Matches;

/// <summary>People of the officer's institutions who may be registered twice.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(MatchQueries matches, SayNotSame say, CurrentPerson me, Words words) : LmsPage
{
    public const int Size = 20;
    private const int MostSettled = 50;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Total { get; private set; }

    public IReadOnlyList<MatchPairRow> Pairs { get; private set; } = [];

    public IReadOnlyList<(MatchNamed One, MatchNamed Other)> Settled { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(Guid one, Guid other) => await say.Run(one, other, me.Scope) ? GoSaying(words["matches.said"], "/people/matches") : NotFound();

    public async Task<IActionResult> OnPostUnsayAsync(Guid one, Guid other) => await say.Unsay(one, other, me.Scope) ? GoSaying(words["matches.unsaid"], "/people/matches") : NotFound();

    public override async Task LoadAsync()
    {
        Total = await matches.CountPairs(me.Scope);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Total + Size - 1) / Size));
        Pairs = await matches.Pairs(me.Scope, (Number - 1) * Size, Size);
        Settled = await matches.Settled(me.Scope, MostSettled);
    }
}
