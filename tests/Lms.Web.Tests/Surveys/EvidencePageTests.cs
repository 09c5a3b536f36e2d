using System.Net;
using Lms.Data;
using Lms.Data.Surveys;
using Lms.Testing;

namespace Lms.Web.Tests.Surveys;

/// <summary>Files that show a practice, from the form that sends them to everybody who may or may not open them.</summary>
public sealed class EvidencePageTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly byte[] List = [.. "%PDF-1.7\n14 signatures\n%%EOF\n"u8];

    [Fact]
    public async Task A_file_that_shows_a_practice_is_opened_by_who_may_and_only_told_to_a_supervisor()
    {
        using var trainee = await app.SignIn("trainee");
        var survey = (await app.Get<SurveyQueries>().Waiting(LmsApp.Person("trainee"), app.Clock.GetUtcNow())).Single().Id;
        var path = $"/surveys/{survey}";
        var open = await trainee.Get(path);
        using (var added = await trainee.PostFiles(open.Document.QuerySelector("#files form[enctype]")!.GetAttribute("action")!, ("signed list.pdf", List)))
        {
            Assert.Equal((HttpStatusCode.Redirect, path), (added.StatusCode, added.Headers.Location!.OriginalString));
        }

        var href = (await trainee.Get(path)).Document.QuerySelector("#files a[href^='/uploads/']")!.GetAttribute("href")!;
        using var trainer = await app.SignIn("trainer");
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.Get(href)).Status); // not sent yet

        var whole = await trainee.Post(path, AnswerAll, "form.survey", "review");
        var sent = await trainee.Post(whole, null, "form[data-send]", "send");
        Assert.NotNull(sent.Document.QuerySelector($"#files a[href='{href}']"));
        var asked = await trainee.Post(sent, null, "#confirm form");
        using var supervisor = app.Browser("203.0.113.9");
        var page = await supervisor.Get(new Uri(asked.Document.QuerySelector("#confirm-link")!.GetAttribute("value")!).AbsolutePath);
        Assert.Contains("One file was sent to show this", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/uploads/", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.StartsWith("/people/sign-in", (await supervisor.Get(href)).Path, StringComparison.Ordinal);

        var cohort = (await app.Db.FindSurvey(survey))!.CohortId;
        var list = (await trainer.Get($"/cohorts/{cohort}/surveys")).Document.QuerySelector($"a[href*='subject={survey}']")!;
        Assert.NotNull((await trainer.Get(list.GetAttribute("href")!)).Document.QuerySelector($"a[href='{href}']"));
        using var file = await trainer.Fetch(HttpMethod.Get, href);
        Assert.Equal(List, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using (var foreign = await trainer.PostFiles(list.GetAttribute("href")!, ("mine.pdf", List)))
        {
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }

        foreach (var stranger in new[] { "trainee-kg", "trainee-tj", "officer-kg", "mentor" })
        {
            using var browser = await app.SignIn(stranger);
            Assert.True((await browser.Get(href)).Status == HttpStatusCode.NotFound, stranger);
        }
    }

    private static void AnswerAll(Dictionary<string, string> form)
    {
        for (var n = 1; n <= 4; n++)
        {
            (form[$"given-ERP-T0{n}"], form[$"given-ERP-P0{n}"]) = ("4", "2");
        }
    }
}
