using System.Net;
using Lms.Data.Submissions;
using Lms.Testing;

namespace Lms.Web.Tests.Submissions;

/// <summary>Work asked for, written and handed in without script.</summary>
public sealed class WorkPageTests
{
    [Fact]
    public async Task A_trainer_makes_looks_at_and_publishes_an_assignment_and_a_trainee_hands_it_in()
    {
        await using var app = new LmsApp();
        using var trainer = await app.SignIn("trainer");
        var cohort = await Cohort(app);
        void Fill(Dictionary<string, string> form)
        {
            (form["Input.Title"], form["Input.Brief"]) = ("A fee I saw", "## Task\n\nWrite about **one** fee. <script>alert(1)</script>");
            (form["Input.Kind"], form["Input.Language"]) = ("micro_teaching", "en");
        }

        var looked = await trainer.Post($"/cohorts/{cohort}/assignments/new", Fill, button: "preview");
        Assert.Equal("Task", looked.Document.QuerySelector(".brief-preview article h2")!.TextContent);
        Assert.Null(looked.Document.QuerySelector(".brief-preview script"));
        var made = await trainer.Post(looked, Fill, button: "save");
        using var trainee = await app.SignIn("trainee");
        Assert.Equal(HttpStatusCode.NotFound, (await trainee.Get(made.Path)).Status);
        await trainer.Post(made, form: "form[action*=ublish]");

        var brief = await trainee.Get(made.Path);
        Assert.Equal("one", brief.Document.QuerySelector(".brief strong")!.TextContent);
        var work = await trainee.Post(brief, form: "form[action*=egin]");
        Assert.StartsWith("/submissions/", work.Path, StringComparison.Ordinal);
        work = await trainee.Post(work, form => form["Text"] = "The visa fee", ".work", "save");
        Assert.Equal("The visa fee", work.Document.QuerySelector("#text")!.TextContent.Trim());
        work = await trainee.Post(work, form => form["Text"] = "The visa fee, and who paid it", ".work", "submit");
        Assert.Contains("Hand this in?", work.Text, StringComparison.Ordinal);
        work = await trainee.Post(work, null, ".work", "sure");
        Assert.Null(work.Document.QuerySelector("#text"));
        Assert.Equal("The visa fee, and who paid it", work.Document.QuerySelector(".work-text")!.TextContent);

        var all = await trainer.Get(made.Path);
        Assert.Contains("1 waits for a mark", all.Text, StringComparison.Ordinal);
        using var book = await trainer.Fetch(HttpMethod.Get, made.Path + "/submissions.xlsx");
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await book.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]));
    }

    [Fact]
    public async Task A_text_typed_over_another_that_came_in_between_is_shown_beside_it()
    {
        await using var app = new LmsApp();
        using var trainee = await app.SignIn("trainee");
        var work = await trainee.Post($"/assignments/{await CaseStudy(app)}", form: "form[action*=egin]");
        var id = Guid.Parse(work.Path["/submissions/".Length..]);
        await app.Get<SaveDraft>().Run(id, new SentDraft("From my telephone", 0, 5_001, 5_000), new(LmsApp.Person("trainee"), Everything: false));

        var both = await trainee.Post(work, form => form["Text"] = "From my desk", ".work", "save");
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Equal("From my telephone", both.Document.QuerySelector("[data-theirs]")!.TextContent);
        Assert.Equal("From my desk", both.Document.QuerySelector("#text")!.TextContent.Trim());
        var saved = await trainee.Post(both, form => form["Text"] = "From both", ".work", "save");
        Assert.Equal("From both", saved.Document.QuerySelector("#text")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_cannot_be_is_said_beside_its_field()
    {
        await using var app = new LmsApp();
        using var trainer = await app.SignIn("trainer");
        var cohort = await Cohort(app);
        var page = await trainer.Post($"/cohorts/{cohort}/assignments/new", form => (form["Input.Title"], form["Input.Who"]) = ("", "nobody"), button: "save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(2, page.Document.QuerySelectorAll(".field-error").Length);
        page = await trainer.Post(page, form => (form["Input.Title"], form["Input.Who"], form["Input.Due"]) = ("Before it opens", "own", "2020-01-01T10:00"), button: "save");
        Assert.Contains("due before it opens", page.Text, StringComparison.Ordinal);
    }

    private static Task<Guid> CaseStudy(LmsApp app) => app.Db.Read<Guid>("SELECT m.AssignmentId FROM SubmissionMember m JOIN Submission s ON s.Id = m.SubmissionId WHERE s.Round > 0");

    private static Task<Guid> Cohort(LmsApp app) =>
        app.Db.Read<Guid>("SELECT a.CohortId FROM SubmissionMember m JOIN Submission s ON s.Id = m.SubmissionId JOIN Assignment a ON a.Id = m.AssignmentId WHERE s.Round > 0");
}
