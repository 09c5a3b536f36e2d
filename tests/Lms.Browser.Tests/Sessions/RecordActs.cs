using System.IO.Compression;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Sessions;

/// <summary>Closing, and what remains of the hour: the sheet as page, PDF and workbook, and the facts.</summary>
internal sealed class RecordActs(Cast cast)
{
    public async Task Close(IPage by)
    {
        await by.GotoAsync($"{cast.Home}/close");
        await by.Locator("main form[method=post] button.button-danger").ClickAsync();
        await Expect(cast.Phone.Locator(".waiting h2")).ToHaveTextAsync("The session is over");
        Assert.Equal("closed", await cast.Site.Db.Read<string>("SELECT State FROM Session WHERE Id = @Session", new { cast.Site.Session }));
    }

    /// <param name="texts">What was asked, said and written.</param>
    public async Task Check(params string[] texts)
    {
        var page = cast.CoTrainer;
        await page.GotoAsync($"{cast.Home}/sheet");
        foreach (var text in (string[])["Гулнора Ҳакимова", "Who pays the fee?", .. texts])
        {
            await Expect(page.Locator("main")).ToContainTextAsync(text);
        }

        var file = await (await page.Context.APIRequest.GetAsync($"{cast.Home}/sheet.pdf")).BodyAsync();
        using (var pdf = PdfDocument.Open(file))
        {
            var text = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)).Replace(" ", "", StringComparison.Ordinal);
            Assert.Contains("Whopaysthefee?", text, StringComparison.Ordinal);
            Assert.Contains("Hakimova", text, StringComparison.Ordinal);
        }

        var book = await (await page.Context.APIRequest.GetAsync($"{cast.Home}/sheet.xlsx")).BodyAsync();
        using (var zip = new ZipArchive(new MemoryStream(book)))
        {
            var cells = string.Concat(await Task.WhenAll(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(Read)));
            Assert.Contains("Who pays the fee?", cells, StringComparison.Ordinal);
            Assert.Contains("Hakimova", cells, StringComparison.Ordinal);
        }

        Assert.Equal(6, await cast.Site.Db.Read<long>("SELECT COUNT(*) FROM Attendance WHERE SessionId = @Session", new { cast.Site.Session }));
        var present = await cast.Site.Db.Read<long>("SELECT COUNT(*) FROM Attendance WHERE SessionId = @Session AND Present = 1", new { cast.Site.Session });
        Assert.InRange(present, 1, 3);
        Assert.Equal(present, await cast.Site.Db.Read<long>("SELECT COUNT(*) FROM Fact WHERE SourceKey LIKE @Key", new { Key = $"attendance:{cast.Site.Session}:%" }));
    }

    private static async Task<string> Read(ZipArchiveEntry entry)
    {
        using var text = new StreamReader(await entry.OpenAsync());
        return await text.ReadToEndAsync();
    }
}
