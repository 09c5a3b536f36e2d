using Lms.Browser.Tests.Completions;
using Lms.Scheduler;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Imports;

/// <summary>An officer at a desk, and one of the people on the officer's list with a telephone and a slip of paper.</summary>
internal sealed class MinistryStory : IAsyncDisposable
{
    private const int Nominated = 60;
    private const int Seats = 40;

    private readonly Chromium chromium;
    private readonly Site site;
    private readonly IBrowserContext visit;

    private MinistryStory(Chromium chromium, Site site, IBrowserContext visit, IPage desk) => (this.chromium, this.site, this.visit, Desk) = (chromium, site, visit, desk);

    private IPage Desk { get; }

    private Guid Cohort { get; set; }

    public static async Task<MinistryStory> Begin(Chromium chromium, Site site)
    {
        var office = await site.Visit(chromium, width: 1280);
        var desk = await Site.SignIn(office, "officer", "/imports/new");
        desk.SetDefaultTimeout(60_000);
        return new MinistryStory(chromium, site, office, desk);
    }

    public async Task ListIsReadAndSuggestionsAreResolved()
    {
        var before = await People();
        await Desk.SetInputFilesAsync("#file", new FilePayload { Name = "список сотрудников.csv", MimeType = "text/csv", Buffer = MessyList.Bytes() });
        await Desk.Locator("main form[enctype] .buttons button").ClickAsync();
        await Desk.Arrives("/imports/*/read");
        // Found by itself: the officer only nods.
        await Expect(Desk.Locator("#encoding")).ToHaveValueAsync("windows1251");
        await Expect(Desk.Locator("#separator")).ToHaveValueAsync("semicolon");
        await Expect(Desk.Locator(".import-column.is-mapped")).ToHaveCountAsync(5);
        await Desk.Locator("[name='Input.Language']").SelectOptionAsync("ur");
        await Desk.Locator("main form[method=post] .buttons button").ClickAsync();
        await Work();

        await Desk.Locator(".import-filter a[href$='show=suspect']").ClickAsync();
        var suspects = await Desk.Locator("fieldset.import-choice").AllAsync();
        // Two who are registered, and the second of two under numbers one slip apart.
        Assert.InRange(suspects.Count, 3, 4);
        foreach (var row in suspects)
        {
            // Who is registered is the same person; of two on the list the second is left out.
            var registered = row.Locator("input[value^='same_person:']");
            await (await registered.CountAsync() > 0 ? registered.First : row.Locator("input[value=leave_out]")).CheckAsync();
        }

        await Desk.Locator("button[form=choose]").ClickAsync();
        await Expect(Desk.Locator("#rest")).ToHaveCountAsync(0);
        await Expect(Desk.Locator(".import-filter a[href$='show=refused'] strong")).ToHaveTextAsync("3");
        await Desk.Locator("#begin button").ClickAsync();
        await Work();
        await Expect(Desk.Locator(".import-filter a[href$='show=created']")).ToBeVisibleAsync();
        // Of 400 rows those are not made of whom it was said that they are here, or written twice; one is twice, one says too much, one has no name.
        Assert.Equal(MessyList.Rows - suspects.Count - 3, await People() - before);
    }

    public async Task SixtyAreNominatedForFortySeats()
    {
        await Desk.GotoAsync("/cohorts/new");
        var module = await site.Db.Read<Guid>("SELECT Id FROM Module WHERE Code = 'ERP'");
        await Desk.Locator("[name='Input.Module']").SelectOptionAsync(module.ToString());
        await Desk.Locator("[name='Input.Capacity']").FillAsync($"{Seats}");
        await Desk.Locator("main form .buttons button").ClickAsync();
        await Desk.Arrives("/cohorts/*-*-*-*-*");
        Cohort = Guid.Parse(Desk.Url[(Desk.Url.LastIndexOf('/') + 1)..]);

        await Desk.GotoAsync($"/cohorts/{Cohort}/nominate?category=government_official");
        var boxes = Desk.Locator("fieldset.pick input[name=person]");
        var picked = new List<Guid>();
        for (var n = 0; n < Nominated; n++)
        {
            await boxes.Nth(n).CheckAsync();
            picked.Add(Guid.Parse((await boxes.Nth(n).GetAttributeAsync("value"))!));
        }

        await Desk.Locator("form[action*='pick'] .buttons button").ClickAsync();
        await Desk.Arrives($"/cohorts/{Cohort}/nominations/*");
        await Expect(Desk.Locator(".verdicts li")).ToHaveCountAsync(2);
        Assert.Equal(picked[..Seats].Order(), (await site.Db.List<Guid>("SELECT PersonId FROM Enrolment WHERE CohortId = @Cohort AND State = 'active'", new { Cohort })).Order());
        Assert.Equal(picked[Seats..], await site.Db.List<Guid>("SELECT PersonId FROM WaitingPlace WHERE CohortId = @Cohort AND State = 'waiting' ORDER BY CreatedAt, Id", new { Cohort }));
        await Expect(Desk.Locator("main")).ToContainTextAsync($"{Seats}");
        await Expect(Desk.Locator("main")).ToContainTextAsync($"{Nominated - Seats}");
    }

    /// <summary>The number and code of somebody who has a seat and no address.</summary>
    public async Task<(string Number, string Code)> SlipsArePrinted()
    {
        await Desk.GotoAsync($"/people/access?cohort={Cohort}");
        await Expect(Desk.Locator("input[name=Who]:checked")).ToHaveCountAsync(Seats);
        var file = await Desk.RunAndWaitForDownloadAsync(() => Desk.Locator("button[formaction*='handler=print']").ClickAsync());
        var slips = PrintedSlips.Read(await File.ReadAllBytesAsync(await file.PathAsync()));
        Assert.Equal(Seats, slips.Count);
        var number = await site.Db.Read<string>("""
            SELECT MIN(p.RegistrationNumber) FROM Person p JOIN Enrolment e ON e.PersonId = p.Id
            WHERE e.CohortId = @Cohort AND p.Email IS NULL AND p.Language = 'ur'
            """, new { Cohort });
        return (number, slips[number]);
    }

    public async Task SomebodySignsInWithTheirSlipInUrduAndTakesTheFirstTest(string number, string code)
    {
        await using var phone = await site.Visit(chromium, language: "ur");
        var page = await phone.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        // The QR of the slip brings number and language; the code is typed.
        await page.GotoAsync($"/welcome?n={number.Replace("-", "", StringComparison.Ordinal)}&l=ur");
        await Fits(page);
        await page.Locator("[name='Slip.Code']").FillAsync(code);
        await page.Locator("main form .buttons button").ClickAsync();
        await page.Locator("[name='Input.New']").FillAsync("سفر سے پہلے معاہدہ پڑھو");
        await Fits(page);
        await page.Locator("main form .buttons button").ClickAsync();
        await page.Locator("main a[href$='/tests/before']").First.ClickAsync();
        await page.Arrives("/tests/before");
        await Fits(page);
        var learner = await Learner.Of(site);
        await learner.Take(page, right: true);
        await Fits(page);
        Assert.Equal(10_000, Assert.Single(await site.Db.List<int?>("""
            SELECT a.ShareBasisPoints FROM Attempt a JOIN Enrolment e ON e.Id = a.EnrolmentId JOIN Person p ON p.Id = e.PersonId
            WHERE e.CohortId = @Cohort AND p.RegistrationNumber = @number AND a.Purpose = 'before'
            """, new { Cohort, number })));
    }

    public async ValueTask DisposeAsync() => await visit.DisposeAsync();

    /// <summary>What a scheduler does behind the page, which then shows what came of it by itself.</summary>
    private async Task Work()
    {
        await Desk.Arrives("/imports/*-*-*-*-*");
        await site.Services.GetServices<ISweep>().Single(s => s.Name == "imports").Run(default);
        await Expect(Desk.Locator(".import-filter")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private Task<long> People() => site.Db.Read<long>("SELECT COUNT(*) FROM Person");

    /// <summary>In Urdu, from right to left, and nothing wider than the telephone.</summary>
    private static async Task Fits(IPage page)
    {
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ur");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{page.Url} is wider than the phone");
    }
}
