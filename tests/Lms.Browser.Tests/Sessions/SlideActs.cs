using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Sessions;

/// <summary>Slides: lessons by one tap, a picture and a PDF through the trainer's browser; everyone's page follows, and one leafs back.</summary>
internal sealed class SlideActs(Cast cast)
{
    public async Task Make()
    {
        var page = cast.Trainer;
        await page.GotoAsync($"{cast.Home}/slides");
        await page.Locator("form[action$='lessons'] button").ClickAsync();
        await Expect(page.Locator(".slide-line")).ToHaveCountAsync(6);
        var picture = await page.ScreenshotAsync();
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "a picture.png", MimeType = "image/png", Buffer = picture });
        await Expect(page.Locator(".slide-line")).ToHaveCountAsync(7);
        var sheet = await page.Context.NewPageAsync();
        await sheet.SetContentAsync("<h1>One</h1><p style='page-break-before:always'>Two</p><p style='page-break-before:always'>Three</p>");
        var pdf = await sheet.PdfAsync();
        await sheet.CloseAsync();
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "deck.pdf", MimeType = "application/pdf", Buffer = pdf });
        await Expect(page.Locator(".slide-line")).ToHaveCountAsync(10, new() { Timeout = 60_000 });
        var widest = await cast.Site.Db.Read<long>("SELECT MAX(Bytes) FROM Slide WHERE Kind = 'image'");
        Assert.InRange(widest, 1, 60_000);

        // The same file again: nothing is there twice.
        await page.EvaluateAsync("document.body.dataset.before = ''");
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "deck.pdf", MimeType = "application/pdf", Buffer = pdf });
        await Expect(page.Locator("body[data-before]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".slide-line")).ToHaveCountAsync(10);
        Assert.Equal(10, await cast.Site.Db.Read<long>("SELECT COUNT(*) FROM Slide"));
    }

    public async Task Follow()
    {
        await Show(1);
        foreach (var page in (IPage[])[cast.Phone, cast.RightToLeft])
        {
            await Expect(page.Locator(".stage article.lesson")).ToBeVisibleAsync();
        }

        await Show(7);
        await Expect(cast.Phone.Locator(".stage img")).ToHaveAttributeAsync("alt", "a picture");
        await Show(8);
        foreach (var page in (IPage[])[cast.Phone, cast.RightToLeft])
        {
            await Expect(page.Locator(".stage img")).ToHaveAttributeAsync("alt", "deck · 1");
        }

        await cast.Phone.Locator("[data-back]").ClickAsync();
        await Expect(cast.Phone.Locator(".stage img")).ToHaveAttributeAsync("alt", "a picture");
        await Show(9);
        await Expect(cast.RightToLeft.Locator(".stage img")).ToHaveAttributeAsync("alt", "deck · 2");
        await Expect(cast.Phone.Locator(".stage img")).ToHaveAttributeAsync("alt", "a picture");
        await cast.Phone.Locator("[data-to-live]").ClickAsync();
        await Expect(cast.Phone.Locator(".stage img")).ToHaveAttributeAsync("alt", "deck · 2");
        await cast.Reload();
        await Expect(cast.Plain.Locator(".stage img")).ToHaveAttributeAsync("alt", "deck · 2");
    }

    /// <summary>One tap on the strip.</summary>
    public async Task Show(int number, IPage? by = null)
    {
        await (by ?? cast.Trainer).Locator(".desk-slide").Nth(number - 1).ClickAsync();
        await Expect((by ?? cast.Trainer).Locator(".desk-slide").Nth(number - 1)).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
