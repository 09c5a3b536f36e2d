using System.Net;
using System.Text.Json;
using Lms.Testing;
using Lms.Web.Audit;

namespace Lms.Web.Tests.Audit;

/// <summary>Who took which data out of the house as a file.</summary>
public sealed class ExportTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task A_list_of_people_that_leaves_as_a_file_is_noted_with_its_rows_and_its_filter_and_never_with_a_name()
    {
        using var officer = await app.SignIn("officer");
        using var file = await officer.Fetch(HttpMethod.Get, "/people.csv?category=mrc_staff&q=gulnora");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
        using var detail = JsonDocument.Parse(await Noted("/people.csv", "officer"));
        Assert.Equal((lines, "category=mrc_staff&q=…"), (detail.RootElement.GetProperty("rows").GetInt32(), detail.RootElement.GetProperty("filter").GetString()));
        using var administrator = await app.SignIn("administrator");
        Assert.Contains("Took data as a file", (await administrator.Get("/audit?deed=NoteExport")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_are_the_attendance_of_a_session_and_the_board_of_a_cohort()
    {
        using var trainer = await app.SignIn("trainer");
        var session = (await app.Db.List<Guid>("SELECT s.Id FROM Session s ORDER BY s.StartsAt"))[0];
        var cohort = await app.Db.Read<Guid>("SELECT CohortId FROM Session WHERE Id = @session", new { session });
        foreach (var path in new[] { $"/sessions/{session}/attendance", $"/cohorts/{cohort}/board.xlsx" })
        {
            using var file = await trainer.Fetch(HttpMethod.Get, path.EndsWith("attendance", StringComparison.Ordinal) ? path + "?handler=xlsx" : path);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Contains("\"rows\":", await Noted(path, "trainer"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_about_nobody_are_not_and_their_list_is_reviewed()
    {
        using var officer = await app.SignIn("officer");
        using var file = await officer.Fetch(HttpMethod.Get, "/institutions.csv");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'NoteExport' AND SubjectId = '/institutions.csv'"));
        Assert.Equal(
            ["Aggregates.CsvModel", "Aggregates.XlsxModel", "Factsheets.PdfModel", "Factsheets.XlsxModel", "Figures.FilePage", "Institutions.FileModel", "ItemAnalyses.WorkbookModel", "Kap.WorkbookModel", "Packages.PdfModel", "Packages.XlsxModel"],
            typeof(NamesNobodyAttribute).Assembly.GetTypes().Where(t => t.IsDefined(typeof(NamesNobodyAttribute), inherit: false)).Select(t => t.FullName!["Lms.Web.".Length..]).Order(StringComparer.Ordinal));
    }

    private Task<string> Noted(string path, string who) => app.Db.Read<string>(
        "SELECT MAX(Detail) FROM AuditRow WHERE Deed = 'NoteExport' AND SubjectKind = 'Export' AND SubjectId = @path AND ActorId = @actor", new { path, actor = LmsApp.Person(who) });
}
