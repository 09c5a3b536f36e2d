using System.Net;
using System.Net.WebSockets;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Lms.Web.Tests.Sessions;

/// <summary>What a line refuses, and when one is taken away.</summary>
public sealed class LiveLimitTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private static void CheckOften(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton(new LivePace { Check = TimeSpan.FromMilliseconds(200) }));

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("own", true)]
    public async Task A_page_of_another_site_gets_no_line(string origin, bool opens)
    {
        await using var site = await LiveSite.Start(trainees: 1);
        var from = origin == "own" ? site.Address.GetLeftPart(UriPartial.Authority) : origin;
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", from);
        socket.Options.Cookies = new CookieContainer();
        socket.Options.Cookies.Add(await site.SignIn(site.People[0]));
        socket.Options.CollectHttpResponseDetails = true;
        var upgrade = socket.ConnectAsync(new UriBuilder(new Uri(site.Address, "/live")) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken);
        using var http = await site.Http(site.People[0]);
        using var negotiate = new HttpRequestMessage(HttpMethod.Post, "/live/negotiate?negotiateVersion=1");
        negotiate.Headers.Add("Origin", from);
        using var negotiated = await http.SendAsync(negotiate, TestContext.Current.CancellationToken);

        if (opens)
        {
            await upgrade;
        }
        else
        {
            await Assert.ThrowsAsync<WebSocketException>(() => upgrade);
            Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        }

        Assert.Equal(opens ? HttpStatusCode.OK : HttpStatusCode.Forbidden, negotiated.StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_loses_its_line_by_itself()
    {
        await using var site = await LiveSite.Start(change: CheckOften);
        var (gone, other) = (await site.Join(site.People[0]), await site.Join(site.People[1]));

        await site.Db.Work("Arrange", work => work.Execute("UPDATE Account SET IsDisabled = 1 WHERE PersonId = @person", new { person = site.People[0] }));

        await gone.Closed.WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.Equal(HubConnectionState.Connected, other.Connection.State);
    }

    [Fact]
    public async Task An_ended_sign_in_loses_its_line_by_itself()
    {
        await using var site = await LiveSite.Start(change: CheckOften);
        var gone = await site.Join(site.People[0]);

        await site.Db.Work("Arrange", work => work.Execute("UPDATE SignInSession SET EndedAt = @Now", new { site.Now }));

        await gone.Closed.WaitAsync(Soon, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_trains_no_more_or_left_the_cohort_loses_the_seat()
    {
        await using var site = await LiveSite.Start(change: CheckOften);
        var (trainer, leaver, stays) = (await site.Join(site.Trainer), await site.Join(site.People[0]), await site.Join(site.People[1]));

        await site.Db.Work("Arrange", async work =>
        {
            await work.Execute("UPDATE RoleAssignment SET EndedAt = @Now WHERE PersonId = @Trainer", new { site.Now, site.Trainer });
            await work.Execute("UPDATE Enrolment SET State = 'withdrawn' WHERE PersonId = @person", new { person = site.People[0] });
        });

        await trainer.Closed.WaitAsync(Soon, TestContext.Current.CancellationToken);
        await leaver.Closed.WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.Equal(HubConnectionState.Connected, stays.Connection.State);
    }

    [Fact]
    public async Task Calls_in_a_hail_are_refused_and_the_line_stays()
    {
        await using var site = await LiveSite.Start();
        var trainee = await site.Join(site.People[0]);

        var answers = new List<string?>();
        for (var i = 0; i < 40; i++)
        {
            answers.Add(await trainee.Refused("Upvote", Guid.Empty));
        }

        Assert.Contains(LiveRefused.TooFast, answers);
        Assert.Equal(LiveRefused.NotFound, answers[0]);
        Assert.Equal(HubConnectionState.Connected, trainee.Connection.State);
    }

    [Fact]
    public async Task Several_pages_of_one_person_share_their_calls()
    {
        await using var site = await LiveSite.Start();
        var pages = new List<LiveClient>();
        for (var i = 0; i < 4; i++)
        {
            pages.Add(await site.Join(site.People[0]));
        }

        var answers = await Task.WhenAll(pages.SelectMany(page => Enumerable.Range(0, 15).Select(_ => page.Refused("Upvote", Guid.Empty))));

        // Each line alone would have been let pass.
        Assert.Contains(LiveRefused.TooFast, answers);
    }

    [Fact]
    public async Task A_large_message_ends_the_line()
    {
        await using var site = await LiveSite.Start();
        var trainee = await site.Join(site.People[0]);

        await Assert.ThrowsAnyAsync<Exception>(() => trainee.Refused("Vote", Guid.Empty, new string('x', 9000), "key-12345", 1));
        await trainee.Closed.WaitAsync(Soon, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task One_page_too_many_closes_the_oldest_and_tells_it_why()
    {
        await using var site = await LiveSite.Start();
        var pages = new List<LiveClient>();
        for (var i = 0; i < site.Get<IOptions<LiveSettings>>().Value.MostPerPerson + 1; i++)
        {
            pages.Add(await site.Join(site.People[0]));
        }

        await pages[0].Closed.WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.Equal(["elsewhere"], pages[0].Told);
        Assert.All(pages.Skip(1), page => Assert.Equal(HubConnectionState.Connected, page.Connection.State));
    }

    [Fact]
    public async Task A_full_room_sends_the_next_trainee_to_the_state_and_lets_the_trainer_in()
    {
        await using var site = await LiveSite.Start(change: services => services.Configure<LiveSettings>(live => live.MostPerSession = 1));
        await site.Join(site.People[0]);
        var second = await site.Connect(site.People[1]);

        Assert.Equal(LiveRefused.Full, await second.Refused("Join", site.Session, 0));
        await site.Join(site.Trainer);
    }
}
