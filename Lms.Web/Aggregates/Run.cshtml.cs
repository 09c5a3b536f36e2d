using Lms.Assessments.Aggregates;
using Lms.Assessments.Values;
using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Aggregates;

/// <summary>A file line by line: what it would do now, with the reason; then what it did.</summary>
[Authorize(Policies.Officer)]
public sealed class RunModel(ImportQueries imports, EnterImport enter, UndoImport undo, CurrentPerson me, Words words) : LmsPage
{
    /// <summary>Lines shown of each kind; a file of thousands is read in its spreadsheet.</summary>
    public const int Shown = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ImportRow Run { get; private set; } = new();

    public IReadOnlyList<ImportVerdict> Verdicts { get; private set; } = [];

    public string Seen => EnterImport.Seen(Verdicts);

    public bool IsOpen => Run.State == Code.Of(ImportState.LookedAt);

    public int Count(ImportOutcome outcome) => Verdicts.Count(v => v.Outcome == outcome);

    public int Telling => Count(ImportOutcome.New) + Count(ImportOutcome.Changes);

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? seen) => await Load() && await enter.Run(Id, seen ?? "", me.Scope) is { } rows
        ? GoSaying(words["aggregates.import_entered_now", ("count", rows)], $"/aggregates/imports/{Id}")
        : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(string? why) => await Load() && await undo.Run(Id, why, me.Scope) is { } rows
        ? GoSaying(words["aggregates.import_undone_now", ("count", rows)], $"/aggregates/imports/{Id}")
        : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await imports.Find(Id, me.Scope) is not { } found)
        {
            return false;
        }

        Run = found;
        Verdicts = await imports.Verdicts(found, me.Scope);
        return true;
    }
}
