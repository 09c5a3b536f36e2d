using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Outbox;

/// <summary>Mail that did not go, with the server's own words, and ways to send it again: one, or all of a cause.</summary>
public sealed class IndexModel(OutboxQueries outbox, RetryMail retry, RetryMailOfCause retryAll, CurrentPerson me, Words words) : OutboxPage(words)
{
    public const int Size = 50;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<FailedMail> Failed { get; private set; } = [];

    /// <summary>Of all that failed, whatever the filter.</summary>
    public IReadOnlyList<FailedCause> Causes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> CauseChoices { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Templates { get; private set; } = [];

    public long Count { get; private set; }

    public WaitingMail Waiting { get; private set; } = new();

    public bool HasFilter => !string.IsNullOrEmpty(Cause) || !string.IsNullOrEmpty(Template) || !string.IsNullOrWhiteSpace(Search);

    public Task OnGetAsync() => LoadAsync();

    public override async Task LoadAsync()
    {
        Count = await outbox.CountFailed(Filter);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Count + Size - 1) / Size));
        Failed = await outbox.Failed(Filter, (Number - 1) * Size, Size);
        Causes = await outbox.Causes();
        CauseChoices = [new(Words["outbox.any"], ""), .. Causes.Select(c => new SelectListItem(CauseInWords(c.Cause), c.Cause))];
        Templates = [new(Words["outbox.any"], ""), .. (await outbox.Templates()).Select(t => new SelectListItem(About(t), t))];
        Waiting = await outbox.Waiting();
    }

    public async Task<IActionResult> OnPostRetryAsync(Guid id) =>
        await retry.Run(id, me.Id) ? GoSaying(Words["outbox.retried"], Back) : NotFound();

    /// <summary>None: another administrator was quicker, or there was no such cause.</summary>
    public async Task<IActionResult> OnPostRetryAllAsync(string cause) =>
        await retryAll.Run(cause ?? "", me.Id) is > 0 and var letters ? GoSaying(Words["outbox.retried_all", ("count", letters)], "/outbox") : NotFound();

    // Where somebody works through a filtered list, the next one is there again.
    private string Back => QueryStrings.Of("/outbox", [("cause", Cause), ("about", Template), ("q", Search)]);
}
