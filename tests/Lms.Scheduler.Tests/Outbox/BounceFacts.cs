using Lms.Assessments.Outbox;
using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Tests.Letters;
using Lms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Lms.Scheduler.Tests.Outbox;

/// <summary>An address is marked by what a server says of it, once, and is good again when it is another or somebody says so.</summary>
public sealed class BounceFacts
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 12, 1, 5, 0, 0, TimeSpan.Zero));

    [Theory, Sqlite, SqlServer]
    public async Task A_refused_address_is_marked_once_and_only_for_what_is_about_it(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        await using var server = new FaultySmtp();
        server.Of["gone@office.example"] = SmtpMood.Refuse;
        server.Of["strict@office.example"] = SmtpMood.RefuseContent;
        await world.PostTo("gone@office.example");
        await world.PostTo("strict@office.example");
        using var sender = world.Sender(server);
        await sender.Run(TestContext.Current.CancellationToken);

        var everything = new Scope(world.PersonId, Everything: true);
        var bounces = new BounceQueries(world.Db);
        var only = Assert.Single(await bounces.List(everything, 0, 10));
        Assert.Equal(("gone@office.example", "refused", 1L), (only.Email, only.Source, await bounces.Count(everything)));
        Assert.StartsWith("550 5.1.1 The mailbox", only.Answer, StringComparison.Ordinal);
        Assert.Equal([only.PersonId], await bounces.Of([only.PersonId, world.PersonId]));
        Assert.Empty(await bounces.List(new Scope(world.PersonId, Everything: false), 0, 10));

        var outbox = new OutboxQueries(world.Db);
        Assert.Equal(["550 5.1.1", "554 5.6.0"], (await outbox.Causes()).Select(c => c.Cause).Order(StringComparer.Ordinal));
        Assert.Equal(1, await outbox.CountFailed(new FailedMailFilter("550 5.1.1", "enrolled", "k")));
        Assert.Equal(0, await outbox.CountFailed(new FailedMailFilter("550 5.1.1", "result")));
        Assert.Equal(["enrolled"], await outbox.Templates());
        Assert.Equal(1, await new RetryMailOfCause(world.Db, clock).Run("554 5.6.0", world.PersonId));
        Assert.Equal("550 5.1.1", Assert.Single(await outbox.Failed(new(), 0, 10)).Cause);
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_mark_goes_with_the_address_or_by_hand_and_comes_back_with_the_next_refusal(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        await world.Post("enrolled");
        var row = Assert.Single(await new ClaimDueMail(world.Db, clock).Run("test", 10, TestContext.Current.CancellationToken));
        var bounces = new BounceQueries(world.Db);
        Task<bool> Mark(string answer) => world.Db.Work("Mark", work => work.MarkBounced(row.Email!, row, BounceSource.Report, answer, clock.GetUtcNow()));
        Assert.True(await Mark("550 5.1.1 first"));
        Assert.False(await Mark("550 5.1.1 second"));
        Assert.True(await world.Db.IsBounced("  JAMILA@mrc.example"));

        var clear = new ClearBounce(world.Db, new PersonQueries(world.Db), clock);
        Assert.False(await clear.Run(world.PersonId, new Scope(world.Db.NewId(), Everything: false)));
        Assert.True(await clear.Run(world.PersonId, new Scope(world.PersonId, Everything: false)));
        Assert.False(await clear.Run(world.PersonId, new Scope(world.PersonId, Everything: false)));
        Assert.Null(await bounces.Find(world.PersonId));
        Assert.True(await Mark("550 5.1.1 third"));
        Assert.Equal("550 5.1.1 third", (await bounces.Find(world.PersonId))!.Answer);

        var person = (await world.Db.FindPerson(world.PersonId))!;
        Assert.True(await world.Db.Work("Change", work => work.SavePerson(person with { Email = "other@mrc.example" })));
        Assert.Null(await bounces.Find(world.PersonId));
        Assert.Equal(0, await bounces.Count(new Scope(world.PersonId, Everything: true)));
        Assert.Equal(3, await world.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE PersonId = @PersonId", new { world.PersonId }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task No_reminder_goes_to_a_marked_address_and_an_essential_letter_is_still_tried(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        await using var server = new FaultySmtp();
        world.Links = await Desk.Links();
        await world.Post("session_day");
        await world.Post("enrolled");
        var first = Assert.Single(await new ClaimDueMail(world.Db, clock).Run("test", 1, TestContext.Current.CancellationToken));
        await world.Db.Work("Mark", work => work.MarkBounced(first.Email!, first, BounceSource.Refused, "550 5.1.1 gone", clock.GetUtcNow()));
        await new ClaimDueMail(world.Db, clock).Release([first], "test");
        using var sender = world.Sender(server, [new Whole("session_day"), new Whole("enrolled")]);
        await sender.Run(TestContext.Current.CancellationToken);
        Assert.Equal($"enrolled.{world.EnrolmentId}", Assert.Single(MailWorld.Ids(server)));
        Assert.Equal(("dropped", "unreachable"), (await world.Db.Read<string>("SELECT State FROM OutboxMessage WHERE Template = 'session_day'"), await world.Db.Read<string>("SELECT Response FROM OutboxMessage WHERE Template = 'session_day'")));
    }

    private sealed class Whole(string template) : ILetterWriter
    {
        public string Template => template;

        public Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone) => Task.FromResult<Letter?>(new Letter("Hello", ["There."], []));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_report_counts_only_for_a_letter_of_ours_to_that_address(Engine engine)
    {
        await using var world = await MailWorld.Make(clock, engine: engine);
        await world.Post("enrolled");
        var take = new TakeReport(world.Db, clock);
        DeliveryReport Report(string id, string address, string status) => new(id, [new ReportedAddress(null, address, "failed", status, "")]);
        var id = $"enrolled.{world.EnrolmentId}@mrc.example";
        Assert.Equal(ReportOutcome.NotOurs, await take.Run(Report("made.up@mrc.example", "jamila@mrc.example", "5.1.1")));
        Assert.Equal(ReportOutcome.NotOurs, await take.Run(Report(id, "somebody.else@mrc.example", "5.1.1")));
        Assert.Equal(ReportOutcome.Harmless, await take.Run(Report(id, "jamila@mrc.example", "5.2.2")));
        Assert.Equal(ReportOutcome.Marked, await take.Run(Report(id, "Jamila@MRC.example", "5.1.1")));
        Assert.Equal(ReportOutcome.Known, await take.Run(Report(id, "jamila@mrc.example", "5.1.1")));
    }
}
