using System.Net;

namespace Lms.Web.Tests.Mentorships;

public sealed class MentoringPageTests
{
    private static readonly string[] Strangers = ["trainee-tj", "trainee-kg", "trainer", "officer", "administrator", "mentor-iq"];

    [Fact]
    public async Task Every_page_and_file_of_a_mentorship_is_for_its_two_sides_and_nobody_else()
    {
        await using var site = await MentoringSite.Start();
        using (var trainee = await site.App.SignIn("trainee"))
        {
            var page = await trainee.Get($"/enrolments/{site.Enrolment}/mentor");
            var slot = page.Document.QuerySelector("button[name=slot]")!.GetAttribute("value")!;
            await trainee.Post(page, form: $"form:has(button[value='{slot}'])", button: slot);
        }

        var meetings = await site.Meetings();
        var (held, planned) = (meetings.Single(m => m.State == "held").Id, meetings.Single(m => m.State == "planned").Id);
        string[] mentors = [$"/mentoring/{site.Mentorship}", $"/mentoring/{site.Mentorship}/meetings/{held}", $"/mentoring/{site.Mentorship}/meetings/{held}/observe", $"/meetings/{planned}.ics"];
        string[] trainees = [$"/enrolments/{site.Enrolment}/plan", $"/enrolments/{site.Enrolment}/mentor", $"/meetings/{planned}.ics"];
        await AllAre(site, "mentor", HttpStatusCode.OK, [.. mentors, "/mentoring", "/mentoring/slots"]);
        await AllAre(site, "trainee", HttpStatusCode.OK, trainees);
        await AllAre(site, "mentor", HttpStatusCode.NotFound, [trainees[0], trainees[1], $"/cohorts/{site.Cohort}/mentors", "/sessions/" + Guid.Empty, $"/enrolments/{site.OtherEnrolment}/plan"]);
        await AllAre(site, "trainee", HttpStatusCode.NotFound, mentors[..3]);
        foreach (var stranger in Strangers)
        {
            await AllAre(site, stranger, HttpStatusCode.NotFound, [.. mentors, .. trainees]);
            using var browser = await site.App.SignIn(stranger);
            foreach (var (path, values) in Posts(site, held, planned))
            {
                using var answer = await browser.PostUnseen(path, values);
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{stranger} at {path}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_participant_books_moves_and_cancels_without_asking_and_a_time_that_is_gone_is_said()
    {
        await using var site = await MentoringSite.Start();
        using var trainee = await site.App.SignIn("trainee");
        var path = $"/enrolments/{site.Enrolment}/mentor";
        var before = await trainee.Get(path);
        // Ten in London is three in the afternoon in Dushanbe.
        Assert.Contains("15:00 · 30 min 10:00 in London", before.Text, StringComparison.Ordinal);
        var slots = before.Document.QuerySelectorAll("button[name=slot]").Select(b => b.GetAttribute("value")!).ToList();

        var booked = await trainee.Post(before, form: $"form:has(button[value='{slots[0]}'])", button: slots[0]);
        Assert.Contains("The meeting is booked", booked.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(booked.Document.QuerySelectorAll("button[name=slot]"));
        using var other = await site.App.SignIn("trainee-tj");
        using var taken = await other.PostUnseen($"/enrolments/{site.OtherEnrolment}/mentor?handler=Book", ("slot", slots[0]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        Assert.Contains("Somebody has just taken this time", await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var moving = await trainee.Get(path + "?move=true");
        var moved = await trainee.Post(moving, form: $"form:has(button[value='{slots[1]}'])", button: slots[1]);
        Assert.Contains("The meeting is moved", moved.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(slots[1], (await site.Meetings()).Single(m => m.State == "planned").SlotId.ToString());

        var cancel = moved.Document.QuerySelector("button[name=meeting]")!.GetAttribute("value")!;
        var cancelled = await trainee.Post(moved, form: $"form:has(button[name=meeting])", button: cancel);
        Assert.Contains(slots[1], cancelled.Document.QuerySelectorAll("button[name=slot]").Select(b => b.GetAttribute("value")));
    }

    [Fact]
    public async Task A_participant_opens_the_files_of_a_meeting_on_the_page_of_their_mentor()
    {
        await using var site = await MentoringSite.Start();
        using var trainee = await site.App.SignIn("trainee");
        Assert.Empty((await trainee.Get($"/enrolments/{site.Enrolment}/mentor")).Document.QuerySelectorAll("a[href^='/uploads/']"));
        var held = (await site.Meetings()).Single(m => m.State == "held").Id;
        byte[] map = [.. "%PDF-1.7\nthe cost map\n%%EOF\n"u8];
        using (var mentor = await site.App.SignIn("mentor"))
        {
            var form = (await mentor.Get($"/mentoring/{site.Mentorship}/meetings/{held}")).Document.QuerySelector("form[enctype]")!;
            await mentor.PostFiles(form.GetAttribute("action")!, ("map.pdf", map));
        }

        var link = Assert.Single((await trainee.Get($"/enrolments/{site.Enrolment}/mentor")).Document.QuerySelectorAll("a[href^='/uploads/']"));
        Assert.Equal("map.pdf", link.TextContent);
        using var file = await trainee.Fetch(HttpMethod.Get, link.GetAttribute("href")!);
        Assert.Equal(map, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var other = await site.App.SignIn("trainee-tj");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(link.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task A_mentor_puts_a_contact_down_closes_a_plan_with_a_reason_and_keeps_what_is_their_own()
    {
        await using var site = await MentoringSite.Start();
        using var mentor = await site.App.SignIn("mentor");
        var page = $"/mentoring/{site.Mentorship}";
        var kept = await mentor.Post(page, f => (f["shared"], f["own"], f["day"]) = ("The map hangs", "Tired", "30"), "form[action*='Contact']");
        Assert.Contains("Tired", kept.Text, StringComparison.Ordinal);
        using var trainee = await site.App.SignIn("trainee");
        var hers = await trainee.Get($"/enrolments/{site.Enrolment}/mentor");
        Assert.Contains("The map hangs", hers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tired", hers.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mentor.Post(page, f => f["outcome"] = "partly", "form[action*='Close']")).Status);
        var closed = await mentor.Post(page, f => (f["outcome"], f["reason"]) = ("partly", "One of two"), "form[action*='Close']");
        Assert.Contains("Partly achieved", closed.Text, StringComparison.Ordinal);
        Assert.Contains("One of two", (await trainee.Get($"/enrolments/{site.Enrolment}/plan")).Text, StringComparison.Ordinal);
        var again = await mentor.Post(page, f => f["reason"] = "The client wrote", "form[action*='Reopen']");
        Assert.Contains("Running", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_kept_half_typed_and_the_page_says_what_a_plan_still_needs()
    {
        await using var site = await MentoringSite.Start();
        using var trainee = await site.App.SignIn("trainee-tj");
        var path = $"/enrolments/{site.OtherEnrolment}/plan";
        using (var draft = await trainee.PostByScript(path + "?handler=Draft", ("Actions[0].Text", "Ask three workers"), ("Actions[0].ByOn", "2026-1"), ("Actions[0].Sign", "")))
        {
            Assert.Equal(HttpStatusCode.OK, draft.StatusCode);
        }

        Assert.Equal("Ask three workers", (await trainee.Get(path)).Document.QuerySelector("textarea")!.TextContent);
        var refused = await trainee.Post(path);
        Assert.Contains("Action 1: say by when.", refused.Errors);
        var written = await trainee.Post(path, f => (f["Actions[0].ByOn"], f["Actions[0].Sign"]) = ("2026-12-20", "Three forms"));
        Assert.Contains("Running: 0 of 1 settled", written.Text, StringComparison.Ordinal);
        var dropped = await trainee.Post(path, form: "form[action*='Settle']", button: "dropped");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dropped.Status);
        Assert.Contains("settled", (await trainee.Post(path, form: "form[action*='Settle']", button: "done")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trainer_pairs_after_a_preview_and_another_mentor_ends_the_formers_sight_at_once()
    {
        await using var site = await MentoringSite.Start();
        using var trainer = await site.App.SignIn("trainer");
        var pool = $"/cohorts/{site.Cohort}/mentors";
        var preview = await trainer.Get(pool + "/pair?by=language");
        Assert.Contains("Nobody in the pool speaks this language", preview.Text, StringComparison.Ordinal);
        Assert.Contains("have a mentor now", (await trainer.Post(preview)).Document.Body!.TextContent, StringComparison.Ordinal);

        using var mentor = await site.App.SignIn("mentor");
        var change = $"form:has(input[name=enrolment][value='{site.Enrolment}'])";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await trainer.Post(pool, form: change)).Status);
        await trainer.Post(pool, f => f["reason"] = "Moves away", change);
        await AllAre(site, "mentor", HttpStatusCode.NotFound, [$"/mentoring/{site.Mentorship}"]);
        Assert.Contains("Gulnora", (await (await site.App.SignIn("trainer")).Get("/mentoring")).Text, StringComparison.Ordinal);
    }

    private static async Task AllAre(MentoringSite site, string who, HttpStatusCode status, IEnumerable<string> paths)
    {
        using var browser = await site.App.SignIn(who);
        foreach (var path in paths)
        {
            using var answer = await browser.Fetch(HttpMethod.Get, path);
            Assert.True(answer.StatusCode == status, $"{who} at {path}: {(int)answer.StatusCode}");
        }
    }

    private static IEnumerable<(string Path, (string, string)[] Values)> Posts(MentoringSite site, Guid held, Guid planned) =>
    [
        ($"/mentoring/{site.Mentorship}?handler=Contact", [("kind", "call")]),
        ($"/mentoring/{site.Mentorship}?handler=Checkpoint", [("day", "30"), ("state", "done")]),
        ($"/mentoring/{site.Mentorship}/meetings/{held}", [("version", "1"), ("shared", "x")]),
        ($"/mentoring/{site.Mentorship}/meetings/{planned}?handler=Cancel", [("reason", "x")]),
        ($"/enrolments/{site.Enrolment}/mentor?handler=Cancel", [("meeting", planned.ToString())]),
        ($"/enrolments/{site.Enrolment}/plan", [("Actions[0].Text", "x"), ("Actions[0].ByOn", "2026-12-20"), ("Actions[0].Sign", "x")]),
        ($"/enrolments/{site.Enrolment}/plan?handler=Draft", [("Actions[0].Text", "x")]),
    ];
}
