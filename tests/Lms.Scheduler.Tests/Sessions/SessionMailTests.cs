using Lms.Data;
using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Sessions;
using Lms.Scheduler.Tests.Letters;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Lms.Scheduler.Tests.Sessions;

/// <summary>Reminders by the sweep, and what arrives in the mailbox.</summary>
public sealed class SessionMailTests
{
    // A clock only goes forward, and the world's own session is now.
    private static readonly DateTimeOffset Later = SessionWorld.Start.AddDays(10);

    [Theory, Sqlite, SqlServer]
    public async Task Each_reminder_goes_once_to_trainees_and_trainers_however_many_hosts_look(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.AddSession(Later, "2026-12-11T10:00");
        world.Clock.SetUtcNow(Later.AddHours(-25));
        await Sweep(world);
        Assert.Equal((0, 0), await Posted(world));

        world.Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep(world))));
        await Sweep(world);
        Assert.Equal((5, 0), await Posted(world));

        world.Clock.Advance(TimeSpan.FromHours(23));
        await Sweep(world);
        await Sweep(world);
        Assert.Equal((5, 5), await Posted(world));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_weeks_reminder_goes_once_and_is_dropped_from_three_days_before_on(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.AddSession(Later, "2026-12-11T10:00");
        world.Clock.SetUtcNow(Later.AddDays(-7).AddMinutes(-1));
        await Sweep(world);
        Assert.Equal(0, await OfTheWeek(world));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep(world))));
        await Sweep(world);
        Assert.Equal(5, await OfTheWeek(world));

        await world.AddSession(Later.AddDays(1), "2026-12-12T10:00");
        world.Clock.SetUtcNow(Later.AddDays(-2).AddHours(1));
        await Sweep(world);
        Assert.Equal(5, await OfTheWeek(world));
    }

    [Theory, Sqlite, SqlServer]
    public async Task After_an_outage_the_hours_reminder_is_dropped_when_it_would_come_too_late(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        await world.AddSession(Later, "2026-12-11T10:00");
        world.Clock.SetUtcNow(Later.AddMinutes(-29));

        await Sweep(world);

        Assert.Equal((0, 0), await Posted(world));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_moved_session_reminds_again_and_a_cancelled_one_does_not(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var id = await world.AddSession(Later, "2026-12-11T10:00");
        world.Clock.SetUtcNow(Later.AddHours(-20));
        await Sweep(world);
        var was = (await world.Db.FindSession(id))!;
        var later = was.Details with { StartsAt = was.StartsAt.AddDays(7), EndsAt = was.EndsAt.AddDays(7), StartsLocal = "2026-12-18T10:00" };
        await new ChangeSession(world.Db, world.Clock).Run(id, 1, later, world.ByTrainer);
        world.Clock.SetUtcNow(later.StartsAt.AddHours(-24));
        await Sweep(world);
        Assert.Equal((10, 0), await Posted(world));

        await new CancelSession(world.Db, world.Completion, world.Clock).Run(id, "The heating failed.", world.ByTrainer);
        world.Clock.SetUtcNow(later.StartsAt.AddHours(-1));
        await Sweep(world);
        Assert.Equal((10, 0), await Posted(world));
    }

    [Fact]
    public async Task The_letters_say_both_clocks_and_carry_the_event_with_its_number()
    {
        await using var world = await SessionWorld.Make(Engine.Sqlite, trainees: 1);
        await Prepare(world);
        await new CreateSession(world.Db, world.Clock).Run(
            world.Cohort.CohortId,
            SessionCalendar.Details("Two days", Lms.Assessments.Sessions.SessionMode.Both, new DateTime(2026, 12, 8, 10, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Asia/Dushanbe"), 120, 2, "Room 7", "https://video.example/1"),
            world.ByTrainer);
        var id = await world.Db.Read<Guid>("SELECT Id FROM Session WHERE Title = 'Two days'");
        await new PublishSession(world.Db, world.Clock).Run(id, world.ByTrainer);
        var planned = Assert.Single(await Send(world));

        Assert.Equal("New session: Two days", planned.Subject);
        Assert.Contains("Tue 8 Dec 2026, 10:00 (Dushanbe) · 07:00 your time", planned.TextBody, StringComparison.Ordinal);
        Assert.Contains("Room 7", planned.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://video.example/1", planned.HtmlBody, StringComparison.Ordinal);
        Assert.Contains($"https://lms.example/sessions/{id}", planned.TextBody, StringComparison.Ordinal);
        var (method, file) = Calendar(planned);
        var events = Ical.Net.Calendar.Load(file)!.Events.OrderBy(e => e.Start!.Value).ToList();
        Assert.Equal(("PUBLISH", 2), (method, events.Count));
        Assert.Equal([$"session-{id:N}-1@lms.example", $"session-{id:N}-2@lms.example"], events.Select(e => e.Uid));
        Assert.Equal([new DateTime(2026, 12, 8, 10, 0, 0), new DateTime(2026, 12, 9, 10, 0, 0)], events.Select(e => e.Start!.Value));
        Assert.Contains("BEGIN:VTIMEZONE", file, StringComparison.Ordinal);

        await new CancelSession(world.Db, world.Completion, world.Clock).Run(id, "The heating failed.", world.ByTrainer);
        var cancelled = Assert.Single(await Send(world));
        Assert.Contains("The heating failed.", cancelled.TextBody, StringComparison.Ordinal);
        var (gone, last) = Calendar(cancelled);
        Assert.Equal("CANCEL", gone);
        Assert.All(Ical.Net.Calendar.Load(last)!.Events, e => Assert.Equal((1, "CANCELLED"), (e.Sequence, e.Status)));
        Assert.Equal(events.Select(e => e.Uid), Ical.Net.Calendar.Load(last)!.Events.OrderBy(e => e.Start!.Value).Select(e => e.Uid));
    }

    [Fact]
    public async Task A_reminder_that_waited_in_the_outbox_until_it_was_too_late_is_not_sent()
    {
        await using var world = await SessionWorld.Make(Engine.Sqlite, trainees: 1);
        await world.AddSession(Later, "2026-12-11T10:00");
        world.Clock.SetUtcNow(Later.AddMinutes(-55));
        await Sweep(world);
        world.Clock.SetUtcNow(Later.AddMinutes(-20));

        Assert.Empty(await Send(world));
        Assert.Equal("dropped", await world.Db.Read<string>("SELECT State FROM OutboxMessage WHERE Template = 'session_hour' AND PersonId = @person", new { person = world.Trainees[0] }));
    }

    private static Task Prepare(SessionWorld world) => world.Db.Work("Arrange", work =>
        work.Execute("UPDATE Person SET TimeZone = 'Africa/Cairo' WHERE Id = @person", new { person = world.Trainees[0] }));

    private static Task Sweep(SessionWorld world) => new PostDueReminders(new PostReminder(world.Db, world.Clock), world.Clock).Run(TestContext.Current.CancellationToken);

    private static Task<long> OfTheWeek(SessionWorld world) => world.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'session_week'");

    private static async Task<(long Day, long Hour)> Posted(SessionWorld world) => (
        await world.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'session_day'"),
        await world.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'session_hour'"));

    /// <summary>Only the trainee has an address.</summary>
    private static async Task<List<MimeMessage>> Send(SessionWorld world)
    {
        var folder = Directory.CreateTempSubdirectory("lms-mail-");
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" });
        var settings = Options.Create(new MailSettings { Folder = folder.FullName, From = "no-reply@mail.example" });
        var letters = SessionLetter.Templates.Select(t => new SessionLetter(t, new MailQueries(world.Db), site, settings, world.Clock));
        using var send = new SendMail(
            new ClaimDueMail(world.Db, world.Clock), new SettleMail(world.Db, world.Clock),
            Desk.Of(world.Db, world.Clock, letters, new LanguageList(pseudo: false, (_, _) => { }), await Desk.Links()), new SetLetterAside(world.Db), new MailMaker(settings, site),
            new FolderTransport(settings), NullLogger<SendMail>.Instance);
        await send.Run(TestContext.Current.CancellationToken);
        var taken = folder.GetFiles("*.eml").Select(f => MimeMessage.Load(f.FullName)).ToList();
        folder.Delete(recursive: true);
        return taken;
    }

    private static (string Method, string File) Calendar(MimeMessage message)
    {
        var part = message.Attachments.OfType<MimePart>().Single(p => p.ContentType.MimeType == "text/calendar");
        using var reader = new StreamReader(part.Content!.Open());
        return (part.ContentType.Parameters["method"]!, reader.ReadToEnd());
    }
}
