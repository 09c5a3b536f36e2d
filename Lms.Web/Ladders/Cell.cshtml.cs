using Lms.Assessments.Figures;
using Lms.Assessments.Ladders;
using Lms.Assessments.Values;
using Lms.Data.Ladders;
using Lms.Scheduler.Languages;
using Lms.Web.Figures;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Ladders;

/// <summary>One module in one ministry: what shows each step, what is missing, and what was said before.</summary>
[Authorize(Policies.Officer)]
public sealed class CellModel(LadderQueries queries, SetLadderStep set, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public string Module { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Institution { get; set; }

    public LadderCell Cell { get; private set; } = null!;

    /// <summary>The step whose form was sent and came back, or whose documents are being added.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    public string Here => $"/ladders/{Module}/{Institution}";

    /// <summary>The question of the explorer that counts the same sessions, as far as the reader's institutions held them.</summary>
    public string Sessions => new FigureLinks(
        new FigureQuestion { Kind = FigureKind.Sessions, Span = Cell.Months, Filters = [new(Dimension.Country, [Cell.Place.Country]), new(Dimension.Module, [Cell.Module.Code])] }, PerMonth: false).Explorer;

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? proof, string? link, DateOnly? linkOn, string? quote, DateOnly? quoteOn)
    {
        if (!Code.TryRead<LadderStep>(Step, out var step) || !Code.TryRead<LadderProof>(proof, out var how) || !await Load())
        {
            return NotFound();
        }

        var (text, on) = how == LadderProof.Link ? (link, linkOn) : (quote, quoteOn);
        return await set.Run(Module, Institution, step, how, text, on, me.Scope) ? GoSaying(words["ladders.set_now"], $"{Here}#{Step}") : NotFound();
    }

    public async Task<IActionResult> OnPostBackAsync(string? reason) =>
        Code.TryRead<LadderStep>(Step, out var step) && await Load() && await set.TakeBack(Module, Institution, step, reason, me.Scope)
            ? GoSaying(words["ladders.back_now"], $"{Here}#{Step}")
            : NotFound();

    public async Task<IActionResult> OnPostFolderAsync() =>
        Code.TryRead<LadderStep>(Step, out var step) && await Load() && await set.OpenFolder(Module, Institution, step, me.Scope) is not null
            ? LocalRedirect($"{Here}?step={Step}#{Step}")
            : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await queries.Cell(Module, Institution, me.Scope) is not { } found)
        {
            return false;
        }

        Cell = found;
        return true;
    }
}
