using System.Text.RegularExpressions;
using Lms.Scheduler;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using MimeKit;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Completions;

/// <summary>The half of a module that is done and not read: work, somebody who looks at it, a plan, a mentor, and what is left of it after ninety days.</summary>
internal sealed partial class PracticeStory : IAsyncDisposable
{
    /// <summary>Has a mentor in the demo, and neither work nor plan.</summary>
    private const string Who = "trainee-tj";

    private const string Note = "We ask for the contract before anything else.";

    private readonly Chromium chromium;
    private readonly Site site;
    private readonly MovedClock clock;
    private readonly List<IBrowserContext> visits = [];

    private PracticeStory(Chromium chromium, Site site, MovedClock clock) => (this.chromium, this.site, this.clock) = (chromium, site, clock);

    private Guid Session { get; set; }

    private Guid Cohort { get; set; }

    private Guid Enrolment { get; set; }

    private IPage Phone { get; set; } = null!;

    private IPage Desk { get; set; } = null!;

    public static async Task<PracticeStory> Begin(Chromium chromium, Site site, MovedClock clock)
    {
        var story = new PracticeStory(chromium, site, clock);
        story.Session = await site.Db.Read<Guid>("SELECT Id FROM Session ORDER BY StartsAt");
        story.Cohort = await site.Db.Read<Guid>("SELECT CohortId FROM Session WHERE Id = @Session", new { story.Session });
        story.Enrolment = await site.Db.Read<Guid>("SELECT Id FROM Enrolment WHERE CohortId = @Cohort AND PersonId = @person", new { story.Cohort, person = Site.Person(Who) });
        await story.Sweep("assignments");
        story.Phone = await story.Visit(Who, 360);
        story.Desk = await story.Visit("trainer", 1280);
        return story;
    }

    public async Task<long> Certificates() =>
        await site.Db.Read<long>("SELECT COUNT(*) FROM Certificate WHERE EnrolmentId = @Enrolment", new { Enrolment });

    /// <summary>A new version of the module's rule, and the cohort moved to it deliberately.</summary>
    public async Task RuleAsksForPractice()
    {
        var page = await Visit("administrator", 1280, "/modules/ERP/rules");
        foreach (var field in (string[])["Input.Lessons", "Input.Attendance", "Input.PostTest"])
        {
            await page.Locator($"[name='{field}']").FillAsync("");
        }

        await page.Locator("[name='Input.CaseStudy']").SelectOptionAsync("2");
        await page.Locator("[name='Input.GroupWork']").SelectOptionAsync("2");
        foreach (var box in (string[])["Input.ActionPlan", "Input.Coaching", "Input.FollowUp"])
        {
            await page.Locator($"input[type=checkbox][name='{box}']").CheckAsync();
        }

        await page.Locator("[name='Input.Reason']").FillAsync("Completing means having done it.");
        await page.Locator("button[value=preview]").ClickAsync();
        await page.Locator("button[value=publish]").ClickAsync();
        await page.GotoAsync($"/cohorts/{Cohort}/rule");
        await page.Locator("#rule").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await page.Locator("#reason").FillAsync("Agreed with everybody in the first session.");
        await page.Locator("button[value=preview]").ClickAsync();
        await page.Locator("button[value=move]").ClickAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync("error");
        await Phone.GotoAsync($"/enrolments/{Enrolment}");
        await Expect(Phone.Locator(".lack")).ToHaveCountAsync(5);
    }

    public async Task GroupHandsInItsNote()
    {
        await Desk.GotoAsync($"/sessions/{Session}/console");
        await Desk.Locator("form[action$='/open'] button").First.ClickAsync();
        await Desk.GotoAsync($"/sessions/{Session}/groups");
        await Desk.Locator("#group-count").FillAsync("1");
        await Desk.Locator("input[name=who][value=all]").CheckAsync();
        await Desk.Locator("form.form-groups button").ClickAsync();
        await Phone.GotoAsync($"/sessions/{Session}/room?open=groups");
        await Phone.Locator("#groups a[href*='/groups/']").First.ClickAsync();
        await Phone.Locator("[data-note] textarea").Last.FillAsync(Note);
        await Eventually($"SELECT COUNT(*) FROM GroupParagraph WHERE Text = '{Note}'");
        await Phone.Locator("form[action*='Report'] button").ClickAsync();
        await Eventually("SELECT COUNT(*) FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId WHERE a.CohortId = @Cohort AND a.Kind = 'group_work' AND s.State = 'handed_in'");
    }

    public async Task TraineeHandsInTheCaseStudy()
    {
        var assignment = await site.Db.Read<Guid>("SELECT Id FROM Assignment WHERE CohortId = @Cohort AND Kind = 'case_study'", new { Cohort });
        await Phone.GotoAsync($"/assignments/{assignment}");
        await Phone.Locator("form[action*='Begin'] button").ClickAsync();
        await HandIn("She pays 300 dollars and the hotel pays nothing.");
        await Mark("case_study");
        await Eventually("SELECT COUNT(*) FROM Submission s JOIN Assignment a ON a.Id = s.AssignmentId WHERE a.CohortId = @Cohort AND a.Kind = 'case_study' AND s.State = 'marked' AND s.LevelHundredths = 300");
    }

    public async Task PlanIsWrittenMetAndClosed()
    {
        await Phone.GotoAsync($"/enrolments/{Enrolment}/plan");
        await Phone.Locator("#text-0").FillAsync("Ask every candidate who paid what.");
        await Phone.Locator("#by-0").FillAsync(clock.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Phone.Locator("#sign-0").FillAsync("A cost map in every file.");
        await Phone.Locator("form.plan-write .buttons button").First.ClickAsync();
        await Expect(Phone.Locator(".plan-actions li").First).ToBeVisibleAsync();
        var mentor = await Visit("mentor", 360, "/mentoring");
        await mentor.Locator("a[href^='/mentoring/']").Filter(new() { HasText = "Ӯрунова" }).First.ClickAsync();
        await mentor.Locator("#shared").FillAsync("She showed me two cost maps.");
        await mentor.Locator("form[action*='Contact'] .buttons button").ClickAsync();
        await Expect(mentor.Locator(".meetings")).ToContainTextAsync("She showed me two cost maps.");
        await mentor.Locator(".mentee-plan summary").First.ClickAsync();
        await mentor.Locator("input[name=outcome][value=achieved]").CheckAsync();
        await mentor.Locator(".mentee-plan [name=reason]").First.FillAsync("Every file of the month has its cost map.");
        await mentor.Locator("form[action*='Close'] button").ClickAsync();
        await Eventually("SELECT COUNT(*) FROM ActionPlan WHERE EnrolmentId = @Enrolment AND Outcome = 'achieved'");
    }

    public async Task PracticeIsAskedNinetyDaysLater()
    {
        var ends = await site.Db.Read<DateTimeOffset>("SELECT EndsAt FROM Cohort WHERE Id = @Cohort", new { Cohort });
        clock.MoveTo(ends.AddDays(90).AddHours(12));
        await Sweep("surveys");
        await Sweep("mail");
        var visit = await site.Visit(chromium);
        visits.Add(visit);
        var page = await visit.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(await LinkInTheMail());
        foreach (var scale in await page.Locator(".survey-card:has(.scale)").AllAsync())
        {
            await scale.Locator("input[value='4']").CheckAsync(new() { Force = true });
        }

        foreach (var practice in await page.Locator(".survey-card:has(.options-cards)").AllAsync())
        {
            await practice.Locator("input[value='2']").CheckAsync(new() { Force = true });
        }

        await page.Locator("form.survey button[value=review]").ClickAsync();
        await page.Locator("button[value=send]").ClickAsync();
        await Eventually("SELECT COUNT(*) FROM Certificate c JOIN Enrolment e ON e.Id = c.EnrolmentId JOIN Session s ON s.CohortId = e.CohortId");
    }

    private async Task HandIn(string text)
    {
        await Phone.Locator("#text").FillAsync(text);
        await Phone.Locator("[data-hand-in]").ClickAsync();
        await Phone.Locator("[data-hand-in][value=sure]").ClickAsync();
    }

    private async Task<string> LinkInTheMail()
    {
        var address = await site.Db.Read<string>("SELECT Email FROM Person WHERE Id = @person", new { person = Site.Person(Who) });
        var folder = site.Services.GetRequiredService<IOptions<MailSettings>>().Value.Folder!;
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
        {
            var mail = await MimeMessage.LoadAsync(file);
            if (Address().Match(mail.TextBody ?? "") is { Success: true } found && mail.To.ToString().Contains(address, StringComparison.OrdinalIgnoreCase))
            {
                return found.Value;
            }
        }

        throw new InvalidOperationException("No letter asks for the survey.");
    }

    private async Task<IPage> Visit(string person, int width, string path = "/")
    {
        var visit = await site.Visit(chromium, width);
        visits.Add(visit);
        var page = await Site.SignIn(visit, person, path);
        page.SetDefaultTimeout(20_000);
        return page;
    }

    private async Task Sweep(string name) => await site.Services.GetRequiredService<IEnumerable<ISweep>>().Single(s => s.Name == name).Run(CancellationToken.None);

    // Of the story's own cohort and person: the demo has other work, in every state.
    private async Task Eventually(string count)
    {
        var of = new { Cohort, Enrolment };
        for (var tries = 0; tries < 150 && await site.Db.Read<long>(count, of) == 0; tries++)
        {
            await Task.Delay(100);
        }

        Assert.NotEqual(0, await site.Db.Read<long>(count, of));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in visits)
        {
            await visit.DisposeAsync();
        }
    }

    [GeneratedRegex(@"/s/[A-Za-z0-9_-]{16,}", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
