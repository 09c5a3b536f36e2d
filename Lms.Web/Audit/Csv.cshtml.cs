using Lms.Data.Audit;
using Lms.Web.Languages;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Audit;

/// <summary>The filtered rows as a text for programs.</summary>
public sealed class CsvModel(AuditQueries audit, Reader reader, Words words, TimeProvider clock) : AuditPage(reader, clock)
{
    public async Task<IActionResult> OnGetAsync() =>
        File(new AuditExport(words).Csv(await audit.List(Filter, 0, AuditExport.Most)), "text/csv; charset=utf-8", $"audit-{From:yyyy-MM-dd}-{To:yyyy-MM-dd}.csv");
}
