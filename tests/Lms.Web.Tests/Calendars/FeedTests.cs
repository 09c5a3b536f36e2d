using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using Lms.Assessments.Links;
using Lms.Assessments.Merges;
using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Data.Calendars;
using Lms.Data.Merges;
using Lms.Data.People;
using Lms.Data.Sessions;
using Lms.Scheduler.Sessions;
using Lms.Testing;

namespace Lms.Web.Tests.Calendars;

/// <summary>The calendar a program fetches at somebody's secret address.</summary>
public sealed class FeedTests
{
    private const string Long = "Ҷаласаи якум: ҳуқуқҳои муҳоҷирони меҳнатӣ ва муносибати одилона ба онҳо; ہجرت پر ذمہ دارانہ اور غیر جانبدار رپورٹنگ";

    [Fact]
    public async Task It_holds_sessions_meetings_and_due_times_each_in_its_zone_and_reads_by_line_and_by_library()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee");
        var address = await Make(browser);
        var cohort = await Plan(app, Long);
        using var program = app.Browser();
        using var answer = await program.Fetch(HttpMethod.Get, address);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Null(answer.Headers.Location);
        var file = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!\r)\n|\r(?!\n)", file);
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var whole = file.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains(@"SUMMARY:Ҷаласаи якум: ҳуқуқҳои муҳоҷирони меҳнатӣ ва муносибати одилона ба онҳо\; ہجرت پر ذمہ دارانہ اور غیر جانبدار رپورٹنگ", whole, StringComparison.Ordinal);
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", whole, StringComparison.Ordinal);

        var calendar = Calendar.Load(file)!;
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(e => e.Uid).Distinct().Count());
        var zones = calendar.TimeZones.Select(z => z.TzId!).ToList();
        Assert.Equal(zones.Distinct(), zones);
        Assert.All(calendar.Events, e => Assert.Contains(e.Start!.TzId!, zones));
        var session = calendar.Events.Single(e => e.Summary == Long);
        Assert.Equal(("CONFIRMED", 0, new DateTime(2026, 12, 20, 10, 0, 0), "Asia/Dushanbe"), (session.Status, session.Sequence, session.Start!.Value, session.Start.TzId));
        Assert.Contains(calendar.Events, e => e.Uid!.StartsWith("assignment-", StringComparison.Ordinal) && e.Summary!.StartsWith("Due: ", StringComparison.Ordinal) && e.Transparency == TransparencyType.Transparent);
        Assert.NotEqual(Guid.Empty, cohort);
    }

    [Fact]
    public async Task It_answers_not_changed_until_something_is_and_shows_what_was_called_off_as_such()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee");
        var address = await Make(browser);
        await Plan(app, "Called off");
        using var program = app.Browser();
        using var first = await program.Fetch(HttpMethod.Get, address);
        var (tag, since) = (first.Headers.ETag!, first.Content.Headers.LastModified!.Value);
        Assert.Equal(LmsApp.Start, since);
        app.Clock.Advance(TimeSpan.FromMinutes(90));
        using var same = await program.Fetch(address, tag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var head = await program.Fetch(HttpMethod.Head, address);
        Assert.Equal((HttpStatusCode.OK, tag), (head.StatusCode, head.Headers.ETag));

        var id = await app.Db.Read<Guid>("SELECT Id FROM Session WHERE Title = 'Called off'");
        await app.Get<CancelSession>().Run(id, "The heating failed.", new Scope(LmsApp.Person("administrator"), Everything: true));
        using var changed = await program.Fetch(address, tag);
        Assert.Equal((HttpStatusCode.OK, LmsApp.Start.AddMinutes(90)), (changed.StatusCode, changed.Content.Headers.LastModified!.Value));
        var text = await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var only = Calendar.Load(text)!.Events.Single(e => e.Summary == "Called off");
        Assert.Equal(("CANCELLED", 1, $"session-{id:N}-1"), (only.Status, only.Sequence, only.Uid!.Split('@')[0]));
        Assert.Contains("DTSTAMP:20261201T063000Z", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_an_ended_or_closed_account_opens_nothing_and_guesses_are_limited()
    {
        await using var app = new LmsApp();
        using var browser = await app.SignIn("trainee-tj");
        var first = await Make(browser);
        Assert.DoesNotContain(first, (await browser.Get("/people/me/calendar")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var second = await Make(browser);
        Assert.NotEqual(first, second);
        using var program = app.Browser("192.0.2.77");
        Assert.Equal(HttpStatusCode.Gone, (await program.Fetch(HttpMethod.Get, first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.Fetch(HttpMethod.Get, second)).StatusCode);
        var secret = second.Split('/', '.')[2];
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM CalendarFeed WHERE SecretHash = @secret", new { secret }));
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Detail LIKE @secret", new { secret = $"%{secret}%" }));

        Assert.True(await app.Get<DisableAccount>().Run(LmsApp.Person("trainee-tj"), new Scope(LmsApp.Person("administrator"), Everything: true)));
        Assert.Equal(HttpStatusCode.NotFound, (await program.Fetch(HttpMethod.Get, second)).StatusCode);

        using var guesser = app.Browser("203.0.113.9");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= GuessLimit.Links.Most; i++)
        {
            answers.Add((await guesser.Fetch(HttpMethod.Get, $"/calendar/{i:x40}.ics")).StatusCode);
        }

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests), (answers[0], answers[^1]));
        // A program behind the same address goes on fetching, and one whose calendar ended goes on hearing so.
        Assert.Equal(HttpStatusCode.Gone, (await guesser.Fetch(HttpMethod.Get, first)).StatusCode);
    }

    [Fact]
    public async Task The_address_of_somebody_merged_away_shows_the_dates_of_who_is_left_until_they_end_it()
    {
        await using var app = new LmsApp();
        using var one = await app.SignIn("trainee");
        using var other = await app.SignIn("mentor");
        var (kept, away) = (await Make(one), await Make(other));
        await Plan(app, "Of the one who is left");
        using var program = app.Browser();
        Assert.DoesNotContain("Of the one who is left", await Read(away), StringComparison.Ordinal);
        var merge = await app.Get<MergePeople>().Run(LmsApp.Person("trainee"), LmsApp.Person("mentor"), new HashSet<MergeField>(), new Scope(LmsApp.Person("administrator"), Everything: true));
        Assert.NotNull(merge);
        Assert.Contains("Of the one who is left", await Read(away), StringComparison.Ordinal);
        Assert.Equal(await Read(kept), await Read(away));
        // Whoever ends their address ends both, or one would go on telling.
        await app.Get<EndCalendarFeed>().Run(LmsApp.Person("trainee"));
        foreach (var address in new[] { kept, away })
        {
            Assert.Equal(HttpStatusCode.Gone, (await program.Fetch(HttpMethod.Get, address)).StatusCode);
        }

        async Task<string> Read(string address)
        {
            using var answer = await program.Fetch(HttpMethod.Get, address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> Make(LmsBrowser browser)
    {
        var page = await browser.Post("/people/me/calendar");
        var address = page.Document.QuerySelector("#address")!.GetAttribute("value")!;
        Assert.Matches("^https?://[^/]+/calendar/[0-9a-f]{40}\\.ics$", address);
        return new Uri(address).AbsolutePath;
    }

    /// <summary>A published session for the demo trainee's own cohort.</summary>
    private static async Task<Guid> Plan(LmsApp app, string title)
    {
        var cohort = await app.Db.Read<Guid>("SELECT MIN(e.CohortId) FROM Enrolment e WHERE e.PersonId = @person AND e.State = 'active'", new { person = LmsApp.Person("trainee") });
        var by = new Scope(LmsApp.Person("administrator"), Everything: true);
        var details = SessionCalendar.Details(title, Lms.Assessments.Sessions.SessionMode.Room, new DateTime(2026, 12, 20, 10, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Asia/Dushanbe"), 90, place: "Room 7");
        await app.Get<CreateSession>().Run(cohort, details, by);
        await app.Get<PublishSession>().Run(await app.Db.Read<Guid>("SELECT Id FROM Session WHERE Title = @title", new { title }), by);
        return cohort;
    }
}
