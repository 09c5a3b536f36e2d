using Lms.Assessments.Marks;
using Lms.Data.Marks;
using Lms.Data.Submissions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Marks;

/// <summary>One of its people asks for another look at a mark, with a reason.</summary>
[Authorize(Policies.SignedIn)]
public sealed class AppealModel(MarkQueries marks, AppealMark appeal, CurrentPerson me, Words words) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Submission { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public StoredSubmission At { get; private set; } = null!;

    public int Days => AppealRule.Days;

    public override async Task LoadAsync() => await FindAsync();

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() => await FindAsync() && await appeal.Run(Submission, Reason, me.Scope)
        ? GoSaying(words["marks.appealed_now"], $"/submissions/{Submission}")
        : NotFound();

    private async Task<bool> FindAsync()
    {
        if (await marks.Result(Submission, me.Scope) is not { IsMember: true } result)
        {
            return false;
        }

        At = result.Stored;
        return true;
    }
}
