using Lms.Assessments.Assignments;
using Lms.Data.Assignments;
using Lms.Data.Groups;
using Lms.Data.Submissions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Assignments;

/// <summary>The brief. Its people see how far their own work is; who runs the cohort, everybody's.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class AssignmentModel(
    AssignmentQueries assignments, SubmissionQueries submissions, GroupQueries groups, BeginSubmission begin, PublishAssignment publish, WithdrawAssignment withdraw,
    CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AssignmentAccess Access { get; private set; } = null!;

    /// <summary>The reader's own; null while it is not begun, and for those who are not asked.</summary>
    public SubmissionRow? Own { get; private set; }

    /// <summary>The reader's group, where the groups of a session are taken.</summary>
    public GroupRow? Group { get; private set; }

    public IReadOnlyList<SubmissionLine> Lines { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool MayBegin => Access.Assignment is { Standing: AssignmentState.Published } a && a.OpensAt <= Now && (!TakesSessionGroups || Group is not null);

    public bool TakesSessionGroups => Access.Assignment is { IsGroup: true, SessionId: not null };

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostBeginAsync() =>
        await FindAsync() && await begin.Run(Id, me.Scope) is { } submission ? LocalRedirect($"/submissions/{submission}") : NotFound();

    public async Task<IActionResult> OnPostPublishAsync() =>
        await FindAsync() && await publish.Run(Id, me.Scope) ? GoSaying(words["assignments.published_now"], $"/assignments/{Id}") : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync() =>
        await FindAsync() && await withdraw.Run(Id, me.Scope) ? GoSaying(words["assignments.withdrawn_now"], $"/assignments/{Id}") : NotFound();

    public override Task LoadAsync() => FindAsync();

    private async Task<bool> FindAsync()
    {
        if (await assignments.Find(Id, me.Scope) is not { } found)
        {
            return false;
        }

        Access = found;
        Own = found.EnrolmentId is { } enrolment ? await submissions.FindOwn(Id, enrolment) : null;
        Group = found is { IsTrainee: true, Assignment: { IsGroup: true, SessionId: { } session } } ? await groups.FindOwn(session, me.Id) : null;
        Lines = found.MayRun ? await submissions.OfAssignment(Id) : [];
        return true;
    }
}
