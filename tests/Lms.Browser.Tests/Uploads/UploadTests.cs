using System.Globalization;
using System.Security.Cryptography;
using Lms.Browser.Tests.Sessions;
using Lms.Data.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Uploads;

/// <summary>A file on its way when the server dies: what was acknowledged is there, and the rest follows by itself.</summary>
public sealed class UploadTests(Chromium chromium)
{
    private const int Bytes = 20 * 1024 * 1024;

    [Fact]
    public async Task An_upload_goes_on_where_it_stood_after_the_server_was_killed()
    {
        await using var site = await StorySite.Begin();
        await using var visit = await site.Visit(chromium, width: 360);
        var page = await visit.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        var enrolment = await site.Db.Read<Guid>("SELECT EnrolmentId FROM ActionPlan WHERE State = 'running'");
        var plan = $"/enrolments/{enrolment}/plan";
        await page.GotoAsync("/people/sign-in?return=" + Uri.EscapeDataString(plan));
        await page.Locator("button[name=key][value='trainee']").ClickAsync();
        await page.Arrives(plan);

        // Slow enough to be cut in the middle, as a telephone's line is.
        var line = await visit.NewCDPSessionAsync(page);
        await line.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 20, ["downloadThroughput"] = -1, ["uploadThroughput"] = 4 * 1024 * 1024 });
        var sent = RandomNumberGenerator.GetBytes(Bytes);
        "%PDF-1.7\n"u8.CopyTo(sent);
        "\n%%EOF\n"u8.CopyTo(sent.AsSpan(Bytes - 7));
        var files = page.Locator("[data-files]").First;
        await files.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "cost map.pdf", MimeType = "application/pdf", Buffer = sent });
        await Until(() => Received(site), received => received is > 2 * 1024 * 1024 and < Bytes);
        await site.Kill();
        var known = await Received(site);
        Assert.InRange(known, 1, Bytes - 1);
        await site.Start();
        Assert.True(await Received(site) >= known, "What was acknowledged is gone");
        await line.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = -1 });
        await Expect(files.Locator("a[href^='/uploads/']")).ToHaveTextAsync("cost map.pdf", new() { Timeout = 90_000 });
        Assert.Equal(1, await site.Db.Read<long>("SELECT COUNT(*) FROM Upload WHERE OwnerId = @owner", new { owner = DemoId.Person("trainee") }));
        var href = await files.Locator("a[href^='/uploads/']").GetAttributeAsync("href");
        var kept = await (await visit.APIRequest.GetAsync(href!)).BodyAsync();
        Assert.Equal(Convert.ToHexString(SHA256.HashData(sent)), Convert.ToHexString(SHA256.HashData(kept)), ignoreCase: true);

        // Somebody else's id is nobody's file.
        await using var other = await site.Visit(chromium, width: 360);
        var stranger = await other.NewPageAsync();
        await stranger.GotoAsync("/people/sign-in");
        await stranger.Locator("button[name=key][value='trainee-kg']").ClickAsync();
        Assert.Equal(404, (await other.APIRequest.GetAsync(href!)).Status);
    }

    private static Task<long> Received(StorySite site) => site.Db.Read<long>("SELECT COALESCE(MAX(Received), 0) FROM Upload");

    private static async Task Until(Func<Task<long>> read, Func<long, bool> holds)
    {
        var last = 0L;
        for (var tries = 0; tries < 1_500; tries++)
        {
            last = await read();
            if (holds(last))
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("It stood at " + last.ToString(CultureInfo.InvariantCulture));
    }
}
