using System.Net;
using Lms.Assessments.Letters;
using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Data.Surveys;
using Lms.Testing;

namespace Lms.Web.Tests.Letters;

/// <summary>Who stops a kind of letter: by the mail program's button, by the address under the letter, on their own page.</summary>
public sealed class StopLettersTests
{
    [Fact]
    public async Task A_mail_programs_button_stops_reminders_without_cookies_or_pages_and_twice_is_once()
    {
        await using var app = new LmsApp();
        var address = await Letter(app, "session_day");
        for (var n = 0; n < 2; n++)
        {
            using var answer = await OneClick(app, address);
            Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        Assert.Equal([LetterKind.Reminder], await app.Get<LetterChoiceQueries>().Of(LmsApp.Person("trainee")));
        Assert.Equal(1, await app.Db.Read<long>("SELECT COUNT(*) FROM LetterChoice"));
    }

    [Fact]
    public async Task Looking_stops_nothing_the_button_does_and_can_be_undone()
    {
        await using var app = new LmsApp();
        var address = await Letter(app, "session_missed");
        using var browser = app.Browser();

        var asks = await browser.Get(address);
        Assert.Equal("No more letters about sessions you missed?", asks.Title);
        Assert.Equal("no-referrer", Assert.Single(asks.Response.Headers.GetValues("Referrer-Policy")));
        Assert.Empty(await app.Get<LetterChoiceQueries>().Of(LmsApp.Person("trainee")));

        var stopped = await browser.Post(asks);
        Assert.Equal("You get no more letters about sessions you missed", stopped.Title);
        Assert.Equal([LetterKind.Missed], await app.Get<LetterChoiceQueries>().Of(LmsApp.Person("trainee")));

        Assert.Equal(asks.Title, (await browser.Post(stopped)).Title);
        Assert.Empty(await app.Get<LetterChoiceQueries>().Of(LmsApp.Person("trainee")));
    }

    [Fact]
    public async Task Who_has_no_account_stops_the_packages_to_their_address_and_to_no_other()
    {
        await using var app = new LmsApp();
        var address = await Letter(app, "package", new OutboxAddress("Desk", "Desk@Ministry.example", "ru"));
        using var answer = await OneClick(app, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        Assert.Equal("desk@ministry.example news", await app.Db.Read<string>("SELECT CONCAT(EmailKey, ' ', Kind) FROM LetterRefusal WHERE IsStopped = 1"));
        var (mine, other) = (await Row(app, "package", new OutboxAddress("D", "desk@ministry.example", "en")), await Row(app, "package", new OutboxAddress("O", "other@ministry.example", "en")));
        Assert.True(await app.Get<LetterChoiceQueries>().IsStopped(new OutboxRow { Id = mine, Email = "desk@ministry.example" }, LetterKind.News));
        Assert.False(await app.Get<LetterChoiceQueries>().IsStopped(new OutboxRow { Id = other, Email = "other@ministry.example" }, LetterKind.News));
    }

    [Fact]
    public async Task An_address_that_is_of_an_essential_letter_forged_or_cut_off_opens_nothing()
    {
        await using var app = new LmsApp();
        var essential = await Letter(app, "certificate");
        var reminder = await Letter(app, "session_day");
        foreach (var wrong in (string[])[essential, reminder[..^1] + (reminder[^1] == '0' ? '1' : '0'), reminder[..^5], "/letters/stop/x", $"/letters/stop/{app.Db.NewId():N}{new string('0', 40)}"])
        {
            using var browser = app.Browser("192.0.2." + wrong.Length);
            // One that was ours is nobody's guess; it stops nothing all the same.
            var expected = wrong == essential ? HttpStatusCode.Gone : HttpStatusCode.NotFound;
            Assert.Equal((expected, "This address opens nothing"), await browser.Get(wrong) is var page ? (page.Status, page.Title) : default);
            using var answer = await OneClick(app, wrong);
            Assert.Equal(expected, answer.StatusCode);
        }

        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM LetterChoice"));
    }

    [Fact]
    public async Task On_ones_own_page_kinds_are_chosen_and_what_was_stopped_by_a_letter_shows_there()
    {
        await using var app = new LmsApp();
        using (await OneClick(app, await Letter(app, "session_day")))
        {
            using var trainee = await app.SignIn("trainee");
            var page = await trainee.Get("/people/me/letters");
            Assert.Equal(["missed", "news"], page.Document.QuerySelectorAll("input[name=Wanted][checked]").Select(i => i.GetAttribute("value")));
            Assert.Contains("Between 21:00 and 08:00", page.Text, StringComparison.Ordinal);

            await trainee.Post("/people/me/letters", form => form["Wanted"] = "reminder");
            Assert.Equal([LetterKind.Missed, LetterKind.News], (await app.Get<LetterChoiceQueries>().Of(LmsApp.Person("trainee"))).Order());
        }
    }

    private static Task<HttpResponseMessage> OneClick(LmsApp app, string address) =>
        app.Browser().Fetch(HttpMethod.Post, address, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));

    private static async Task<string> Letter(LmsApp app, string template, OutboxAddress? to = null)
    {
        var id = await Row(app, template, to);
        return "/letters/stop/" + app.Get<LinkKey>().OfStop(id);
    }

    private static async Task<Guid> Row(LmsApp app, string template, OutboxAddress? to)
    {
        _ = app.Browser();
        var key = $"test:{app.Db.NewId()}";
        await app.Db.Work("Arrange", work => work.Post(new OutboxMail(key, LmsApp.Person("trainee"), template, Guid.Empty) { To = to }, app.Clock.GetUtcNow()));
        return await app.Db.Read<Guid>("SELECT Id FROM OutboxMessage WHERE DedupeKey = @key", new { key });
    }
}
