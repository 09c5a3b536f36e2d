using Lms.Data.Cohorts;
using Lms.Scheduler.Cohorts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Cohorts;

/// <summary>The series within the reader's scope, with their rule in words and the months that wait for a decision.</summary>
[Authorize(Policies.Officer)]
internal sealed class SeriesListModel(SeriesQueries series, SeriesChoices choices, CurrentPerson me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<SeriesRow> Series { get; private set; } = [];

    public async Task OnGetAsync() => Series = await series.List(me.Scope, clock.GetUtcNow());

    public string InWords(SeriesRow row) => choices.InWords(SeriesCalendar.Rule(row.RuleKind, row.RuleNumber, row.RuleWeekday, row.LocalTime, row.TimeZone));
}
