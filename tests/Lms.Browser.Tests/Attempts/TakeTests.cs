using Deque.AxeCore.Playwright;
using Lms.Assessments.Items;
using Lms.Data.Attempts;
using Microsoft.Playwright;
using static Lms.Browser.Tests.Attempts.TakePage;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Attempts;

public sealed class TakeTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Each_answer_saves_by_itself_and_the_page_says_when_it_reached_the_server()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await site.Begin(visit);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", Soon);
        await Expect(Sign(page, 1)).ToContainTextAsync("on the server");
        await Expect(page.Locator("[data-sum]")).ToContainTextAsync("1 of 10");
        Assert.Single((await site.Stored(attempt)).Answers);
    }

    [Fact]
    public async Task A_second_device_goes_on_where_the_first_stopped()
    {
        await using var phone = await site.Visit(chromium);
        var (page, attempt) = await site.Begin(phone);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", Soon);
        await using var desk = await site.Visit(chromium, width: 1280);
        var second = await Site.SignIn(desk, Trainee, $"/attempts/{attempt}");
        await Expect(Choice(second, 1)).ToBeCheckedAsync();
        await Choice(second, 3).ClickAsync();
        await Expect(Sign(second, 3)).ToContainTextAsync("Saved", Soon);
        // The phone, which does not know of it, changes the same question later: what is done last stands.
        await Choice(page, 3, last: true).ClickAsync();
        await Expect(Sign(page, 3)).ToContainTextAsync("Saved", Soon);
        await second.ReloadAsync();
        await Expect(Choice(second, 3, last: true)).ToBeCheckedAsync();
    }

    [Fact]
    public async Task When_the_time_is_over_the_page_hands_in_what_was_answered()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await site.Begin(visit);
        await Choice(page, 1).ClickAsync();
        await Expect(Sign(page, 1)).ToContainTextAsync("Saved", Soon);
        await site.Db.Work("Shorten", work => work.Execute("UPDATE Attempt SET DeadlineAt = @soon WHERE Id = @attempt", new { attempt, soon = Site.Now.AddSeconds(5) }));
        await page.ReloadAsync();
        await Expect(page.Locator("[data-left-words]")).ToContainTextAsync("Less than a minute");
        await page.Arrives($"/attempts/{attempt}/result");
        Assert.Single((await site.Stored(attempt)).Answers);
    }

    [Fact]
    public async Task Without_script_the_same_test_is_a_plain_form()
    {
        await using var visit = await site.Visit(chromium, script: false);
        var (page, attempt) = await site.Begin(visit);
        await Choice(page, 1).CheckAsync();
        await page.Locator("[data-save]").ClickAsync();
        await Expect(page.Locator(".notice.is-good")).ToContainTextAsync("saved on the server");
        await Expect(Choice(page, 1)).ToBeCheckedAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await Expect(page.Locator("[data-sure]")).ToBeVisibleAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await page.Arrives($"/attempts/{attempt}/result");
        Assert.Single((await site.Stored(attempt)).Answers);
    }

    [Fact]
    public async Task Without_script_two_lines_in_one_place_are_asked_about_and_the_other_answers_are_saved()
    {
        await using var visit = await site.Visit(chromium, script: false);
        var (page, attempt) = await site.Begin(visit, form: "B");
        var ordering = page.Locator("[data-kind=ordering] select");
        await ordering.Nth(0).SelectOptionAsync("1");
        await ordering.Nth(1).SelectOptionAsync("1");
        await Choice(page, 1).CheckAsync();
        await page.Locator("[data-save]").ClickAsync();
        await Expect(page.Locator(".field-error")).ToContainTextAsync("same place");
        await Expect(ordering.Nth(1)).ToHaveValueAsync("1");
        Assert.Single((await site.Stored(attempt)).Answers);
    }

    [Fact]
    public async Task An_order_can_be_given_by_keyboard_and_a_taken_place_changes_hands()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await site.Begin(visit, form: "B");
        var ordering = page.Locator("[data-kind=ordering] select");
        for (var i = 0; i < await ordering.CountAsync(); i++)
        {
            await ordering.Nth(i).FocusAsync();
            await page.Keyboard.PressAsync($"{i + 1}");
        }

        await ordering.Nth(0).FocusAsync();
        await page.Keyboard.PressAsync("2");
        await Expect(ordering.Nth(1)).ToHaveValueAsync("1");
        await Expect(page.Locator("[data-kind=ordering] [data-sign]")).ToContainTextAsync("Saved", Soon);
        var given = Assert.IsType<OrderResponse>((await site.Stored(attempt)).Answers.Single().Value.Response);
        Assert.Equal(await ordering.CountAsync(), given.Order.Count);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_on_the_pages_of_a_test(int width)
    {
        await using var visit = await site.Visit(chromium, width);
        var (page, attempt) = await site.Begin(visit, form: "B");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html))}"));
        await page.GotoAsync(page.Url + "/result");
        await page.Locator("[data-submit]").ClickAsync();
        await page.Locator("[data-submit]").ClickAsync();
        await page.Arrives($"/attempts/{attempt}/result");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
        await page.GotoAsync($"/enrolments/{(await site.Db.FindAttemptRow(attempt))!.EnrolmentId}/tests/after");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
    }

    [Fact]
    public async Task The_first_view_of_a_test_weighs_at_most_60_kilobytes()
    {
        await using var visit = await site.Visit(chromium);
        var (page, attempt) = await site.Begin(visit);
        await using var fresh = await site.Visit(chromium);
        await fresh.AddCookiesAsync((await visit.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        var second = await fresh.NewPageAsync();
        var session = await fresh.NewCDPSessionAsync(second);
        await session.SendAsync("Network.enable");
        double bytes = 0;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
        await second.GotoAsync($"/attempts/{attempt}", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes} bytes");
        Assert.InRange(bytes, 1, 60_000);
        await page.CloseAsync();
    }
}
