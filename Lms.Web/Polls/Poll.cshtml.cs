using Lms.Assessments.Polls;
using Lms.Data.Polls;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Polls;

/// <summary>One poll's result for who runs or reads the session; with names where the poll is named.</summary>
[Authorize(Policies.SignedIn)]
public sealed class PollModel(SessionAccessQueries sessions, CurrentPerson me, PollQueries polls, Words words, TimeProvider clock) : SessionPage(sessions, me)
{
    [FromRoute]
    public Guid Poll { get; set; }

    public PollView View { get; private set; } = null!;

    public ResultView Result { get; private set; } = null!;

    public IReadOnlyList<NamedVote> Votes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !Access.MayRun || await polls.Find(Id, Poll) is not { OpenedAt: not null } row)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        var tally = (await polls.Tallies([row], now))[row.Id];
        View = new PollView(row, row.ToPoll(), tally, HasVoted: false, Mine: null, now) { ForTrainers = true };
        Result = ResultView.Of(View, tally, words);
        Votes = View.Poll.Anonymous ? [] : await polls.Named(Poll);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public string? Words(NamedVote vote) => (View with { Mine = PollChoice.Parse(vote.Choice) }).MineInWords(words);
}
