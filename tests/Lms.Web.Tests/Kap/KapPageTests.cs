using System.IO.Compression;
using System.Net;
using Lms.Testing;

namespace Lms.Web.Tests.Kap;

/// <summary>The demo cohort of a hundred people, as an officer and a trainer see it.</summary>
public sealed class KapPageTests : IClassFixture<KapPageTests.Past>
{
    private readonly LmsApp app;

    public KapPageTests(Past past) => app = past.App;

    [Fact]
    public async Task An_officer_reads_a_change_with_everything_that_belongs_to_it()
    {
        using var officer = await app.SignIn("officer");

        var page = await officer.Get("/kap?Module=ERP&From=2026-01&To=2026-12");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var text = page.Text;
        Assert.Contains("After it, knowledge stood higher in these people.", text, StringComparison.Ordinal);
        Assert.Contains("95 % interval", text, StringComparison.Ordinal);
        Assert.Contains("dropped out", text, StringComparison.Ordinal);
        Assert.Contains("Agency for Work Abroad", text, StringComparison.Ordinal);
        // Seven people of one office: fewer than ten, and with them the next larger one, or the seven could be computed.
        Assert.Contains("Too few to tell", text, StringComparison.Ordinal);
        Assert.Contains("Left out, so that a smaller group cannot be computed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Office of Employment Abroad, Lahore", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rahimzoda", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Months_that_are_none_are_said_on_the_page()
    {
        using var officer = await app.SignIn("officer");

        var page = await officer.Get("/kap?From=2026-05&To=2026-02");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Errors);
    }

    [Fact]
    public async Task A_trainer_is_told_that_a_question_reads_wrongly_in_one_language()
    {
        using var trainer = await app.SignIn("trainer");

        var page = await trainer.Get("/modules/ERP/items");

        // Names put into a sentence are isolated, so that each runs in its own direction.
        var text = page.Text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
        Assert.Contains("Much harder for people who read in اردو than for people of equal score who read in Русский", text, StringComparison.Ordinal);
        Assert.Contains("Unequal for groups", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("officer", "/kap.xlsx?Module=ERP&From=2026-01&To=2026-12")]
    [InlineData("trainer", "/modules/ERP/items.xlsx")]
    public async Task A_workbook_opens_and_has_its_definitions(string person, string path)
    {
        using var browser = await app.SignIn(person);

        using var book = new ZipArchive(await (await browser.Fetch(HttpMethod.Get, path)).Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.True(book.Entries.Count(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)) >= 4);
    }

    public sealed class Past : IAsyncDisposable
    {
        public LmsApp App { get; } = LmsApp.In("Development", ("Demo:History", "true"));

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
