using System.Net;
using Lms.Data.Packages;
using Lms.Data.People;
using Lms.Scheduler;
using Lms.Scheduler.Packages;
using Lms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Packages;

public sealed class PackagePageTests
{
    private static readonly Scope Officer = new(LmsApp.Person("officer"), Everything: false);

    [Fact]
    public async Task An_officer_creates_a_package_and_a_wrong_address_is_named_beside_its_field()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        var wrong = await officer.Post("/packages/new", form => form["Input.Recipients"] = "Desk <desk@ministry.example>\nsomebody");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Line 2 is no recipient: somebody", wrong.Document.QuerySelector("#Input_Recipients-error, .field:has(textarea) .field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Desk <desk@ministry.example>", wrong.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        var made = await officer.Post("/packages/new", form =>
        {
            form["Input.Recipients"] = "Desk <desk@ministry.example>";
            form["Input.Level"] = "public";
        });
        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Contains("Tajikistan: Public", made.Title, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent yet", made.Text, StringComparison.Ordinal);

        var paused = await officer.Post(made);
        Assert.Contains("The package is paused", paused.Document.Body!.TextContent, StringComparison.Ordinal);
        var edited = await officer.Post(paused.Path + "/edit", form => form["Input.Recipients"] = "other@ministry.example");
        Assert.Contains("other@ministry.example", edited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_shows_its_letters_gives_the_kept_bytes_and_reckons_them_again()
    {
        await using var app = new LmsApp();
        await app.Services.GetServices<ISweep>().OfType<MakeDuePackages>().Single().Run(default);
        var package = Assert.Single(await app.Get<PackageQueries>().List(Officer));
        var issue = (await app.Get<PackageQueries>().Issues(package.Id))[0];
        using var officer = await app.SignIn("officer");
        var list = await officer.Get("/packages");
        Assert.NotNull(list.Document.QuerySelector($"a[href='/packages/{package.Id}']"));
        Assert.NotNull((await officer.Get($"/packages/{package.Id}")).Document.QuerySelector($"a[href='/packages/issues/{issue.Id}']"));

        var page = await officer.Get($"/packages/issues/{issue.Id}?recount=on");

        Assert.Contains(issue.FiguresHash!, page.Text, StringComparison.Ordinal);
        Assert.Contains("The same figures, with the same hash", page.Text, StringComparison.Ordinal);
        Assert.Contains("reports@ministry.example", page.Text, StringComparison.Ordinal);
        using var pdf = await officer.Fetch(HttpMethod.Get, $"/packages/issues/{issue.Id}.pdf");
        Assert.Equal((await app.Get<PackageQueries>().Pdf(issue.Id, Officer))!.Bytes, await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(issue.FileName + ".pdf", pdf.Content.Headers.ContentDisposition!.FileName);
        var again = await officer.Post(page);
        Assert.Contains("2 letters are on their way", again.Document.Body!.TextContent, StringComparison.Ordinal);
    }
}
