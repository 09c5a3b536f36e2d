using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Imports;
using Lms.Scheduler.Imports;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Imports;

/// <summary>An import row by row: what it would do, what was chosen, what it did.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class ImportModel(ImportQueries imports, ChooseRows choose, BeginImport begin, BeginUndo undo, CallImports call, RuleWords rules, CurrentPerson me, Words words)
    : VerdictsPage(imports, rules, me, words)
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Code of the verdict, or of the result, that is shown; null for all.</summary>
    [FromQuery(Name = "show")]
    public string? Shown { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ImportRowRecord> Rows { get; private set; } = [];

    public IReadOnlyList<RowCount> Counts { get; private set; } = [];

    public bool IsEntered => Import.Stands is ImportState.Running or ImportState.Done or ImportState.Undoing or ImportState.Undone;

    /// <summary>How far the work at hand is, in words.</summary>
    public string Progress => Words["imports.progress_" + Import.State, ("done", Import.Done), ("total", Import.Total)];

    public long Count(VerdictKind kind) => Counts.Where(c => c.Verdict == Code.Of(kind)).Sum(c => c.Total);

    public long Count(RowResult result) => Counts.Where(c => c.Became == result).Sum(c => c.Total);

    public long Undecided => Counts.Where(c => c.Verdict == "suspect" && c.Choice is null).Sum(c => c.Total);

    /// <summary>Rows that would do something.</summary>
    public long Acting => Count(VerdictKind.Create) + Count(VerdictKind.Update) + Counts.Where(c => c.Verdict == "suspect" && c.Choice is "same_person" or "another_person").Sum(c => c.Total);

    public long Filtered => Shown is null ? Counts.Sum(c => c.Total) : Counts.Where(c => (IsEntered ? c.Became is { } became ? Code.Of(became) : null : c.Verdict) == Shown).Sum(c => c.Total);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find(Id)) return NotFound();
        if (Import.Stands == ImportState.Sent) return LocalRedirect($"/imports/{Id}/read");
        await Show();
        return Page();
    }

    public async Task<IActionResult> OnGetProgressAsync() => await Find(Id) ? new JsonResult(new { import = Import.State, done = Import.Done, total = Import.Total, text = Import.IsWorking ? Progress : "" }) : NotFound();

    public async Task<IActionResult> OnPostChooseAsync()
    {
        var choices = new Dictionary<int, (RowChoice, Guid?)>();
        foreach (var (name, value) in Request.Form.Where(f => f.Key.StartsWith("row-", StringComparison.Ordinal)))
        {
            var said = value.ToString().Split(':');
            if (int.TryParse(name.AsSpan(4), out var place) && Code.TryRead<RowChoice>(said[0], out var choice))
            {
                choices[place] = (choice, said.Length > 1 && Guid.TryParse(said[1], out var who) ? who : null);
            }
        }

        return await choose.Run(Id, choices, Me.Scope) ? GoSaying(Words["imports.chosen"], Here) : NotFound();
    }

    public async Task<IActionResult> OnPostRestAsync(string? choice) =>
        Code.TryRead<RowChoice>(choice, out var said) && await choose.RunForRest(Id, said, Me.Scope) ? GoSaying(Words["imports.chosen"], $"/imports/{Id}?show=suspect") : NotFound();

    public async Task<IActionResult> OnPostBeginAsync() => await Go(() => begin.Run(Id, Me.Scope));

    public async Task<IActionResult> OnPostUndoAsync(string? why) => await Go(() => undo.Run(Id, why, Me.Scope));

    public override async Task LoadAsync()
    {
        if (await Find(Id)) await Show();
    }

    /// <summary>Whether there is anything to say of a row beside its verdict; where there is not, a phone shows no empty label.</summary>
    public static bool Says(ImportRowRecord row) => row.Because is not null || row.Said is { } said && (said.Reason is not null || said.Changes is { Count: > 0 } || row.Result is null && said.By is not null || said.Kind == VerdictKind.Suspect);

    public string To(string? shown) => shown is null ? $"/imports/{Id}" : $"/imports/{Id}?show={shown}";

    private string Here => Shown is null ? $"/imports/{Id}?page={Number}" : $"/imports/{Id}?show={Shown}&page={Number}";

    private async Task<IActionResult> Go(Func<Task<bool>> ask)
    {
        if (!await ask()) return NotFound();
        call.Run();
        return LocalRedirect($"/imports/{Id}");
    }

    private async Task Show()
    {
        Counts = await Imports.Counts(Id);
        VerdictKind? verdict = !IsEntered && Code.TryRead<VerdictKind>(Shown, out var v) ? v : null;
        RowResult? result = IsEntered && Code.TryRead<RowResult>(Shown, out var r) ? r : null;
        if (verdict is null && result is null) Shown = null;
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Filtered + Size - 1) / Size));
        if (Import.IsWorking) return;
        Rows = await Imports.Rows(Id, verdict, result, (Number - 1) * Size, Size);
        await Name(Rows);
    }
}
