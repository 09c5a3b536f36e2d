using System.Net;
using System.Net.Http.Json;
using Lms.Assessments.Links;
using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Surveys;
using Lms.Testing;

namespace Lms.Web.Tests.Surveys;

/// <summary>The questions by plain forms: signed in, by the mail's address, and what a supervisor and a trainer see of them.</summary>
public sealed class SurveyPageTests
{
    [Fact]
    public async Task By_the_mails_address_they_are_answered_looked_over_and_sent_without_signing_in()
    {
        await using var app = new LmsApp();
        var survey = await Waiting(app);
        var address = "/s/" + app.Get<LinkKey>().OfSurvey(survey);
        using var phone = app.Browser();
        using (var first = await phone.Fetch(HttpMethod.Get, address))
        {
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.Equal("no-referrer", first.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("noindex, nofollow", first.Headers.GetValues("X-Robots-Tag").Single());
            Assert.True(first.Headers.CacheControl!.NoStore);
        }

        var page = await phone.Get(address);
        Assert.Contains("Гулнора,", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ҳакимова", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hakimova", page.Text, StringComparison.Ordinal);
        Assert.Equal(8, page.Document.QuerySelectorAll("form.survey fieldset legend").Length);

        var half = await phone.Post(page, form => form["given-ERP-T01"] = "2", "form.survey", "review");
        Assert.Contains("7 questions have no answer yet", half.Text, StringComparison.Ordinal);
        Assert.Null(half.Document.QuerySelector("button[value=send]"));
        var whole = await phone.Post(address, AnswerAll, "form.survey", "review");
        Assert.Contains("a signed list", whole.Text, StringComparison.Ordinal);
        var thanks = await phone.Post(whole, null, "form[data-send]", "send");

        Assert.Equal("/s/thanks", thanks.Path);
        Assert.Equal(("done", 4, 2), await Stored(app, survey));
        Assert.Equal("/s/thanks", (await phone.Post(whole, null, "form[data-send]", "send")).Path);
        var used = await phone.Get(address);
        var wrong = await phone.Get("/s/" + new string('a', 40));
        var cut = await phone.Get("/s/abc");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [used.Status, wrong.Status, cut.Status]);
        Assert.Equal(thanks.Title, used.Title);
        Assert.Empty(used.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task What_a_survey_is_about_is_read_in_the_language_tapped_on_this_device()
    {
        await using var app = new LmsApp();
        var survey = await Waiting(app);
        await app.Db.Work("Arrange", work => work.Execute("UPDATE Person SET Language = 'ru' WHERE Id = @id", new { id = LmsApp.Person("trainee") }));
        using var trainee = await app.SignIn("trainee");
        foreach (var path in new[] { "/", $"/surveys/{survey}", "/s/" + app.Get<LinkKey>().OfSurvey(survey) })
        {
            Assert.Contains("Ethical recruitment for private employment agencies", (await trainee.Get(path)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_that_is_over_says_so_also_beside_somebody_whose_guesses_are_not_answered_any_more()
    {
        await using var app = new LmsApp();
        var survey = await Waiting(app);
        app.Clock.Advance(TimeSpan.FromDays(60));
        using var phone = app.Browser("198.51.100.7");
        for (var guess = 0; guess < GuessLimit.Links.Most; guess++)
        {
            await phone.Fetch(HttpMethod.Get, $"/s/{guess:x40}");
        }

        using var refused = await phone.Fetch(HttpMethod.Get, "/confirm/" + new string('b', 40));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var over = await phone.Get("/s/" + app.Get<LinkKey>().OfSurvey(survey));
        Assert.Equal(HttpStatusCode.Gone, over.Status);
        Assert.Contains("The time for them is over", over.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_answer_goes_by_itself_and_a_retry_changes_nothing()
    {
        await using var app = new LmsApp();
        var survey = await Waiting(app);
        var address = $"/s/{app.Get<LinkKey>().OfSurvey(survey)}/answers/ERP-P01";
        using var phone = app.Browser();
        async Task<HttpResponseMessage> Put(string to, int given, int seq)
        {
            using var body = JsonContent.Create(new { seq, given, evidence = "a list" });
            return await phone.Fetch(HttpMethod.Put, to, body);
        }

        using var first = await Put(address, 2, 3);
        using var late = await Put(address, 0, 2);
        using var unknown = await Put(address.Replace("ERP-P01", "ERP-P99", StringComparison.Ordinal), 1, 4);
        using var nobody = await Put($"/s/{new string('a', 40)}/answers/ERP-P01", 1, 4);
        using var stranger = await Put($"/surveys/{survey}/answers/ERP-P01", 1, 5);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound], [first.StatusCode, late.StatusCode, nobody.StatusCode]);
        Assert.Equal([false, false], [unknown.IsSuccessStatusCode, stranger.IsSuccessStatusCode]);
        Assert.Contains("\"newest\":false", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((2, "a list"), (await app.Db.SurveyAnswers(survey)).Where(a => a.StatementId == "ERP-P01").Select(a => (a.Given, a.Evidence)).Single());
    }

    [Fact]
    public async Task Signed_in_they_wait_on_the_first_page_and_a_supervisor_can_confirm_what_is_practised()
    {
        await using var app = new LmsApp();
        var survey = await Waiting(app);
        using var trainee = await app.SignIn("trainee");
        Assert.Contains($"/surveys/{survey}", (await trainee.Get("/")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var whole = await trainee.Post($"/surveys/{survey}", AnswerAll, "form.survey", "review");
        var sent = await trainee.Post(whole, null, "form[data-send]", "send");
        Assert.Contains("Your answers have arrived", sent.Text, StringComparison.Ordinal);

        var asked = await trainee.Post(sent, null, "#confirm form");
        var link = new Uri(asked.Document.QuerySelector("#confirm-link")!.GetAttribute("value")!).AbsolutePath;
        using var supervisor = app.Browser("203.0.113.9");
        var page = await supervisor.Get(link);
        Assert.Contains("Гулнора Ҳакимова", page.Text, StringComparison.Ordinal);
        Assert.Contains("a signed list", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Complaints help", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll("fieldset").Length);

        var unnamed = await supervisor.Post(page, form => Confirm(form, ""), "main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unnamed.Status);
        Assert.Equal(3, unnamed.Document.QuerySelectorAll("input[value=confirmed][checked]").Length);
        var confirmed = await supervisor.Post(unnamed, form => Confirm(form, "Aida Karimova"), "main form");
        Assert.Equal("/confirm/thanks", confirmed.Path);
        // Gone back to, it says what has happened.
        Assert.Equal((HttpStatusCode.OK, confirmed.Title), await supervisor.Get(link) is var back ? (back.Status, back.Title) : default);
        var seen = await trainee.Get($"/surveys/{survey}");
        Assert.Contains("Aida Karimova", seen.Text, StringComparison.Ordinal);
        Assert.Equal(3, seen.Document.QuerySelectorAll(".survey-confirmed .chip").Length);

        var again = await trainee.Post(seen, null, "#confirm form");
        var second = new Uri(again.Document.QuerySelector("#confirm-link")!.GetAttribute("value")!).AbsolutePath;
        await trainee.Post(again, null, "#confirm form:has([name=confirmation])", again.Document.QuerySelector("[name=confirmation]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Gone, (await supervisor.Get(second)).Status);
    }

    [Fact]
    public async Task A_trainer_sees_who_answered_and_takes_rows_without_names_only_of_ten_or_more()
    {
        await using var app = new LmsApp();
        var cohort = await Cohort(app);
        using var trainer = await app.SignIn("trainer");
        var page = await trainer.Get($"/cohorts/{cohort}/surveys");
        Assert.Contains("11 of 12 answered after 90 days", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("[name=survey]"));
        Assert.Contains("1 person may still answer", page.Text, StringComparison.Ordinal);
        using var early = await trainer.Fetch(HttpMethod.Get, $"/cohorts/{cohort}/surveys.xlsx");
        Assert.Equal(HttpStatusCode.Redirect, early.StatusCode);
        var again = await trainer.Post(page, null, "form:has([name=survey])", page.Document.QuerySelector("[name=survey]")!.GetAttribute("value"));
        Assert.Contains("goes out again", again.Text, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(60));
        await app.Get<CloseDueSurveys>().Run(TestContext.Current.CancellationToken);
        using var later = await app.SignIn("trainer");
        using var book = await later.Fetch(HttpMethod.Get, $"/cohorts/{cohort}/surveys.xlsx");
        Assert.Equal(HttpStatusCode.OK, book.StatusCode);
        var rows = MiniExcelLibs.MiniExcel.Query(await book.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(11 * 8, rows.Count);
        Assert.Equal(11, rows.Select(r => r["Person (key)"]).Distinct().Count());
        Assert.All(rows, r => Assert.DoesNotContain(r.Values, v => v is string text && text.Contains("Torobekov", StringComparison.Ordinal)));
        Assert.DoesNotContain(rows[0].Keys, k => k.Contains("language", StringComparison.OrdinalIgnoreCase));

        var small = (await app.Db.List<Guid>("SELECT c.Id FROM Cohort c WHERE c.Taken > 0 AND c.EndsAt > @now", new { now = LmsApp.Start }))[0];
        Assert.Contains("From 10 people on", (await later.Get($"/cohorts/{small}/surveys")).Text, StringComparison.Ordinal);
        using var none = await later.Fetch(HttpMethod.Get, $"/cohorts/{small}/surveys.xlsx");
        Assert.Equal(HttpStatusCode.Redirect, none.StatusCode);
    }

    [Fact]
    public async Task The_questions_before_are_offered_with_the_training_and_never_in_the_way_of_it()
    {
        await using var app = new LmsApp();
        using var trainee = await app.SignIn("trainee");
        var enrolment = (await app.Db.List<Guid>("SELECT e.Id FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId WHERE e.PersonId = @id AND c.EndsAt > @now", new { id = LmsApp.Person("trainee"), now = LmsApp.Start }))[0];
        Assert.Contains($"/enrolments/{enrolment}/surveys/before", (await trainee.Get($"/enrolments/{enrolment}")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var begun = await trainee.Post($"/enrolments/{enrolment}/surveys/before");
        Assert.StartsWith("/surveys/", begun.Path, StringComparison.Ordinal);
        await trainee.Post($"/enrolments/{enrolment}/lessons/2.1", form: "form.lesson-done");
        var over = await trainee.Get(begun.Path);

        Assert.Contains("you have read one", over.Text, StringComparison.Ordinal);
        Assert.Empty(over.Document.QuerySelectorAll("form.survey"));
    }

    private static void AnswerAll(Dictionary<string, string> form)
    {
        for (var n = 1; n <= 4; n++)
        {
            form[$"given-ERP-T0{n}"] = n == 1 ? "2" : "4";
            form[$"given-ERP-P0{n}"] = n == 4 ? "0" : "2";
        }

        form["evidence-ERP-P01"] = "a signed list";
    }

    private static void Confirm(Dictionary<string, string> form, string name)
    {
        foreach (var key in new[] { "given-ERP-P01", "given-ERP-P02", "given-ERP-P03" })
        {
            form[key] = "confirmed";
        }

        (form["Name"], form["Job"]) = (name, "Head of office");
    }

    private static async Task<Guid> Waiting(LmsApp app) =>
        (await app.Get<SurveyQueries>().Waiting(LmsApp.Person("trainee"), app.Clock.GetUtcNow())).Single().Id;

    private static async Task<Guid> Cohort(LmsApp app) => (await app.Db.FindSurvey(await Waiting(app)))!.CohortId;

    // ERP-T01 is reverse-scored.
    private static async Task<(string State, int Scored, int Practised)> Stored(LmsApp app, Guid survey)
    {
        var answers = (await app.Db.SurveyAnswers(survey)).ToDictionary(a => a.StatementId, a => a.Scored);
        return ((await app.Db.FindSurvey(survey))!.State, answers["ERP-T01"], answers["ERP-P01"]);
    }
}
