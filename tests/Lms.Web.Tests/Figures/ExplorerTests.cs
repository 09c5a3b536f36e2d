using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Lms.Data.People;
using Lms.Testing;
using MiniExcelLibs;

namespace Lms.Web.Tests.Figures;

public sealed class ExplorerTests(PastApp past) : IClassFixture<PastApp>
{
    private const string Women = "kind=people&from=2026-04&to=2026-06&institution_kind=office&sex=female&module=ERP";

    private LmsApp App => past.Site;

    [Fact]
    public async Task Women_of_provincial_offices_are_people_each_once_as_the_raw_facts_say()
    {
        using var officer = await App.SignIn("officer");
        var page = await officer.Get($"/figures?{Women}&by=institution");
        var counted = await Count("COUNT(DISTINCT f.PersonKey)", "2026-04-01", "2026-06-30", " AND f.Sex = 'female' AND f.InstitutionKind = 'office' AND m.Code = 'ERP'");
        Assert.True(counted > 3, "the demonstration has nobody to count");
        Assert.Equal($"{counted} people", Text(page, ".total-figure"));
        Assert.Equal(counted, Amounts(page).Sum());
        Assert.Contains("Counted", Text(page, "tbody tr td:last-child"), StringComparison.Ordinal);
        Assert.Contains("version 1", Text(page, "tbody tr td:last-child"), StringComparison.Ordinal);
        Assert.Contains("is not the sum of the rows", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_two_modules_counts_people_once_where_rows_count_them_twice()
    {
        using var officer = await App.SignIn("officer");
        var page = await officer.Get("/figures?kind=people&from=2026-01&to=2026-09&by=module");
        var counted = await Count("COUNT(DISTINCT f.PersonKey)", "2026-01-01", "2026-09-30");
        Assert.Equal($"{counted} people", Text(page, ".total-figure"));
        Assert.True(Amounts(page).Sum() > counted, "somebody did both modules");
        Assert.NotNull(page.Document.QuerySelector("svg.chart-bars"));
    }

    [Fact]
    public async Task The_tree_is_rolled_down_by_its_links_and_up_again()
    {
        using var officer = await App.SignIn("officer");
        var page = await officer.Get("/figures?kind=people&from=2026-04&to=2026-06&by=branch");
        for (var level = 0; level < 2; level++)
        {
            var down = page.Document.QuerySelector("tbody th a")!.GetAttribute("href")!;
            page = await officer.Get(down);
        }

        Assert.Equal(3, page.Document.QuerySelectorAll(".trail li").Length);
        var names = page.Document.QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim()).ToList();
        Assert.Contains("Provincial office Bokhtar", names);
        Assert.Equal(2, (await officer.Get(page.Document.QuerySelectorAll(".trail a")[1].GetAttribute("href")!)).Document.QuerySelectorAll(".trail li").Length);
    }

    [Fact]
    public async Task Institutions_that_have_none_are_those_nobody_below_was_counted_for()
    {
        using var officer = await App.SignIn("officer");
        var page = await officer.Get($"/figures?{Women}&by=institution&none=on");
        var reached = page.Document.QuerySelectorAll(".explorer-answer > .table-wrap tbody th").Select(h => h.TextContent.Trim()).ToHashSet(StringComparer.Ordinal);
        var none = page.Document.QuerySelectorAll("#none tbody th").Select(h => h.TextContent.Trim()).ToList();
        Assert.DoesNotContain(none, reached.Contains);
        Assert.Equal(5, reached.Count(n => n.Contains(" office ", StringComparison.Ordinal)) + none.Count);
        Assert.DoesNotContain(none, n => n.Contains("Osh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_countrys_institution_shows_no_figure_and_no_name()
    {
        using var officer = await App.SignIn("officer-kg");
        var page = await officer.Get($"/figures?kind=people&from=2025-01&to=2026-12&by=branch&under={DemoId.Institution("tj-agency")}");
        Assert.Equal("0 people", Text(page, ".total-figure"));
        Assert.Contains("outside those you see", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Khujand", page.Text, StringComparison.Ordinal);
        var people = await officer.Get($"/figures/people?kind=people&from=2025-01&to=2026-12&institution={DemoId.Institution("tj-office-sughd")}");
        Assert.Empty(people.Document.QuerySelectorAll("main tbody tr"));
        Assert.DoesNotContain("Khujand", people.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_cell_stand_its_people_and_behind_sessions_a_reason()
    {
        using var officer = await App.SignIn("officer");
        var page = await officer.Get($"/figures?{Women}&by=institution");
        var cell = page.Document.QuerySelector("tbody a.cell")!;
        var people = await officer.Get(cell.GetAttribute("href")!);
        var persons = people.Document.QuerySelectorAll("main tbody th a").Select(a => a.GetAttribute("href")).Distinct().Count();
        Assert.Equal(int.Parse(cell.TextContent, CultureInfo.InvariantCulture), persons);
        Assert.Contains("counts sessions", (await officer.Get("/figures/people?kind=sessions&from=2026-04&to=2026-06")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_the_month_divides_by_the_months_and_says_so()
    {
        using var officer = await App.SignIn("officer");
        var page = await officer.Get("/figures?kind=attendances&from=2026-02&to=2026-06&by=quarter&permonth=on");
        var rows = page.Document.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td.amount").Select(c => decimal.Parse(c.TextContent, CultureInfo.InvariantCulture)).ToList()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal(Math.Round(rows[0][0] / 2, 2, MidpointRounding.AwayFromZero), rows[0][1]);
        Assert.Equal(Math.Round(rows[1][0] / 3, 2, MidpointRounding.AwayFromZero), rows[1][1]);
        Assert.Contains("divided by 5 months", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("svg.chart-lines"));
    }

    [Fact]
    public async Task A_quarter_that_still_runs_says_so_in_table_picture_and_files_and_months_to_come_are_no_zeros()
    {
        using var officer = await App.SignIn("officer");
        const string Year = "kind=attendances&from=2026-02&to=2027-03";
        var list = await officer.Get($"/figures?{Year}&by=quarter");
        var rows = list.Document.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("bdi")!.TextContent, r => r.QuerySelector(".part-note")?.TextContent);
        Assert.Equal("only February 2026 to March 2026", rows["Q1 2026"]);
        Assert.Null(rows["Q2 2026"]);
        Assert.Contains("still running: counted up to", Text(list, ".basis"), StringComparison.Ordinal);
        var drawn = list.Document.QuerySelector("svg.chart-lines")!.TextContent;
        Assert.Contains("so far", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("Q1 2027", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("Q4", Text(list, ".picture h2"), StringComparison.Ordinal);
        Assert.Contains("Q4 2026 is still running", Text(list, ".picture"), StringComparison.Ordinal);
        Assert.Contains("divided by 11 months", (await officer.Get($"/figures?{Year}&permonth=on")).Text, StringComparison.Ordinal);

        using var csv = await officer.Fetch(HttpMethod.Get, $"/figures.csv?{Year}&by=quarter");
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Contains("\"Period over\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"Q2 2026\",\"yes\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_dimensions_have_lines_whose_names_stand_in_full_under_them()
    {
        using var officer = await App.SignIn("officer");
        var page = await officer.Get("/figures?kind=people&from=2025-01&to=2026-09&by=quarter&by=institution&by=sex");
        var names = page.Document.QuerySelectorAll(".chart-name").Select(n => n.TextContent).ToList();
        Assert.Equal(5, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("Provincial office Bokhtar · Male", names);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("svg.chart-lines text.chart-label"), t => t.TextContent.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Funders_have_what_they_paid_for_of_the_past()
    {
        using var officer = await App.SignIn("officer");
        var page = await officer.Get("/figures?kind=people&from=2025-01&to=2026-09&by=funder");
        var rows = page.Document.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("bdi")!.TextContent).ToList();
        Assert.Contains("European Union", rows);
        Assert.Contains("Switzerland", rows);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_said_and_no_figure_is_shown()
    {
        using var officer = await App.SignIn("officer");
        using var answer = await officer.Fetch(HttpMethod.Get, "/figures?kind=people&from=2026-06&to=2026-04");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await officer.Get("/figures?kind=people&by=month&by=year");
        Assert.Contains("Choose one of month, quarter and year", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".total-figure"));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Fetch(HttpMethod.Get, "/figures.csv?kind=people&by=month&by=year")).StatusCode);
    }

    [Fact]
    public async Task Files_hold_the_same_figures_and_the_address_that_asks_again()
    {
        using var officer = await App.SignIn("officer");
        var page = await officer.Get($"/figures?{Women}&by=institution");
        using var workbook = await officer.Fetch(HttpMethod.Get, $"/figures.xlsx?{Women}&by=institution");
        using var bytes = new MemoryStream(await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var rows = bytes.Query(useHeaderRow: true).Select(r => (IDictionary<string, object?>)r).ToList();
        Assert.Equal(Amounts(page), rows.Select(r => Convert.ToInt64(r["People"], CultureInfo.InvariantCulture)));
        var definitions = string.Join('\n', bytes.Query(sheetName: "Definitions").Select(r => string.Join(": ", ((IDictionary<string, object?>)r).Values)));
        Assert.Contains($"/figures?kind=people&indicator=capacitated", definitions, StringComparison.Ordinal);
        Assert.Contains("Different people", definitions, StringComparison.Ordinal);
        using var csv = await officer.Fetch(HttpMethod.Get, $"/figures.csv?{Women}&by=institution");
        var lines = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Trim('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal(rows.Count + 1, lines.Length);
        Assert.StartsWith("\"Institution\",\"People\",\"Unit\"", lines[0], StringComparison.Ordinal);
    }

    private static string Text(LmsAnswer page, string selector) => page.Document.QuerySelector(selector)!.TextContent.Trim();

    private static List<long> Amounts(LmsAnswer page) => [.. page.Document.QuerySelectorAll("tbody a.cell").Select(a => long.Parse(a.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))];

    // The same from the raw facts, by nothing of what the explorer uses.
    private Task<long> Count(string what, string from, string to, string more = "") => App.Db.Read<long>($"""
        SELECT {what} FROM Fact f JOIN Module m ON m.Id = f.ModuleId
        WHERE f.Kind = 'completion' AND f.Quantity > 0 AND f.OccurredOn >= '{from}' AND f.OccurredOn <= '{to}' AND f.Country = 'TJ'
          AND NOT EXISTS (SELECT 1 FROM Fact r WHERE r.CorrectsFactId = f.Id)
          AND EXISTS (SELECT 1 FROM InstitutionAncestor a WHERE a.InstitutionId = f.InstitutionId AND a.AncestorId = '{DemoId.Institution("tj-ministry").ToString().ToUpperInvariant()}'){more}
        """);
}
