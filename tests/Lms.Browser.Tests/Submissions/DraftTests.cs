using Lms.Data;
using Lms.Data.People;
using Lms.Data.Submissions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Submissions;

/// <summary>A text written over a line that breaks, in a browser that dies, and beside somebody else's.</summary>
public sealed class DraftTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 30_000 };

    [Fact]
    public async Task What_is_written_without_a_line_outlives_the_browsers_death_and_goes_when_the_line_is_back()
    {
        await using var visit = await site.Visit(chromium);
        var (page, submission) = await Begin(visit, "trainee");
        await page.FillAsync("#text", "On the server");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("Saved", Soon);
        await visit.SetOfflineAsync(true);
        await page.FillAsync("#text", "On the server, and more in the mountains");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("kept on this device", Soon);
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => page.GotoAsync("chrome://crash"));
        await page.CloseAsync();
        Assert.Equal("On the server", (await Stored(submission))!.Text);

        await visit.SetOfflineAsync(false);
        var again = await visit.NewPageAsync();
        again.SetDefaultTimeout(30_000);
        await again.GotoAsync($"/submissions/{submission}");
        await Expect(again.Locator("#text")).ToHaveValueAsync("On the server, and more in the mountains", new() { Timeout = 30_000 });
        await Expect(again.Locator("[data-sign]")).ToContainTextAsync("Saved", Soon);
        Assert.Equal("On the server, and more in the mountains", (await Stored(submission))!.Text);
    }

    [Fact]
    public async Task Two_texts_that_meet_are_shown_side_by_side_and_nothing_is_lost()
    {
        await using var visit = await site.Visit(chromium);
        var (page, submission) = await Begin(visit, "trainee-tj");
        await page.FillAsync("#text", "Ours");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("Saved", Soon);
        var version = (await Stored(submission))!.Version;
        await page.RouteAsync("**/draft", route => route.AbortAsync());
        await page.FillAsync("#text", "Ours, from the desk");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("kept on this device", Soon);
        await site.Services.GetRequiredService<SaveDraft>().Run(submission, new SentDraft("Ours, from the telephone", version, 5_001, 5_000), new Scope(Site.Person("trainee-tj"), Everything: false));
        await page.UnrouteAllAsync();

        await Expect(page.Locator("[data-theirs]")).ToHaveTextAsync("Ours, from the telephone", new() { Timeout = 40_000 });
        await Expect(page.Locator("#text")).ToHaveValueAsync("Ours, from the desk");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        await page.ClickAsync("[data-both]");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("Saved", Soon);
        Assert.Equal("Ours, from the telephone\n\nOurs, from the desk", (await Stored(submission))!.Text);
    }

    private Task<SubmissionDraft?> Stored(Guid submission) => site.Services.GetRequiredService<SubmissionQueries>().Draft(submission);

    private async Task<(IPage Page, Guid Submission)> Begin(IBrowserContext visit, string person)
    {
        var assignment = (await site.Db.List<Guid>("""
            SELECT a.Id FROM Assignment a JOIN Enrolment e ON e.CohortId = a.CohortId
            WHERE a.Kind = 'case_study' AND a.State = 'published' AND e.PersonId = @id AND a.OpensAt <= @now
              AND NOT EXISTS (SELECT 1 FROM SubmissionMember m WHERE m.AssignmentId = a.Id AND m.EnrolmentId = e.Id)
            ORDER BY a.DueAt DESC
            """, new { id = Site.Person(person), now = Site.Now }))[0];
        var page = await Site.SignIn(visit, person, $"/assignments/{assignment}");
        page.SetDefaultTimeout(30_000);
        await page.ClickAsync("form[action*=egin] button");
        await page.Arrives("/submissions/*");
        return (page, Guid.Parse(new Uri(page.Url).AbsolutePath["/submissions/".Length..]));
    }
}
