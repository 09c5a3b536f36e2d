using System.IO.Compression;
using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Completions;

public sealed class BoardPageTests
{
    [Fact]
    public async Task Trainee_and_trainer_read_the_same_list_of_what_is_missing()
    {
        await using var app = new LmsApp();
        var (cohort, enrolment) = await Demo(app);
        using var trainee = await app.SignIn("trainee");
        using var trainer = await app.SignIn("trainer");
        var own = await trainee.Get($"/enrolments/{enrolment}");
        var seen = await trainer.Get($"/cohorts/{cohort}/board/{enrolment}");
        var list = List(own);
        Assert.Equal(["lessons", "post_test"], list.Select(l => l.Measure).Order());
        Assert.Equal(list, List(seen));
        Assert.Contains("Waits for you", own.Text, StringComparison.Ordinal);
        Assert.Contains("Waits for the trainee", seen.Text, StringComparison.Ordinal);

        static List<(string? Measure, string What)> List(LmsAnswer page) =>
            [.. page.Document.QuerySelectorAll(".lacks [data-measure]").Select(l => (l.GetAttribute("data-measure"), l.QuerySelector(".lack-what")!.TextContent.Trim()))];
    }

    [Fact]
    public async Task The_board_filters_by_requirement_state_and_institution_and_sorts()
    {
        await using var app = new LmsApp();
        var (cohort, _) = await Demo(app);
        app.Clock.Advance(TimeSpan.FromDays(15));
        using var trainer = await app.SignIn("trainer");
        var all = await trainer.Get($"/cohorts/{cohort}/board");
        Assert.Equal(6, all.Document.QuerySelectorAll(".board tbody tr").Length);
        Assert.All(all.Document.QuerySelectorAll(".board-cell"), cell => Assert.NotEqual("", cell.TextContent.Trim()));
        Assert.Equal(6, (await trainer.Get($"/cohorts/{cohort}/board?measure=lessons&state=late")).Document.QuerySelectorAll(".board tbody tr").Length);
        Assert.Contains("Nobody stands like that", (await trainer.Get($"/cohorts/{cohort}/board?state=marker")).Text, StringComparison.Ordinal);
        var institution = all.Document.QuerySelectorAll("#institution option").Select(o => o.GetAttribute("value")).First(v => v!.Length > 0);
        Assert.InRange((await trainer.Get($"/cohorts/{cohort}/board?institution={institution}")).Document.QuerySelectorAll(".board tbody tr").Length, 1, 5);
        var names = Names(all);
        Assert.Equal(names.AsEnumerable().Reverse(), Names(await trainer.Get($"/cohorts/{cohort}/board?sort=-name")));

        static List<string> Names(LmsAnswer page) => [.. page.Document.QuerySelectorAll(".board tbody th a").Select(a => a.TextContent)];
    }

    [Fact]
    public async Task The_workbook_holds_names_as_text_and_never_a_formula()
    {
        await using var app = new LmsApp();
        var (cohort, _) = await Demo(app);
        await app.Db.Work("Arrange", work => work.Execute("UPDATE Person SET LatinName = '=1+1', NativeName = '@SUM(A1)' WHERE Id = @id", new { id = LmsApp.Person("trainee-kg") }));
        using var trainer = await app.SignIn("trainer");
        using var answer = await trainer.Fetch(HttpMethod.Get, $"/cohorts/{cohort}/board.xlsx");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var parts = zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()).ToList();
        Assert.Contains(parts, part => part.Contains("=1+1", StringComparison.Ordinal));
        Assert.All(parts, part => Assert.DoesNotMatch("<(x:)?f[ >]", part));
    }

    [Fact]
    public async Task Who_gets_a_letter_is_on_the_page_before_it_goes_and_nobody_gets_a_second_one()
    {
        await using var app = new LmsApp();
        var (cohort, _) = await Demo(app);
        app.Clock.Advance(TimeSpan.FromDays(15));
        using var trainer = await app.SignIn("trainer");
        var address = $"/cohorts/{cohort}/board/write?measure=lessons";
        var page = await trainer.Get(address);
        var people = page.Document.QuerySelectorAll("form[method=post] [data-person]").Length;
        Assert.True(people > 0);
        const string letters = "SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'nudge'";
        var before = await app.Db.Read<long>(letters);
        var sent = await trainer.Post(address, form => form["text"] = "Two lessons a week are enough.");
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Equal(people, await app.Db.Read<long>(letters) - before);
        Assert.Contains("Two lessons a week are enough.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody to write to", (await trainer.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_seen_on_real_people_before_it_is_published_and_moves_only_whom_it_is_meant_to()
    {
        await using var app = new LmsApp();
        var (cohort, enrolment) = await Demo(app);
        using var administrator = await app.SignIn("administrator");
        var look = await administrator.Post("/modules/ERP/rules", form => { form["Input.Portfolio"] = "3"; form["Input.Reason"] = "The donors ask for it"; }, ".rule-form", button: "preview");
        Assert.Contains("people are on the way in this module", look.Text, StringComparison.Ordinal);
        Assert.Contains("nobody there could meet it", look.Text, StringComparison.Ordinal);
        var before = await app.Db.Read<long>("SELECT COUNT(*) FROM CompletionRule WHERE CreatedBy = @by", new { by = LmsApp.Person("administrator") });
        var published = await administrator.Post(look, form: ".rule-form", button: "publish");
        Assert.Contains("Each portfolio piece at level 3 of 4 or better", published.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await app.Db.Read<long>("SELECT COUNT(*) FROM CompletionRule WHERE CreatedBy = @by", new { by = LmsApp.Person("administrator") }));

        var move = await administrator.Post($"/cohorts/{cohort}/rule", form => { form["who"] = "picked"; form["picked"] = enrolment.ToString(); form["reason"] = "Agreed with her"; }, button: "preview");
        Assert.Contains("One person would be moved", move.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM EnrolmentRule WHERE EnrolmentId = @enrolment", new { enrolment }));
        var moved = await administrator.Post(move, button: "move");
        Assert.Equal(HttpStatusCode.OK, moved.Status);
        Assert.Equal(1, await app.Db.Read<long>("SELECT COUNT(*) FROM EnrolmentRule WHERE EnrolmentId = @enrolment", new { enrolment }));
        using var trainer = await app.SignIn("trainer");
        Assert.Contains("The rule asks for something this cohort does not have", (await trainer.Get($"/cohorts/{cohort}/board")).Text, StringComparison.Ordinal);
    }

    private static async Task<(Guid Cohort, Guid Enrolment)> Demo(LmsApp app)
    {
        _ = app.Browser();
        var row = await app.Db.Read<Place>("SELECT e.CohortId AS Cohort, e.Id AS Enrolment FROM Enrolment e WHERE e.PersonId = @id", new { id = LmsApp.Person("trainee") });
        return (row.Cohort, row.Enrolment);
    }

    private sealed record Place
    {
        public Guid Cohort { get; init; }

        public Guid Enrolment { get; init; }
    }
}
