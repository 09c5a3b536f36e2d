using Lms.Data.Packages;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Packages;

/// <summary>One package: to whom it goes, and what became of each of its months.</summary>
[Authorize(Policies.Officer)]
public sealed class PackageModel(PackageQueries packages, MovePackage move, LanguageList languages, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PackageRow Package { get; private set; } = new();

    public IReadOnlyList<PackageIssueRow> Issues { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public string Language => languages.Find(Package.Language)?.Language.Name ?? Package.Language;

    /// <summary>A rule's text where it was one.</summary>
    public string? Failure => Package.Failure is { } failure ? words.Find("errors." + failure) ?? failure : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await packages.Find(Id, me.Scope) is not { } found)
        {
            return NotFound();
        }

        (Package, Issues) = (found, await packages.Issues(Id));
        return Page();
    }

    public async Task<IActionResult> OnPostPauseAsync() => Done(await move.Pause(Id, me.Scope), words["packages.paused_now"]);

    public async Task<IActionResult> OnPostResumeAsync() => Done(await move.Resume(Id, me.Scope), words["packages.resumed_now"]);

    private IActionResult Done(bool done, string said) => done ? GoSaying(said, $"/packages/{Id}") : NotFound();
}
