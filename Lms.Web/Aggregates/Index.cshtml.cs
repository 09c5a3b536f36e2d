using Lms.Assessments.Aggregates;
using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Aggregates;

/// <summary>Figures from outside: what they come to by activity, and each of them.</summary>
public sealed class IndexModel(AggregateQueries queries, CurrentPerson me, RuleWords rules, Words words) : AggregateListPage(queries, me, rules, words)
{
    public const int Size = 50;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<SelectListItem> Activities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Provenances { get; private set; } = [];

    /// <summary>By activity; of a period only figures that lie wholly in it.</summary>
    public IReadOnlyList<(AggregateRow First, AggregateSum Sum)> Sums { get; private set; } = [];

    /// <summary>Listed, but not in the sums: they reach beyond the period.</summary>
    public int Beyond { get; private set; }

    public IEnumerable<AggregateRow> Shown => Rows.Skip((Number - 1) * Size).Take(Size);

    public string Query => HttpContext.Request.QueryString.Value ?? "";

    public async Task OnGetAsync()
    {
        var all = new SelectListItem(Words["aggregates.all"], "");
        Activities = [all, .. (await Queries.Activities()).Select(a => new SelectListItem(a.Name, a.Code))];
        Countries = [all, .. (await Queries.Countries(Me.Scope)).Select(c => new SelectListItem(Reports.CountryName.In(Words, c), c))];
        Provenances = [all, .. AggregateChoices.Provenances(Words).Select(p => new SelectListItem(p.Text, p.Value))];
        if (!await Load())
        {
            return;
        }

        Number = Math.Clamp(Number, 1, Math.Max(1, (Rows.Count + Size - 1) / Size));
        var inside = Rows.Where(Inside).ToList();
        Beyond = Rows.Count - inside.Count;
        Sums = [.. inside.GroupBy(r => r.ActivityCode, StringComparer.Ordinal).Select(g => (g.First(), AggregateSum.Of([.. g.Select(r => (r.Entry, r.Figure))]))).OrderBy(s => s.Item1.ActivityName, StringComparer.Ordinal)];
    }

    public bool Inside(AggregateRow row) => Months is null || (row.FirstMonth >= Months.First && row.LastMonth <= Months.Last);

}
