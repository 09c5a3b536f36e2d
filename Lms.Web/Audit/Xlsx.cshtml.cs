using Lms.Data.Audit;
using Lms.Web.Languages;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Audit;

/// <summary>The filtered rows as a workbook.</summary>
public sealed class XlsxModel(AuditQueries audit, Reader reader, Words words, TimeProvider clock) : AuditPage(reader, clock)
{
    public async Task<IActionResult> OnGetAsync() =>
        File(new AuditExport(words).Workbook(await audit.List(Filter, 0, AuditExport.Most)), AuditExport.Xlsx, $"audit-{From:yyyy-MM-dd}-{To:yyyy-MM-dd}.xlsx");
}
