using System.Net;
using System.Text.Json;
using Lms.Assessments.Questions;
using Lms.Assessments.Sessions;
using Lms.Data.Sessions;
using Lms.Web.Sessions;

namespace Lms.Web.Tests.Sessions;

/// <summary>The line of a session's pages over a real socket: who hears what, and that nothing is lost on the way.</summary>
public sealed class LiveHubTests
{
    [Fact]
    public async Task What_happens_reaches_everybody_in_the_room_once_and_in_order()
    {
        await using var site = await LiveSite.Start();
        var (trainee, trainer) = (await site.Join(site.People[0]), await site.Join(site.Trainer));

        for (var i = 1; i <= 5; i++)
        {
            await site.Say($"{i}");
        }

        Assert.True(await trainee.Sees(6) && await trainer.Sees(6));
        Assert.Equal([2, 3, 4, 5, 6], trainee.Events.Select(e => e.GetProperty("seq").GetInt32()));
        Assert.Equal([2, 3, 4, 5, 6], trainer.Events.Select(e => e.GetProperty("seq").GetInt32()));
        Assert.Equal("3", trainee.Events.ElementAt(2).GetProperty("payload").GetProperty("text").GetString());
        Assert.Equal((0, 0), (trainee.Gaps, trainer.Gaps));
    }

    [Fact]
    public async Task What_is_for_trainers_reaches_only_them_and_leaves_no_gap_for_trainees()
    {
        await using var site = await LiveSite.Start();
        var (trainee, trainer) = (await site.Join(site.People[0]), await site.Join(site.Trainer));

        await site.Happen(SessionEventKind.HandRaised, new HandRaised(site.People[1], "Person 1"), Audience.Trainers);
        Assert.True(await trainer.Sees(2));
        await Task.Delay(700, TestContext.Current.CancellationToken);
        await site.Say("hello");

        Assert.True(await trainee.Sees(3));
        Assert.Equal(["message"], trainee.Kinds);
        Assert.Equal(["hand_raised", "message"], trainer.Kinds);
        Assert.Equal(0, trainee.Gaps);
    }

    [Fact]
    public async Task Who_comes_back_is_told_where_things_stand_and_what_they_missed()
    {
        await using var site = await LiveSite.Start();
        await using (var before = await site.Join(site.People[0]))
        {
            Assert.Equal(1, before.Seq);
        }

        await site.Say("one");
        await site.Happen(SessionEventKind.Note, new Note("between us"), Audience.Trainers);
        await site.Say("two");
        var back = await site.Join(site.People[0], after: 1);

        Assert.Equal(["one", "two"], back.State.GetProperty("missed").EnumerateArray().Select(e => e.GetProperty("payload").GetProperty("text").GetString()));
        Assert.Equal(4, back.State.GetProperty("seq").GetInt32());
        Assert.Equal(2, back.State.GetProperty("messages").GetArrayLength());
        Assert.Equal("open", back.State.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Object, back.State.GetProperty("mine").ValueKind);
    }

    [Fact]
    public async Task A_session_does_not_exist_for_a_stranger_by_line_or_by_address()
    {
        await using var site = await LiveSite.Start();
        var stranger = await site.Connect(site.Stranger);

        Assert.Equal(LiveRefused.NotFound, await stranger.Refused("Join", site.Session, 0));
        await site.Say("secret");
        await Task.Delay(700, TestContext.Current.CancellationToken);
        Assert.Empty(stranger.Events);

        using var http = await site.Http(site.Stranger);
        using var answer = await http.GetAsync(new Uri($"/sessions/{site.Session}/state", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_without_a_sign_in_gets_a_line()
    {
        await using var site = await LiveSite.Start();
        await using var nobody = new LiveClient(site.Address, new Cookie("lms", "made-up", "/", site.Address.Host));

        await Assert.ThrowsAnyAsync<Exception>(nobody.Start);
    }

    [Fact]
    public async Task Groups_hear_of_their_own_note_and_consoles_of_each()
    {
        await using var site = await LiveSite.Start();
        var group = await site.Db.Work("Arrange", async work =>
        {
            var id = work.NewId();
            await work.Execute("INSERT INTO SessionGroup (Id, SessionId, Round, Number, Name, Method, CreatedAt) VALUES (@id, @Session, 1, 1, 'One', 'random', @Now)", new { id, site.Session, site.Now });
            await work.Execute("INSERT INTO SessionGroupMember (SessionId, Round, PersonId, GroupId) VALUES (@Session, 1, @person, @id)", new { site.Session, person = site.People[0], id });
            return id;
        });
        var (member, other, trainer) = (await site.Join(site.People[0]), await site.Join(site.People[1]), await site.Join(site.Trainer));

        await site.Db.Work("Arrange", work =>
        {
            site.Get<SessionLog>().Touch(work, site.Session, SessionPart.Groups, group);
            return Task.CompletedTask;
        });

        Assert.True(await LiveClient.Until(() => member.Groups.Count == 1 && trainer.Groups.Count == 1));
        Assert.Equal(group, member.Groups.Single());
        Assert.Empty(other.Groups);
    }

    [Fact]
    public async Task Coming_and_going_is_written_as_presence_and_told_to_consoles()
    {
        await using var site = await LiveSite.Start();
        var trainer = await site.Join(site.Trainer);
        var trainee = await site.Join(site.People[0]);

        Assert.True(await LiveClient.Until(() => trainer.People > 0));
        Assert.Equal(1, await site.Db.Read<long>("SELECT COUNT(*) FROM Presence"));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        await trainee.DisposeAsync();

        Assert.True(await LiveClient.Until(async () => await site.Db.Read<long>("SELECT COUNT(*) FROM Presence WHERE SeenAt > FromAt") == 1));
    }

    [Fact]
    public async Task The_state_by_address_is_the_state_by_line_and_short_when_nothing_happened()
    {
        await using var site = await LiveSite.Start();
        await site.Say("hello");
        using var http = await site.Http(site.People[0]);

        using var whole = await http.GetAsync(new Uri($"/sessions/{site.Session}/state?after=1", UriKind.Relative), TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await whole.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var known = await http.GetStringAsync(new Uri($"/sessions/{site.Session}/state?after=2", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(whole.Headers.CacheControl!.NoStore);
        Assert.Equal(2, json.RootElement.GetProperty("seq").GetInt32());
        Assert.Equal("hello", json.RootElement.GetProperty("missed")[0].GetProperty("payload").GetProperty("text").GetString());
        Assert.True(known.Length < 60, known);
    }
}
