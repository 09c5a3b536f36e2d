using Lms.Assessments.Attempts;
using Lms.Assessments.Quizzes;
using Lms.Data.Attempts;
using Lms.Data.Enrolments;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Enrolments;

/// <summary>One training of the person's own: the four steps to the certificate, what is still missing (<c>/Completions/_Missing.cshtml</c>), and the way out.</summary>
[Authorize(Policies.SignedIn)]
public sealed class EnrolmentModel(
    ProgressQueries progress,
    AttemptQueries attempts,
    LeaveQueries leave,
    CurrentPerson me,
    Words words,
    TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public EnrolmentProgress At { get; private set; } = null!;

    public NextStep Next { get; private set; } = null!;

    public TestOffer? Before { get; private set; }

    public TestOffer? After { get; private set; }

    public DateTimeOffset Now { get; private set; }

    /// <summary>The cohort they came from; null where this is their first.</summary>
    public TransferRow? CameFrom { get; private set; }

    public bool CanWithdraw => At.State == "active";

    public async Task<IActionResult> OnGet()
    {
        await LoadAsync();
        return At is null ? NotFound() : Page();
    }

    public override async Task LoadAsync()
    {
        Now = clock.GetUtcNow();
        if (await progress.FindOwn(Id, me.Id, words.Language.Tag) is not { } at || at.State == "withdrawn")
        {
            return;
        }

        At = at;
        Next = NextStep.Of(at, Now);
        Before = await attempts.FindTest(Id, me.Id, QuizKind.Pre);
        CameFrom = await leave.FindLast(at.CohortId, me.Id);
        After = await attempts.FindTest(Id, me.Id, QuizKind.Post);
    }
}
