using System.Diagnostics;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Scheduler.Tests.Outbox;

/// <summary>Against a real server on loopback that refuses, is busy, falls silent and breaks off: nothing is lost, and a break brings one copy more at most.</summary>
public sealed class FaultyServerFacts
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 12, 1, 5, 0, 0, TimeSpan.Zero));

    [Theory, Sqlite, SqlServer]
    public async Task A_line_that_breaks_after_the_data_brings_one_copy_more_each_time_with_the_same_id(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        await using var server = new FaultySmtp();
        server.Moods.Enqueue(SmtpMood.DropAfterData);
        server.Moods.Enqueue(SmtpMood.HangAfterData);
        await world.Post("enrolled");
        using var sender = world.Sender(server);
        await Minutes(sender, 10);
        Assert.Equal(Enumerable.Repeat($"enrolled.{world.EnrolmentId}", 3), MailWorld.Ids(server));
        Assert.Equal(OutboxState.Sent, await world.State());
    }

    [Fact]
    public async Task Whatever_the_server_does_every_letter_arrives_and_none_oftener_than_the_line_broke()
    {
        await using var world = await MailWorld.Make(clock);
        await using var server = new FaultySmtp();
        var letters = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            letters.Add(await world.PostTo($"person{i}@office.example"));
        }

        // By a fixed rhythm, so that a failure can be seen again.
        SmtpMood[] rhythm = [SmtpMood.Take, SmtpMood.Greylist, SmtpMood.DropAfterData, SmtpMood.GoAway, SmtpMood.Take, SmtpMood.Greylist, SmtpMood.Take, SmtpMood.DropAfterData, SmtpMood.RefuseSender, SmtpMood.NoService];
        for (var i = 0; i < 80; i++)
        {
            server.Moods.Enqueue(rhythm[i % rhythm.Length]);
        }

        var breaks = server.Moods.Count(m => m == SmtpMood.DropAfterData);
        using var sender = world.Sender(server);
        await Minutes(sender, 180);
        Assert.Empty(server.Moods);
        Assert.All(await world.States(), state => Assert.Equal(OutboxState.Sent, state));
        var ids = MailWorld.Ids(server);
        Assert.Equal(letters.Order(StringComparer.Ordinal), ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(letters.Count + breaks, ids.Count);
    }

    [Fact]
    public async Task A_letter_nobody_answers_keeps_no_other_waiting()
    {
        await using var world = await MailWorld.Make(clock);
        await using var server = new FaultySmtp();
        server.Of["silent@office.example"] = SmtpMood.Hang;
        await world.PostTo("silent@office.example");
        for (var i = 0; i < 5; i++)
        {
            await world.PostTo($"person{i}@office.example");
        }

        using var sender = world.Sender(server);
        await sender.Run(TestContext.Current.CancellationToken);
        Assert.Equal(5, server.Taken.Count);
        Assert.Single(await world.States(), OutboxState.Waiting);
    }

    [Fact]
    public async Task A_server_that_says_nothing_at_all_is_left_alone_after_five_tries_and_costs_the_rest_none_of_theirs()
    {
        await using var world = await MailWorld.Make(clock);
        await using var server = new FaultySmtp();
        for (var i = 0; i < 30; i++)
        {
            await world.PostTo($"person{i}@office.example");
            server.Moods.Enqueue(SmtpMood.HangAtGreeting);
        }

        using var sender = world.Sender(server);
        var took = Stopwatch.StartNew();
        await sender.Run(TestContext.Current.CancellationToken);
        Assert.Equal(5, server.Silences);
        Assert.InRange(took.Elapsed.TotalSeconds, 4, 20);
        Assert.Equal((5L, 25L), (await Count(world, "Attempts = 1"), await Count(world, "Attempts = 0 AND LockOwner IS NULL")));
        Assert.Equal("no_connection", await world.Db.Read<string>("SELECT MIN(Cause) FROM OutboxMessage WHERE Attempts = 1"));

        server.Moods.Clear();
        await Minutes(sender, 2);
        Assert.Equal(30, server.Taken.Count);
    }

    [Theory]
    [InlineData(SmtpMood.NoService)]
    [InlineData(SmtpMood.RefuseSender)]
    [InlineData(SmtpMood.GoAway)]
    public async Task What_a_server_says_of_everybody_gives_no_letter_up(SmtpMood mood)
    {
        await using var world = await MailWorld.Make(clock);
        await using var server = new FaultySmtp();
        for (var i = 0; i < 8; i++)
        {
            await world.PostTo($"person{i}@office.example");
            server.Moods.Enqueue(mood);
        }

        using var sender = world.Sender(server);
        await sender.Run(TestContext.Current.CancellationToken);
        Assert.Equal((8L, 3L), (await Count(world, "State = 'waiting'"), await Count(world, "Attempts = 0")));
        await Minutes(sender, 30);
        Assert.Equal(8, server.Taken.Count);
    }

    [Fact]
    public async Task A_refusal_is_kept_word_for_word_and_not_tried_again()
    {
        await using var world = await MailWorld.Make(clock);
        await using var server = new FaultySmtp();
        server.Moods.Enqueue(SmtpMood.Refuse);
        await world.Post("enrolled");
        using var sender = world.Sender(server);
        await Minutes(sender, 100);
        Assert.Empty(server.Taken);
        Assert.Equal(("550 5.1.1 The mailbox you wrote to\n5.1.1 does not exist: “ҷой нест”", "550 5.1.1"),
            (await world.Db.Read<string>("SELECT Response FROM OutboxMessage"), await world.Db.Read<string>("SELECT Cause FROM OutboxMessage")));
        Assert.Equal(OutboxState.Dead, await world.State());
    }

    [Fact]
    public async Task A_letter_that_cannot_be_written_does_not_stand_in_the_way_of_the_others()
    {
        await using var world = await MailWorld.Make(clock);
        await using var server = new FaultySmtp();
        await world.PostTo("first@office.example", "broken");
        clock.Advance(TimeSpan.FromSeconds(1));
        await world.PostTo("second@office.example", "whole");
        using var sender = world.Sender(server, [new Broken(), new Whole()]);
        await sender.Run(TestContext.Current.CancellationToken);
        Assert.Single(server.Taken);
        Assert.Equal("InvalidDataException: No such cohort.", await world.Db.Read<string>("SELECT Response FROM OutboxMessage WHERE Template = 'broken'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_hosts_send_each_letter_once_also_when_one_is_slow(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        await using var server = new FaultySmtp();
        var claim = new ClaimDueMail(world.Db, clock);
        await world.PostTo("one@office.example");
        await world.PostTo("two@office.example");
        var slow = await claim.Run("slow", 20, TestContext.Current.CancellationToken);
        Assert.Equal(2, slow.Count);
        Assert.True(await claim.Hold(slow[0], "slow", TestContext.Current.CancellationToken));

        // The first letter took so long that the lease on the second has ended, and another host took it.
        clock.Advance(ClaimDueMail.Lease + TimeSpan.FromSeconds(1));
        using var other = world.Sender(server);
        await other.Run(TestContext.Current.CancellationToken);
        Assert.Equal(2, server.Taken.Count);
        Assert.False(await claim.Hold(slow[1], "slow", TestContext.Current.CancellationToken));
        Assert.False(await new SettleMail(world.Db, clock).Run(slow[1], "slow", Lms.Assessments.Outbox.DeliveryVerdict.Dead, "too late"));
        Assert.All(await world.States(), state => Assert.Equal(OutboxState.Sent, state));
    }

    /// <summary>A run each minute, as long as that takes.</summary>
    private async Task Minutes(SendMail sender, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await sender.Run(TestContext.Current.CancellationToken);
            clock.Advance(TimeSpan.FromSeconds(61));
        }
    }

    private static Task<long> Count(MailWorld world, string where) => world.Db.Read<long>($"SELECT COUNT(*) FROM OutboxMessage WHERE {where}");

    private sealed class Broken : ILetterWriter
    {
        public string Template => "broken";

        public Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone) => throw new InvalidDataException("No such cohort.");
    }

    private sealed class Whole : ILetterWriter
    {
        public string Template => "whole";

        public Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone) => Task.FromResult<Letter?>(new Letter("Hello", ["There."], []));
    }
}
