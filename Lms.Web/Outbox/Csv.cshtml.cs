using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Outbox;

/// <summary>The filtered letters as a text for programs.</summary>
public sealed class CsvModel(OutboxQueries outbox, Words words, TimeProvider clock) : OutboxPage(words)
{
    public async Task<IActionResult> OnGetAsync() =>
        OutboxFile.Of(await outbox.Failed(Filter, 0, OutboxFile.Most), About, HttpContext.Request.QueryString.Value ?? "", clock.GetUtcNow(), Words).Text();
}
