using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Sessions;

/// <summary>The reader's own sessions, as trainee and as trainer: what comes, soonest first, and what was in the last year, newest first.</summary>
[Authorize(Policies.SignedIn)]
public sealed class IndexModel(SessionQueries sessions, CurrentPerson me, TimeProvider clock, Words words) : PageModel
{
    private const int DaysBack = 366;

    public IReadOnlyList<SessionRow> Coming { get; private set; } = [];

    public IReadOnlyList<SessionRow> Past { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var now = clock.GetUtcNow();
        var all = await sessions.OfPerson(me.Id, words.Language.Tag, now.AddDays(-DaysBack));
        Coming = [.. all.Where(s => s.IsComing(now))];
        Past = [.. all.Where(s => !s.IsComing(now)).Reverse()];
    }
}
