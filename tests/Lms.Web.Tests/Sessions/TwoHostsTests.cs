using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Lms.Data.People;
using Lms.Data.Polls;
using Microsoft.AspNetCore.SignalR.Client;

namespace Lms.Web.Tests.Sessions;

/// <summary>
/// Two processes behind one address over one database, waking each other through Redis; and what becomes of a class when Redis dies.
/// One SQLite file serves both, which its write-ahead log allows on one machine: what is tried is the live part, not the engine.
/// </summary>
public sealed class TwoHostsTests
{
    private const int People = 300;

    [Fact]
    public async Task Nothing_is_lost_or_doubled_between_two_hosts_or_with_their_Redis()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/redis-server"), "There is no redis-server");
        var folder = Directory.CreateTempSubdirectory("lms-two-").FullName;
        var (first, second, port) = (OwnProcess.FreePort(), OwnProcess.FreePort(), OwnProcess.FreePort());
        using var redis = OwnProcess.Redis(port);
        await using var site = new SharedSite(folder, $"127.0.0.1:{port}", People);
        await site.InitializeAsync();
        using var one = await OwnProcess.Host(first, folder, $"127.0.0.1:{port}");
        using var two = await OwnProcess.Host(second, folder, $"127.0.0.1:{port}");
        await using var door = new RoundRobin(first, second);

        var pages = await Sit(site, door.Address);
        var poll = await Ask(site, "Who pays?");
        var seen = await Everybody(pages, await site.Say("vote now"));
        Assert.True(seen < TimeSpan.FromSeconds(5), $"With Redis all pages heard after {seen}");
        await Task.WhenAll(pages.Select((page, i) => Task.WhenAll(Vote(page, poll, i), Vote(page, poll, i))));
        await CheckLedger(site, poll);

        redis.Kill();
        var next = await Ask(site, "And now?");
        var slowest = TimeSpan.Zero;
        foreach (var (page, i) in pages.Take(30).Select((page, i) => (page, i)))
        {
            var since = Stopwatch.GetTimestamp();
            await Vote(page, next, i);
            slowest = Max(slowest, Stopwatch.GetElapsedTime(since));
        }

        Assert.True(slowest < TimeSpan.FromSeconds(1), $"Without Redis a vote was acknowledged after {slowest}");
        await Task.WhenAll(pages.Skip(30).Select((page, i) => Vote(page, next, i + 30)));
        await CheckLedger(site, next);
        var caught = await Everybody(pages, await site.Say("without Redis"));
        Assert.True(caught < TimeSpan.FromSeconds(5), $"Without Redis all pages heard after {caught}");
        Assert.Equal(0, pages.Sum(page => page.Gaps));
        TestContext.Current.SendDiagnosticMessage($"With Redis all {People} pages heard after {seen}, without after {caught}; slowest of 30 votes without Redis {slowest}");
    }

    private static async Task<IReadOnlyList<LiveClient>> Sit(LiveSite site, Uri door)
    {
        var pages = new List<LiveClient>();
        foreach (var some in site.People.Chunk(25))
        {
            pages.AddRange(await Task.WhenAll(some.Select(async person =>
            {
                var page = await site.Connect(person, door);
                await page.Join(site.Session);
                return page;
            })));
        }

        return pages;
    }

    private static async Task<Guid> Ask(LiveSite site, string text)
    {
        var scope = new Scope(site.Trainer, Everything: false);
        var id = (await site.Get<PreparePoll>().Run(site.Session, new NewPoll("single", text, ["One", "Two", "Three", "Four"], Anonymous: true), scope))!.Value;
        await site.Get<OpenPoll>().Run(site.Session, id, scope);
        return id;
    }

    private static Task<JsonElement> Vote(LiveClient page, Guid poll, int person) => page.Connection.InvokeAsync<JsonElement>(
        "Vote", poll, $$"""{"options":[{{(person % 4) + 1}}]}""", string.Create(CultureInfo.InvariantCulture, $"vote-{person:0000}"), 1L);

    private static async Task<TimeSpan> Everybody(IReadOnlyList<LiveClient> pages, int seq)
    {
        var since = Stopwatch.GetTimestamp();
        Assert.True(await LiveClient.Until(() => pages.All(page => page.Seq >= seq), TimeSpan.FromSeconds(30)), $"{pages.Count(p => p.Seq < seq)} pages did not hear of {seq}");
        return Stopwatch.GetElapsedTime(since);
    }

    private static async Task CheckLedger(LiveSite site, Guid poll)
    {
        Assert.Equal(People, await site.Db.Read<long>("SELECT COUNT(*) FROM PollVoter WHERE PollId = @poll", new { poll }));
        Assert.Equal(People, await site.Db.Read<int>("SELECT Voters FROM Poll WHERE Id = @poll", new { poll }));
        Assert.All(await site.Db.List<int>("SELECT Votes FROM PollCount WHERE PollId = @poll", new { poll }), votes => Assert.Equal(People / 4, votes));
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
