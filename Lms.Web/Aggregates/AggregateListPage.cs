using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Aggregates;

/// <summary>The figures its filters ask for, as a page and as a file.</summary>
[Authorize(Policies.Officer)]
public abstract class AggregateListPage(AggregateQueries queries, CurrentPerson me, RuleWords rules, Words words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "activity"), Display(Name = "aggregates.activity")]
    public string? Activity { get; set; }

    [BindProperty(SupportsGet = true, Name = "country"), Display(Name = "aggregates.country")]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true, Name = "provenance"), Display(Name = "aggregates.provenance")]
    public string? Provenance { get; set; }

    [BindProperty(SupportsGet = true, Name = "from"), Display(Name = "aggregates.from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to"), Display(Name = "aggregates.to")]
    public string? To { get; set; }

    public MonthSpan? Months { get; private set; }

    public IReadOnlyList<AggregateRow> Rows { get; private set; } = [];

    protected Words Words => words;

    protected AggregateQueries Queries => queries;

    protected CurrentPerson Me => me;

    protected async Task<bool> Load()
    {
        try
        {
            Months = (From, To) switch
            {
                ({ Length: > 0 } from, { Length: > 0 } to) => MonthSpan.Parse(from, to),
                ({ Length: > 0 } from, _) => MonthSpan.Parse(from, from),
                (_, { Length: > 0 } to) => MonthSpan.Parse(to, to),
                _ => null,
            };
        }
        catch (RuleBroken broken)
        {
            ModelState.AddModelError("from", rules.For(broken));
            return false;
        }

        Rows = await queries.List(me.Scope, new AggregateFilter(Activity, Country, Provenance, Months));
        return true;
    }
}
