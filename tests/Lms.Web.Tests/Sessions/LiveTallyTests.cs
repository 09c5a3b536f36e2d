using System.Text;
using System.Text.Json;
using Lms.Data.People;
using Lms.Data.Polls;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Lms.Web.Tests.Sessions;

/// <summary>Votes by line, and who hears how they add up.</summary>
public sealed class LiveTallyTests
{
    private static async Task<Guid> Ask(LiveSite site)
    {
        var scope = new Scope(site.Trainer, Everything: false);
        var poll = new NewPoll("single", "Who pays?", ["The worker", "The employer", "Both", "Nobody"]);
        var id = await site.Get<PreparePoll>().Run(site.Session, poll, scope);
        Assert.True(await site.Get<OpenPoll>().Run(site.Session, id!.Value, scope));
        return id.Value;
    }

    private static Task<JsonElement> Vote(LiveClient page, Guid poll, int option, string key = "vote-0001") =>
        page.Connection.InvokeAsync<JsonElement>("Vote", poll, $$"""{"options":[{{option}}]}""", key, 1L);

    [Fact]
    public async Task A_vote_by_line_is_acknowledged_after_its_commit_and_counts_once()
    {
        await using var site = await LiveSite.Start();
        var page = await site.Join(site.People[0]);
        var poll = await Ask(site);

        var first = await Vote(page, poll, 2);
        var again = await Vote(page, poll, 2);

        Assert.True(first.GetProperty("stands").GetBoolean());
        Assert.True(again.TryGetProperty("again", out _) || again.TryGetProperty("code", out _));
        Assert.Equal(1, await site.Db.Read<int>("SELECT Voters FROM Poll WHERE Id = @poll", new { poll }));
    }

    [Fact]
    public async Task A_refused_vote_is_answered_with_the_code_and_words()
    {
        await using var site = await LiveSite.Start();
        var page = await site.Join(site.People[0]);
        var poll = await Ask(site);
        Assert.True(await site.Get<ClosePoll>().Run(site.Session, poll, new Scope(site.Trainer, Everything: false)));
        await site.Db.Work("Arrange", work => work.Execute("UPDATE Poll SET ClosedAt = @at", new { at = site.Now.AddMinutes(-1) }));

        var refused = await Vote(page, poll, 1);

        Assert.Equal("poll.not_open", refused.GetProperty("code").GetString());
        Assert.NotEmpty(refused.GetProperty("title").GetString()!);
    }

    [Fact]
    public async Task Trainers_see_the_tally_grow_and_trainees_only_once_it_is_shown()
    {
        await using var site = await LiveSite.Start();
        var (first, second, trainer) = (await site.Join(site.People[0]), await site.Join(site.People[1]), await site.Join(site.Trainer));
        var poll = await Ask(site);

        await Vote(first, poll, 2);
        Assert.True(await LiveClient.Until(() => trainer.Counts.LastOrDefault() == "1.1.0.1.0.0"), string.Join(' ', trainer.Counts));
        await Task.Delay(700, TestContext.Current.CancellationToken);
        Assert.Empty(first.Counts);

        await site.Get<ShowResults>().Run(site.Session, poll, new Scope(site.Trainer, Everything: false));
        Assert.True(await LiveClient.Until(() => first.Kinds.Contains("results_shown")));
        await Vote(second, poll, 4);

        Assert.True(await LiveClient.Until(() => first.Counts.LastOrDefault() == "1.2.0.1.0.1"), string.Join(' ', first.Counts));
        Assert.Single(first.Counts);
    }

    [Fact]
    public async Task A_stranger_to_the_session_votes_in_vain()
    {
        await using var site = await LiveSite.Start();
        var poll = await Ask(site);
        var stranger = await site.Connect(site.Stranger);

        Assert.Equal(LiveRefused.NotFound, await stranger.Refused("Vote", poll, """{"options":[1]}""", "vote-0001", 1L));
    }

    [Theory]
    [InlineData(1, 1000, new[] { 250, 250, 250, 250 })]
    [InlineData(20, 1295, new[] { 1295, 0, 0, 0 })]
    [InlineData(3, 3000, new[] { 800, 800, 800, 600 })]
    public void A_tally_of_four_options_takes_sixty_bytes_on_the_wire(int number, int voters, int[] counts)
    {
        var message = LiveMessage.Counts(number, voters, counts).GetSerializedMessage(new JsonHubProtocol());

        // Two bytes of frame around it.
        Assert.InRange(message.Length + 2, 1, 60);
        var text = JsonDocument.Parse(Encoding.UTF8.GetString(message.Span[..^1])).RootElement.GetProperty("arguments")[0].GetString()!;
        Assert.Equal([number, voters, .. counts], text.Split('.').Select(Base36));
    }

    private static int Base36(string text) => text.Aggregate(0, (sum, digit) => (sum * 36) + (digit <= '9' ? digit - '0' : digit - 'a' + 10));
}
