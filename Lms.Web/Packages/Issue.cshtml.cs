using Lms.Assessments.Rules;
using Lms.Data.Packages;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Packages;

/// <summary>A month of a package: what was sent, to whom, and whether its figures are still what they were.</summary>
[Authorize(Policies.Officer)]
public sealed class IssueModel(PackageQueries packages, RecountPackage recounts, SendPackageAgain again, RuleWords rules, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PackageIssueRow Issue { get; private set; } = new();

    public PackageRow Package { get; private set; } = new();

    public IReadOnlyList<PackageLetterRow> Letters { get; private set; } = [];

    /// <summary>Where it was asked for.</summary>
    public PackageRecount? Recount { get; private set; }

    /// <summary>Why the question cannot be asked any more.</summary>
    public string? Broken { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? recount)
    {
        if (!await Load())
        {
            return NotFound();
        }

        if (recount == "on")
        {
            try
            {
                Recount = await recounts.Run(Id, me.Scope);
            }
            catch (RuleBroken broken)
            {
                Broken = rules.For(broken);
            }
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(int rounds) => await Load() && await again.Run(Id, rounds, me.Scope) is { } letters
        ? GoSaying(words["packages.sent_again_now", ("count", letters)], $"/packages/issues/{Id}")
        : NotFound();

    public override Task LoadAsync() => Load();

    private async Task<bool> Load()
    {
        if (await packages.FindIssue(Id, me.Scope) is not { } issue || await packages.Find(issue.PackageId, me.Scope) is not { } package)
        {
            return false;
        }

        (Issue, Package, Letters) = (issue, package, await packages.Letters(Id));
        return true;
    }
}
