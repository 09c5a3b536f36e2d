using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Lms.Testing;

namespace Lms.Web.Tests.Mentorships;

/// <summary>Nobody types a note twice: a form that is refused comes back as it was sent, open, and no other form shows its text.</summary>
public sealed class RefusedFormTests
{
    private static readonly string TooLong = new('x', 10_001);

    [Fact]
    public async Task A_meeting_set_for_a_time_that_passed_comes_back_open_as_it_was_typed()
    {
        await using var site = await MentoringSite.Start();
        using var mentor = await site.App.SignIn("mentor");
        var page = $"/mentoring/{site.Mentorship}";

        foreach (var at in new[] { "2026-11-02T09:30", "" })
        {
            var refused = await mentor.Post(page, f => (f["how"], f["at"], f["length"], f["place"]) = ("visit", at, "45", "Room 4, second floor"), "form[action*='Appoint']");

            var form = Refused(refused, "form[action*='Appoint']");
            Assert.Equal(("visit", at, "45", "Room 4, second floor"), (Checked(form, "how"), Value(form, "at"), Value(form, "length"), Value(form, "place")));
            Assert.True(form.Closest("details")!.HasAttribute("open"));
            Assert.Equal("", refused.Document.QuerySelector("#shared")!.TextContent);
        }
    }

    [Fact]
    public async Task A_contact_of_the_future_comes_back_with_both_its_notes()
    {
        await using var site = await MentoringSite.Start();
        using var mentor = await site.App.SignIn("mentor");

        var refused = await mentor.Post($"/mentoring/{site.Mentorship}", f =>
            (f["kind"], f["shared"], f["own"], f["starts"], f["minutes"], f["day"]) = ("online", "The map hangs", "Tired", "2027-01-02T09:30", "25", "30"), "form[action*='Contact']");

        var form = Refused(refused, "form[action*='Contact']");
        Assert.Equal(("online", "The map hangs", "Tired"), (Checked(form, "kind"), Value(form, "shared"), Value(form, "own")));
        Assert.Equal(("2027-01-02T09:30", "25", "30"), (Value(form, "starts"), Value(form, "minutes"), Value(form, "day")));
        Assert.Null(refused.Document.QuerySelector("form[action*='Appoint']")?.Closest("details[open]"));
    }

    [Fact]
    public async Task Why_a_plan_is_closed_is_kept_where_the_outcome_is_missing()
    {
        await using var site = await MentoringSite.Start();
        using var mentor = await site.App.SignIn("mentor");
        var path = $"/mentoring/{site.Mentorship}";

        var why = Refused(await mentor.Post(path, f => f["reason"] = "One of two", "form[action*='Close']"), "form[action*='Close']");
        Assert.Equal("One of two", Value(why, "reason"));
        var how = Refused(await mentor.Post(path, f => (f["outcome"], f["reason"]) = ("partly", ""), "form[action*='Close']"), "form[action*='Close']");
        Assert.Equal("partly", Checked(how, "outcome"));
        Assert.True(how.Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Notes_of_a_meeting_that_are_too_long_come_back_to_be_made_shorter()
    {
        await using var site = await MentoringSite.Start();
        using var mentor = await site.App.SignIn("mentor");
        var held = (await site.Meetings()).Single(m => m.State == "held").Id;

        var refused = await mentor.Post($"/mentoring/{site.Mentorship}/meetings/{held}", f => (f["shared"], f["own"], f["day"]) = (TooLong, "Mine", "30"), "main form[data-guard]");

        var form = Refused(refused, "main form[data-guard]");
        Assert.Equal((TooLong, "Mine", "30"), (Value(form, "shared"), Value(form, "own"), Value(form, "day")));
    }

    [Fact]
    public async Task What_a_participant_says_of_an_action_comes_back_to_that_action_alone()
    {
        await using var site = await MentoringSite.Start();
        using var trainee = await site.App.SignIn("trainee");

        var refused = await trainee.Post($"/enrolments/{site.Enrolment}/plan", f => (f["note"], f["version"]) = ("Asked twice", "99"), "form[action*='Settle']", "done");

        Assert.InRange((int)refused.Status, 409, 422);
        var typed = refused.Document.QuerySelectorAll("textarea[name=note]").Where(t => t.TextContent == "Asked twice").ToList();
        Assert.True(Assert.Single(typed).Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task What_a_mentor_may_take_on_comes_back_to_that_mentor_alone()
    {
        await using var site = await MentoringSite.Start();
        using var trainer = await site.App.SignIn("trainer");
        var pool = $"/cohorts/{site.Cohort}/mentors";

        var refused = await trainer.Post(pool, f => (f["MaxPeople"], f["Languages"]) = ("0", "bn"), "form[action*='Change']");

        var form = Refused(refused, "form[action*='Change']");
        Assert.Equal(("0", "bn"), (Value(form, "MaxPeople"), Checked(form, "Languages")));
        Assert.Single(refused.Document.QuerySelectorAll("form[action*='Change']"), f => f.Closest("details")!.HasAttribute("open"));

        var change = $"form:has(input[name=enrolment][value='{site.Enrolment}'])";
        var choice = (await trainer.Get(pool)).Document.QuerySelectorAll($"{change} option")[^1].GetAttribute("value")!;
        var other = Refused(await trainer.Post(pool, f => (f["mentor"], f["reason"]) = (choice, " "), change), change);
        Assert.Equal(choice, Value(other, "mentor"));
    }

    [Fact]
    public async Task A_sentence_of_the_bank_that_is_too_long_comes_back_to_its_own_row_alone()
    {
        await using var app = new LmsApp();
        using var trainer = await app.SignIn("trainer");
        foreach (var sentence in new[] { "You name the cost.", "You ask the worker." })
        {
            await trainer.Post("/marks/comments", f => f["Text"] = sentence);
        }

        var refused = await trainer.Post("/marks/comments", f => f["Text"] = TooLong, "form[action*='Change']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var typed = refused.Document.QuerySelectorAll("textarea").Where(t => t.TextContent == TooLong).ToList();
        Assert.NotNull(Assert.Single(typed).Closest("form[action*='Change']"));
        var kept = await trainer.Post("/marks/comments", f => f["Text"] = TooLong);
        Assert.Equal(TooLong, kept.Document.QuerySelector("#text")!.TextContent);
    }

    private static IElement Refused(LmsAnswer answer, string form)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEmpty(answer.Errors);
        return answer.Document.QuerySelector(form)!;
    }

    private static string? Value(IElement form, string name) => form.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    private static string? Checked(IElement form, string name) => form.QuerySelectorAll($"[name='{name}']").OfType<IHtmlInputElement>().SingleOrDefault(i => i.IsChecked)?.Value;
}
