using Lms.Data;
using Lms.Data.People;
using Lms.Data.Submissions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Submissions;

/// <summary>A text written over a line that breaks, in a browser that is closed, and beside somebody else's.</summary>
public sealed class DraftTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    private const string Trainee = "trainee";
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 15_000 };

    [Fact]
    public async Task What_is_written_without_a_line_outlives_the_page_and_goes_when_the_line_is_back()
    {
        await using var visit = await site.Visit(chromium);
        var (page, submission) = await Begin(visit, Trainee);
        await page.FillAsync("#text", "On the server");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("Saved", Soon);
        await visit.SetOfflineAsync(true);
        await page.FillAsync("#text", "On the server, and more in the mountains");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("kept on this device", Soon);
        await page.CloseAsync();
        Assert.Equal("On the server", (await Stored(submission))!.Text);

        await visit.SetOfflineAsync(false);
        var again = await visit.NewPageAsync();
        await again.GotoAsync($"/submissions/{submission}");
        await Expect(again.Locator("#text")).ToHaveValueAsync("On the server, and more in the mountains");
        await Expect(again.Locator("[data-sign]")).ToContainTextAsync("Saved", Soon);
        Assert.Equal("On the server, and more in the mountains", (await Stored(submission))!.Text);

        await again.FillAsync("#text", "Handed in");
        await again.ClickAsync("[data-hand-in]");
        await again.ClickAsync("[data-hand-in][value=sure]");
        await Expect(again.Locator(".work-text")).ToHaveTextAsync("Handed in");
    }

    [Fact]
    public async Task Two_texts_that_meet_are_shown_side_by_side_and_nothing_is_lost()
    {
        await using var visit = await site.Visit(chromium, 1280);
        var (page, submission) = await Begin(visit, "trainee-tj");
        await page.FillAsync("#text", "Ours");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("Saved", Soon);
        var version = (await Stored(submission))!.Version;
        await page.RouteAsync("**/draft", route => route.AbortAsync());
        await page.FillAsync("#text", "Ours, from the desk");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("kept on this device", Soon);
        await site.Services.GetRequiredService<SaveDraft>().Run(submission, new SentDraft("Ours, from the telephone", version), new Scope(Site.Person("trainee-tj"), Everything: false));
        await page.UnrouteAllAsync();

        await Expect(page.Locator("[data-theirs]")).ToHaveTextAsync("Ours, from the telephone", new() { Timeout = 30_000 });
        await Expect(page.Locator("#text")).ToHaveValueAsync("Ours, from the desk");
        await page.ClickAsync("[data-both]");
        await Expect(page.Locator("[data-sign]")).ToContainTextAsync("Saved", Soon);
        Assert.Equal("Ours, from the telephone\n\nOurs, from the desk", (await Stored(submission))!.Text);
    }

    private Task<SubmissionDraft?> Stored(Guid submission) => site.Services.GetRequiredService<SubmissionQueries>().Draft(submission);

    private async Task<(IPage Page, Guid Submission)> Begin(IBrowserContext visit, string person)
    {
        var assignment = await site.Db.Read<Guid>("""
            SELECT a.Id FROM Assignment a JOIN Enrolment e ON e.CohortId = a.CohortId
            WHERE a.Kind = 'case_study' AND e.PersonId = @id AND a.OpensAt <= @now ORDER BY a.DueAt
            """, new { id = Site.Person(person), now = Site.Now });
        var page = await Site.SignIn(visit, person, $"/assignments/{assignment}");
        await page.ClickAsync("form[action*=egin] button");
        await page.WaitForURLAsync("**/submissions/*");
        return (page, Guid.Parse(page.Url[^36..]));
    }
}
