using Lms.Assessments.Quizzes;
using Lms.Data.Attempts;
using Lms.Web.Errors;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Attempts;

/// <summary>One of the two tests of an enrolment: what it is, its rules, what was tried, and the button that starts or goes on.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TestModel(AttemptQueries attempts, StartAttempt start, RuleWords words, CurrentPerson person) : LmsPage
{
    [FromRoute(Name = "enrolment")]
    public Guid EnrolmentId { get; set; }

    /// <summary><c>before</c> or <c>after</c>.</summary>
    [FromRoute(Name = "purpose")]
    public string Word { get; set; } = "";

    public TestOffer Test { get; private set; } = null!;

    /// <summary>Why it cannot be started now, in words.</summary>
    public string? Refusal => Test.Refusal is { } broken ? words.For(broken) : null;

    private QuizKind Kind => Purpose.Find(Word)!.Value;

    public async Task<IActionResult> OnGetAsync() => await Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        return await start.Run(EnrolmentId, person.Id, Kind) is { } id ? LocalRedirect($"/attempts/{id}") : NotFound();
    }

    private async Task<bool> Find()
    {
        if (await attempts.FindTest(EnrolmentId, person.Id, Kind) is not { } test)
        {
            return false;
        }

        Test = test;
        return true;
    }
}
