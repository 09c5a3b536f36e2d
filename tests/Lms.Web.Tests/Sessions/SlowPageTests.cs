using System.Diagnostics;
using Lms.Assessments.Sessions;
using Lms.Data.Sessions;
using Lms.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Sessions;

/// <summary>A page that cannot keep up slows nobody, and is sent away to come back by the state.</summary>
public sealed class SlowPageTests
{
    // More than the networks of both ends keep for a page that reads nothing.
    private const int Messages = 200;
    private const int Size = 60_000;

    [Fact]
    public async Task Others_hear_at_once_and_the_slow_one_is_closed()
    {
        await using var site = await LiveSite.Start(change: services => services.Configure<LiveSettings>(live => live.SlowSeconds = 2));
        using var slow = new SlowPage();
        await slow.Sit(site.Address, await site.SignIn(site.People[0]), site.Session);
        var quick = await site.Join(site.People[1]);
        var lines = site.Get<LiveLines>();
        Assert.Equal(2, lines.All.Count());

        await Flood(site);
        Assert.True(await quick.Sees(1 + Messages));
        var since = Stopwatch.StartNew();
        var last = await site.Say("after the flood");

        Assert.True(await quick.Sees(last));
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(1.5), $"The quick page heard after {since.ElapsedMilliseconds} ms");
        Assert.True(await LiveClient.Until(() => lines.All.Count() == 1), "The slow page still has its line");
        Assert.Equal(0, quick.Gaps);
    }

    private static Task Flood(LiveSite site) => site.Db.Work("Arrange", async work =>
    {
        for (var i = 0; i < Messages; i++)
        {
            await site.Get<SessionLog>().Append(work, site.Session, SessionEventKind.Message, new Message(new string('m', Size), "Nurgul"), site.Trainer, site.Now);
        }
    });
}
