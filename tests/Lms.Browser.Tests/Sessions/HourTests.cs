using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Lms.Assessments.Polls;
using Lms.Assessments.Questions;
using Lms.Assessments.Sessions;
using Lms.Assessments.Slides;
using Lms.Data.People;
using Lms.Data.Polls;
using Lms.Data.Questions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.Browser.Tests.Sessions;

/// <summary>
/// What an hour costs a trainee on a slow line: three polls in which they vote, ten questions, twenty slide changes. Everything both
/// ways is counted as the browser reports it, request headers too; requests for pictures of slides are not, and opening the page is
/// counted by itself, with nothing of it in the cache. The hour is played in a minute, so the pings of an hour are added from the size of one.
/// </summary>
public sealed class HourTests(Chromium chromium)
{
    private const int Most = 60_000;
    private const int PingsAnHour = 3600 / 15;

    // WebSocket frames under 126 bytes: two of head, and four of mask on the way to the server.
    private const int Head = 2;
    private const int Mask = 4;
    private const string Ping = "{\"type\":6}\u001e";
    private readonly ConcurrentDictionary<string, double> requests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> pictures = new(StringComparer.Ordinal);
    private double frames;
    private int pings;

    private double Bytes => frames + requests.Where(r => !pictures.ContainsKey(r.Key)).Sum(r => r.Value);

    [Fact]
    public async Task An_hour_costs_a_trainee_at_most_60_kB_beside_its_slides()
    {
        await using var site = await LineSite.Begin();
        await using var visit = await site.Visit(chromium);
        var page = await Site.SignIn(visit, "trainee");
        await Count(visit, page);
        await page.GotoAsync(site.Room);
        await Expect(page.Locator("[data-line]")).ToHaveAttributeAsync("data-status", "live");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var opening = Bytes;

        await Slides(site, 10);
        foreach (var kind in (string[])["single", "rating", "cloud"])
        {
            await Poll(site, page, kind);
        }

        await Questions(site);
        await Slides(site, 10);
        await site.Say("Thank you");
        await Task.Delay(TimeSpan.FromSeconds(18), TestContext.Current.CancellationToken);

        Assert.True(pings > 0, "No ping was seen to be measured");
        var pinging = PingsAnHour * ((2 * (Ping.Length + Head)) + Mask);
        var hour = Bytes - opening + pinging;
        TestContext.Current.TestOutputHelper!.WriteLine($"Opening the page {opening:0} bytes; the hour {hour:0}, of which frames {frames:0} and pings {pinging}");
        Assert.InRange(opening, 1, Most);
        Assert.InRange(hour, 1, Most);
    }

    private async Task Count(IBrowserContext visit, IPage page)
    {
        var wire = await visit.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        void On(string name, Action<JsonElement> act) => wire.Event(name).OnEvent += (_, e) => act(e!.Value);
        void Add(JsonElement e, double more) => requests.AddOrUpdate(e.GetProperty("requestId").GetString()!, more, (_, sum) => sum + more);
        On("Network.requestWillBeSent", e =>
        {
            var request = e.GetProperty("request");
            if (request.GetProperty("url").GetString()!.Contains("/slides/", StringComparison.Ordinal))
            {
                pictures[e.GetProperty("requestId").GetString()!] = true;
            }

            Add(e, request.TryGetProperty("postData", out var data) ? Encoding.UTF8.GetByteCount(data.GetString()!) : 0);
        });
        On("Network.requestWillBeSentExtraInfo", e => Add(e, e.GetProperty("headers").EnumerateObject().Sum(h => h.Name.Length + h.Value.GetString()!.Length + 4)));
        On("Network.loadingFinished", e => Add(e, e.GetProperty("encodedDataLength").GetDouble()));
        On("Network.webSocketFrameReceived", e => Frame(e, Head));
        On("Network.webSocketFrameSent", e => Frame(e, Head + Mask));
    }

    private void Frame(JsonElement e, int around)
    {
        var text = e.GetProperty("response").GetProperty("payloadData").GetString()!;
        if (text == Ping)
        {
            pings++;
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        frames += length + around + (length < 126 ? 0 : length < 65536 ? 2 : 8);
    }

    private static async Task Slides(LineSite site, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await site.Happen(SessionEventKind.SlideShown, new SlideShown(site.Db.NewId(), i, count, "image", $"What an ethical recruiter does, part {i}", 1280, 720, null));
            await Task.Delay(550, TestContext.Current.CancellationToken);
        }
    }

    private static async Task Poll(LineSite site, IPage page, string kind)
    {
        string[] options = kind == "single" ? ["The worker", "The employer", "Both of them", "Nobody should"] : [];
        var id = (await site.Get<PreparePoll>().Run(site.Session, new NewPoll(kind, "Who pays for the recruitment of a worker?", options, Anonymous: true), LineSite.ByTrainer))!.Value;
        await site.Get<OpenPoll>().Run(site.Session, id, LineSite.ByTrainer);
        var card = page.Locator($"article[data-poll='{id}']");
        if (kind == "cloud")
        {
            await card.Locator("[name=text]").FillAsync("fairness");
        }
        else
        {
            await card.Locator("label:has(input)").Nth(1).ClickAsync();
        }

        await card.Locator("[data-send]").ClickAsync();
        await Expect(card).ToHaveAttributeAsync("data-voted", "yes");
        await site.Get<ShowResults>().Run(site.Session, id, LineSite.ByTrainer);

        // The others vote while the results are on everybody's screen: the tally moves on each beat.
        foreach (var other in await Others(site))
        {
            var choice = kind switch { "single" => """{"options":[2]}""", "rating" => """{"rating":4}""", _ => """{"text":"work"}""" };
            await site.Get<CastVote>().Run(site.Session, id, other, new SentVote(PollChoice.Parse(choice), "vote-of-hour", 1));
            await Task.Delay(550, TestContext.Current.CancellationToken);
        }

        await site.Get<ClosePoll>().Run(site.Session, id, LineSite.ByTrainer);
    }

    private static async Task Questions(LineSite site)
    {
        var others = await Others(site);
        for (var i = 1; i <= 10; i++)
        {
            var by = new Scope(others[i % others.Count], Everything: false);
            var question = await site.Get<AskQuestion>().Run(site.Session, $"May an agency ask a worker for the price of the ticket in case {i}?", $"question-{i:00}", by);
            await Task.Delay(550, TestContext.Current.CancellationToken);
            await site.Happen(SessionEventKind.QuestionUpvoted, new QuestionUpvoted(question!.Value, 1));
            await site.Happen(SessionEventKind.QuestionUpvoted, new QuestionUpvoted(question!.Value, 2));
            await Task.Delay(550, TestContext.Current.CancellationToken);
        }
    }

    private static Task<IReadOnlyList<Guid>> Others(LineSite site) => site.Db.List<Guid>("""
        SELECT e.PersonId FROM Session s JOIN Enrolment e ON e.CohortId = s.CohortId
        WHERE s.Id = @Session AND e.State = 'active' AND e.PersonId <> @me
        """, new { site.Session, me = Site.Person("trainee") });
}
