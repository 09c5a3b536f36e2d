using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;
using Lms.Web.Audit;
using Lms.Web.Errors;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Aggregates;

/// <summary>The filtered figures as a file.</summary>
[NamesNobody]
public sealed class XlsxModel(AggregateQueries queries, CurrentPerson me, RuleWords rules, Words words, TimeProvider clock) : AggregateListPage(queries, me, rules, words)
{
    public async Task<IActionResult> OnGetAsync() => await Load() ? AggregateFile.Of(Rows, HttpContext.Request.QueryString.Value ?? "", clock.GetUtcNow(), Words).Workbook(Words) : NotFound();
}
