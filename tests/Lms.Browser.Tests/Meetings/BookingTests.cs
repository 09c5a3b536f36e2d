using Deque.AxeCore.Playwright;
using Lms.Data;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Meetings;

/// <summary>A time with one's mentor on a phone of 360 px: taken, moved and given back by thumb.</summary>
public sealed class BookingTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_time_is_taken_moved_and_given_back_on_a_phone()
    {
        var enrolment = await site.Db.Read<Guid>("SELECT p.EnrolmentId FROM ActionPlan p JOIN Enrolment e ON e.Id = p.EnrolmentId WHERE p.State = 'running' AND e.PersonId = @id", new { id = Site.Person("trainee") });
        await using var visit = await site.Visit(chromium);
        var page = await Site.SignIn(visit, "trainee", $"/enrolments/{enrolment}/mentor");
        page.SetDefaultTimeout(30_000);
        var times = page.Locator("button[name=slot]");
        var first = await times.First.GetAttributeAsync("value");
        await Fits(page);
        Assert.True((await times.First.BoundingBoxAsync())!.Height >= 44, "A time is too small for a thumb");

        await times.First.ClickAsync();
        await Expect(page.GetByText("The meeting is booked")).ToBeVisibleAsync();
        await Expect(times).ToHaveCountAsync(0);
        await Fits(page);
        await page.ClickAsync("a[href*='move=true']");
        var second = await times.Last.GetAttributeAsync("value");
        Assert.NotEqual(first, second);
        await times.Last.ClickAsync();
        await Expect(page.GetByText("The meeting is moved")).ToBeVisibleAsync();
        Assert.Equal(Guid.Parse(second!), await Planned());

        await page.ClickAsync("button[name=meeting]");
        await Expect(page.GetByText("The meeting is cancelled")).ToBeVisibleAsync();
        await Expect(page.Locator($"button[name=slot][value='{first}']")).ToBeVisibleAsync();
        await Expect(page.Locator($"button[name=slot][value='{second}']")).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
        await Fits(page);
    }

    private Task<Guid> Planned() => site.Db.Read<Guid>("SELECT x.SlotId FROM Meeting x JOIN Mentorship m ON m.Id = x.MentorshipId JOIN Enrolment e ON e.Id = m.EnrolmentId WHERE x.State = 'planned' AND e.PersonId = @id", new { id = Site.Person("trainee") });

    private static async Task Fits(IPage page) => Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "The page is wider than the phone");
}
