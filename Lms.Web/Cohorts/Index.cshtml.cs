using Lms.Data.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Cohorts;

/// <summary>Cohorts a trainee may join or is in; for trainers and officers also those they look after.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class IndexModel(CohortQueries cohorts, CurrentPerson me, TimeProvider clock, Words words) : PageModel
{
    private const int Most = 200;

    /// <summary>Show those that have ended.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Over { get; set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool ShowsStaff => me.IsTrainer || me.IsOfficer;

    public IReadOnlyList<CohortRow> Seen { get; private set; } = [];

    public IReadOnlyList<CohortRow> Open { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var language = words.Language.Tag;
        Open = await cohorts.OpenTo(me.Scope, me.InstitutionId, language, Now);
        if (ShowsStaff)
        {
            Seen = await cohorts.Seen(me.Scope, me.InstitutionId, language, Now, Over, Most);
        }
    }
}
