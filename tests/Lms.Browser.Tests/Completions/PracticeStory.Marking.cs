using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Completions;

/// <content>How the trainer looks at what was handed in.</content>
internal sealed partial class PracticeStory
{
    /// <summary>Once back with what is missing, once for good.</summary>
    public async Task TrainerReturnsAndThenMarksByKeyboard()
    {
        var work = await Waiting("group_work");
        await OpenSheet(work);
        await FillIn("2");
        await Desk.Locator("details.sheet-more summary").First.ClickAsync();
        await Desk.Locator("button[formaction*='handler=return']").ClickAsync();
        await Eventually("SELECT COUNT(*) FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId WHERE a.CohortId = @Cohort AND s.State = 'returned'");

        await Phone.GotoAsync($"/submissions/{work}");
        await Expect(Phone.Locator("main")).ToContainTextAsync("Add who checks it.");
        await HandIn(Note + " Aigul checks it on Mondays.");
        await Eventually("SELECT COUNT(*) FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId WHERE a.CohortId = @Cohort AND s.State = 'handed_in' AND s.Round = 2");
        await OpenSheet(work);
        await FillIn("3");
        await Desk.Keyboard.PressAsync("Control+Enter");
        await Eventually("SELECT COUNT(*) FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId WHERE a.CohortId = @Cohort AND s.State = 'marked' AND s.Round = 2 AND s.LevelHundredths = 300");
    }

    private async Task Mark(string kind)
    {
        await OpenSheet(await Waiting(kind));
        await FillIn("3");
        await Desk.Keyboard.PressAsync("Control+Enter");
    }

    private Task<Guid> Waiting(string kind) => site.Db.Read<Guid>(
        """
        SELECT s.Id FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId JOIN SubmissionMember m ON m.SubmissionId = s.Id
        WHERE a.Kind = @kind AND s.State = 'handed_in' AND m.EnrolmentId = @Enrolment
        """, new { kind, Enrolment });

    private async Task OpenSheet(Guid work)
    {
        await Desk.GotoAsync($"/marks/{work}");
        await Desk.Locator("form[action*='Open' i] button").ClickAsync();
        await Expect(Desk.Locator("[data-keys]")).ToBeVisibleAsync();
    }

    /// <summary>The same level for every criterion, by the key of its number, and the three parts of feedback.</summary>
    private async Task FillIn(string level)
    {
        var criteria = await Desk.Locator(".criterion").CountAsync();
        for (var n = 0; n < criteria; n++)
        {
            await Desk.Keyboard.PressAsync(level);
        }

        await Expect(Desk.Locator("[data-sum]")).ToContainTextAsync($"{criteria} of {criteria}");
        await Desk.Locator("#part-seen").FillAsync("You ask for the contract first.");
        await Desk.Locator("#part-effect").FillAsync("The worker knows what is signed.");
        await Desk.Locator("#part-next_time").FillAsync("Add who checks it.");
    }
}
