using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Outbox;

/// <summary>Mail that did not go, with the server's own words, and a way to send it again.</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(OutboxQueries outbox, RetryMail retry, CurrentPerson me, Words words) : LmsPage
{
    private const int PageSize = 50;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<FailedMail> Failed { get; private set; } = [];

    public long Count { get; private set; }

    public WaitingMail Waiting { get; private set; } = new();

    public Task OnGet() => LoadAsync();

    public override async Task LoadAsync()
    {
        Number = Math.Max(1, Number);
        Failed = await outbox.Failed((Number - 1) * PageSize, PageSize);
        Count = await outbox.CountFailed();
        Waiting = await outbox.Waiting();
    }

    public async Task<IActionResult> OnPostRetry(Guid id) =>
        await retry.Run(id, me.Id) ? GoSaying(words["outbox.retried"], "/outbox") : NotFound();
}
