using System.Net;
using Lms.Testing;
using Lms.Web.Tests.Lessons;

namespace Lms.Web.Tests.Modules;

public sealed class ModulePageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task The_catalogue_shows_the_four_modules_with_hours_and_languages()
    {
        var page = await (await app.SignIn("trainee-uz")).Get("/modules");
        Assert.Equal(4, page.Document.QuerySelectorAll(".module-card").Length);
        Assert.Contains("Ethical recruitment for private employment agencies", page.Text, StringComparison.Ordinal);
        Assert.Contains("8 hours 6 lessons English Русский اردو", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You are enrolled", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_says_what_the_certificate_needs_and_keeps_its_lessons_for_those_enrolled()
    {
        var page = await (await app.SignIn("trainee-uz")).Get("/modules/erp");
        Assert.Contains("You have read all 6 lessons.", page.Text, StringComparison.Ordinal);
        Assert.Contains("70% or more in the test after the lessons", page.Text, StringComparison.Ordinal);
        Assert.Contains("The certificate is valid for 2 years.", page.Text, StringComparison.Ordinal);
        Assert.Contains("10 questions, 20 min", page.Text, StringComparison.Ordinal);
        Assert.Equal(6, page.Document.QuerySelectorAll(".lesson-lines > li").Length);
        Assert.Empty(page.Document.QuerySelectorAll(".lesson-lines a"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignIn("trainee-uz")).Get("/modules/nothing")).Status);
    }

    [Fact]
    public async Task Whoever_is_enrolled_goes_on_from_the_modules_page()
    {
        var enrolment = await app.Enrol("trainee-bd");
        var page = await (await app.SignIn("trainee-bd")).Get("/modules/ERP");
        Assert.Equal($"/enrolments/{enrolment}", page.Document.QuerySelector(".title-act a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_way_to_the_next_group_leads_to_its_page()
    {
        await app.Enrol("trainee-kg", startsInDays: 1);
        var browser = await app.SignIn("trainee-uz");
        var page = await browser.Get("/modules/ERP");
        var links = page.Document.QuerySelectorAll("a[href^='/cohorts/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.Single(links);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(links[0])).Status);
    }

    [Fact]
    public async Task Problems_and_versions_are_for_administrators()
    {
        var administrator = await app.SignIn("administrator");
        Assert.Contains("All content files were read", (await administrator.Get("/modules/problems")).Text, StringComparison.Ordinal);
        Assert.Contains("ERP Ethical recruitment", (await administrator.Get("/modules/versions")).Text, StringComparison.Ordinal);
        foreach (var key in new[] { "trainee", "trainer", "officer" })
        {
            var browser = await app.SignIn(key);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/modules/problems")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/modules/versions")).Status);
        }
    }

    [Fact]
    public async Task A_broken_content_file_is_named_to_the_administrator_and_the_site_runs()
    {
        var folder = Directory.CreateTempSubdirectory("lms-content-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "NEW"));
        await File.WriteAllTextAsync(Path.Combine(folder, "SOURCES.yaml"), "S0:\n  text: A leaflet\n  status: guessed\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "NEW", "module.yaml"), "code: NEW\nhours: many\n", TestContext.Current.CancellationToken);
        await using var broken = LmsApp.In("Development", ("Content:Path", folder));
        var page = await (await broken.SignIn("administrator")).Get("/modules/problems");
        Assert.Contains("NEW/module.yaml 2 'hours' is a whole number from 1 to 400.", page.Text, StringComparison.Ordinal);
        Assert.Contains("SOURCES.yaml 3 'guessed' is not a status.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No module yet", (await (await broken.SignIn("trainee")).Get("/modules")).Text, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
