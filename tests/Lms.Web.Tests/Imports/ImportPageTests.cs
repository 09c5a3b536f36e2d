using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Lms.Scheduler;
using Lms.Scheduler.Imports;
using Lms.Testing;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Lms.Web.Tests.Imports;

public sealed class ImportPageTests
{
    private const string List = "ФИО;Пол;Должность\r\nСаидова \"\"Гулнора\"\";ж;врач\r\nРахимов Далер;м;\r\n";

    [Fact]
    public async Task A_list_in_Windows_1251_is_read_checked_entered_and_taken_back_without_script()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        var read = await Send(officer, CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(List));
        Assert.EndsWith("/read", read.Path, StringComparison.Ordinal);
        Assert.Equal("windows1251", read.Document.QuerySelector("#encoding option[selected]")!.GetAttribute("value"));
        Assert.Equal("semicolon", read.Document.QuerySelector("#separator option[selected]")!.GetAttribute("value"));
        Assert.Equal(["full_name", "sex", "job_title"], read.Document.QuerySelectorAll(".import-column select").Select(s => s.QuerySelector("option[selected]")!.GetAttribute("value")));
        Assert.Contains("Рахимов Далер", read.Text, StringComparison.Ordinal);

        var working = await officer.Post(read, form: "main form[method=post]");
        Assert.Contains("of 2 rows checked", working.Text, StringComparison.Ordinal);
        Assert.Contains("\"import\":\"checking\"", await (await officer.Fetch(HttpMethod.Get, working.Path + "?handler=progress")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Work(app);
        var found = await officer.Get(working.Path);
        Assert.Contains("Enter 2 rows", found.Text, StringComparison.Ordinal);
        var people = await app.Db.Read<long>("SELECT COUNT(*) FROM Person");
        await officer.Post(found, form: "#begin");
        await Work(app);
        Assert.Equal(people + 2, await app.Db.Read<long>("SELECT COUNT(*) FROM Person"));

        using var file = await officer.Fetch(HttpMethod.Get, working.Path + ".xlsx");
        var rows = MiniExcel.Query(new MemoryStream(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(["2", "Entered"], rows[1].Values.Take(2).Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));

        var undone = await officer.Post(working.Path, form => form["why"] = "Wrong list", "#undo");
        Assert.Equal(HttpStatusCode.OK, undone.Status);
        await Work(app);
        Assert.Contains("Taken back", (await officer.Get(working.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(people, await app.Db.Read<long>("SELECT COUNT(*) FROM Person"));
    }

    [Fact]
    public async Task A_row_that_was_left_out_is_said_to_have_been_also_after_the_list_is_taken_back()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        var read = await Send(officer, Encoding.UTF8.GetBytes("Name,Position\nAziza Karimova,judge\n12345,judge\n"));
        var working = await officer.Post(read, form: "main form[method=post]");
        await Work(app);
        await officer.Post(await officer.Get(working.Path), form: "#begin");
        await Work(app);
        await LeftOut(officer, working.Path);
        await officer.Post(working.Path, form => form["why"] = "Wrong list", "#undo");
        await Work(app);
        await LeftOut(officer, working.Path);
    }

    private static async Task LeftOut(LmsBrowser officer, string path)
    {
        var shown = await officer.Get(path + "?show=left_out");
        Assert.Contains("Left out", Assert.Single(shown.Document.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Left out 1", string.Join(' ', shown.Document.QuerySelector("nav.import-filter")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("Changed nothing", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_and_separator_can_be_said_otherwise_and_a_file_that_cannot_be_read_so_says_why()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        var read = await Send(officer, Encoding.UTF8.GetBytes("Name,Position\nA B,judge\n"));
        var other = await officer.Get(read.Path + "?Input.Encoding=utf8&Input.Separator=semicolon");
        Assert.Single(other.Document.QuerySelectorAll(".import-column"));
        var torn = await Send(officer, Encoding.UTF8.GetBytes("Name;Position\n\"A B;judge\n"));
        Assert.Contains("A quotation mark that begins in line 2 never ends", torn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_read_by_its_sheet_with_numbers_and_days_as_they_are()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Notes"] = new[] { new { A = "nothing" } },
            ["People"] = new[] { new { Name = "A B", Number = 4_821_063_759d, When = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc) } },
        });
        var read = await Send(officer, stream.ToArray());
        Assert.Equal(["Notes", "People"], read.Document.QuerySelectorAll("#sheet option").Select(o => o.TextContent));
        var sheet = await officer.Get(read.Path + "?Input.Sheet=People");
        Assert.Contains("4821063759", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("2026-05-01", sheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_list_is_refused_with_the_reason_and_nothing_is_kept()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        Assert.Contains("nothing in this file", await Refused(officer, []), StringComparison.Ordinal);
        Assert.Contains("with a password", await Refused(officer, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), StringComparison.Ordinal);
        Assert.Contains("neither a workbook", await Refused(officer, Encoding.ASCII.GetBytes("%PDF-1.7\n")), StringComparison.Ordinal);
        Assert.Contains("neither a workbook", await Refused(officer, Zip(("readme.txt", 10))), StringComparison.Ordinal);
        Assert.Contains("damaged", await Refused(officer, [.. "PK\u0003\u0004"u8, .. new byte[40]]), StringComparison.Ordinal);
        Assert.Contains("larger than 300 MB", await Refused(officer, Zip(("xl/workbook.xml", 10), ("xl/worksheets/sheet1.xml", 400_000_000))), StringComparison.Ordinal);
        Assert.Equal(0, await app.Db.Read<long>("SELECT COUNT(*) FROM Import"));
    }

    [Fact]
    public async Task A_foreign_officer_finds_neither_the_list_nor_its_file()
    {
        await using var app = new LmsApp();
        using var officer = await app.SignIn("officer");
        var read = await Send(officer, Encoding.UTF8.GetBytes("Name\nA B\n"));
        using var other = await app.SignIn("officer-kg");
        var path = read.Path[..read.Path.LastIndexOf('/')];
        foreach (var door in new[] { path, path + "/read", path + ".xlsx", path + "?handler=progress" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(door)).Status);
        }
    }

    private static Task Work(LmsApp app) => app.Services.GetServices<ISweep>().OfType<RunImports>().Single().Run(TestContext.Current.CancellationToken);

    private static async Task<string> Refused(LmsBrowser browser, byte[] bytes)
    {
        using var sent = await Upload(browser, bytes);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        return WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync());
    }

    private static async Task<LmsAnswer> Send(LmsBrowser browser, byte[] bytes)
    {
        using var sent = await Upload(browser, bytes);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return await browser.Get(sent.Headers.Location!.ToString());
    }

    private static async Task<HttpResponseMessage> Upload(LmsBrowser browser, byte[] bytes)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await browser.Token()), "__RequestVerificationToken" }, { new StringContent("people"), "Kind" } };
        var page = await browser.Get("/imports/new");
        content.Add(new StringContent(page.Document.QuerySelector("select[name=InstitutionId] option[selected]")?.GetAttribute("value") ?? page.Document.QuerySelector("select[name=InstitutionId] option")!.GetAttribute("value")!), "InstitutionId");
        content.Add(new ByteArrayContent(bytes), "file", "list.csv");
        return await browser.Fetch(HttpMethod.Post, "/imports/new", content);
    }

    private static byte[] Zip(params (string Name, int Zeros)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, zeros) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                var piece = new byte[1_000_000];
                for (var left = zeros; left > 0; left -= piece.Length) part.Write(piece, 0, Math.Min(left, piece.Length));
            }
        }

        return stream.ToArray();
    }
}
