using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Aggregates;

/// <summary>One figure from outside with all that was said of it: correct it, or take it back.</summary>
[Authorize(Policies.Officer)]
public sealed class AggregateModel(AggregateQueries queries, CorrectAggregate correct, WithdrawAggregate withdraw, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AggregateInput Input { get; set; } = new();

    public AggregateRow Row { get; private set; } = new();

    public IReadOnlyList<AggregateRow> History { get; private set; } = [];

    /// <summary>The row that counts; null where all was taken back.</summary>
    public AggregateRow? Standing => History.FirstOrDefault(r => r.WithdrawnAt is null);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
        {
            return NotFound();
        }

        Input = AggregateInput.Of(Row.Entry);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? reason)
    {
        if (!await Load())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await correct.Run(Id, Input.Over(Row.Entry), reason, me.Scope) is { } next ? GoSaying(words["aggregates.corrected_now"], $"/aggregates/{next}") : NotFound();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? why)
    {
        // Only the reason counts here; the other form's fields were not sent.
        ModelState.Clear();
        if (!await Load())
        {
            return NotFound();
        }

        Input = AggregateInput.Of(Row.Entry);
        return await withdraw.Run(Id, why, me.Scope) ? GoSaying(words["aggregates.withdrawn_now"], $"/aggregates/{Id}") : NotFound();
    }

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await queries.Find(Id, me.Scope) is not { } found)
        {
            return false;
        }

        (Row, History) = (found, await queries.History(found.ChainKey));
        return true;
    }
}
