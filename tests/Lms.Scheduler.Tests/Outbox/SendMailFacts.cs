using Lms.Data.Outbox;
using Lms.Scheduler.Outbox;
using Lms.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Lms.Scheduler.Tests.Outbox;

public sealed class SendMailFacts
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider clock = new(Now);

    [Fact]
    public async Task An_enrolment_mail_reads_well_and_carries_the_event_in_the_cohorts_zone()
    {
        await using var world = await MailWorld.Make(clock);
        await using var sink = new FaultySmtp();
        await world.Post("enrolled");
        await Sweep(world, sink).Run(default);

        var message = MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(sink.Taken))));
        Assert.Equal("Ҷамила Раҳимова", Assert.IsType<MailboxAddress>(Assert.Single(message.To)).Name);
        Assert.Equal($"enrolled.{world.EnrolmentId}@mrc.example", message.MessageId);
        Assert.Contains("Tue 1 Dec 2026, 14:00 (Dushanbe) · 11:00 your time", message.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://lms.example/enrolments/{world.EnrolmentId}", message.HtmlBody, StringComparison.Ordinal);
        var calendar = Ical.Net.Calendar.Load(Text(message, "text/calendar"))!;
        var start = Assert.Single(calendar.Events).Start!;
        Assert.Equal((new DateTime(2026, 12, 1, 14, 0, 0), "Asia/Dushanbe"), (start.Value, start.TzId));
        Assert.Equal(OutboxState.Sent, await world.State());
    }

    [Fact]
    public async Task A_refusal_is_kept_with_the_servers_answer_and_goes_when_an_administrator_retries()
    {
        await using var world = await MailWorld.Make(clock);
        await using var sink = new FaultySmtp();
        sink.Moods.Enqueue(SmtpMood.Refuse);
        await world.Post("enrolled");
        await Sweep(world, sink).Run(default);

        var failed = Assert.Single(await new OutboxQueries(world.Db).Failed(new(), 0, 10));
        Assert.Contains("550", failed.Response, StringComparison.Ordinal);
        Assert.True(await new RetryMail(world.Db, clock).Run(failed.Id, world.PersonId));
        await Sweep(world, sink).Run(default);
        Assert.Equal((OutboxState.Sent, 1), (await world.State(), sink.Taken.Count));
    }

    [Fact]
    public async Task Greylisting_is_waited_out()
    {
        await using var world = await MailWorld.Make(clock);
        await using var sink = new FaultySmtp();
        sink.Moods.Enqueue(SmtpMood.Greylist);
        await world.Post("enrolled");
        await Sweep(world, sink).Run(default);
        Assert.Equal((OutboxState.Waiting, 0), (await world.State(), sink.Taken.Count));

        await Sweep(world, sink).Run(default);
        Assert.Empty(sink.Taken);
        clock.Advance(TimeSpan.FromSeconds(61));
        await Sweep(world, sink).Run(default);
        Assert.Equal((OutboxState.Sent, 1), (await world.State(), sink.Taken.Count));
    }

    [Fact]
    public async Task The_same_event_posted_twice_is_sent_once()
    {
        await using var world = await MailWorld.Make(clock);
        await using var sink = new FaultySmtp();
        await world.Post("enrolled");
        await world.Post("enrolled");
        await Sweep(world, sink).Run(default);
        Assert.Single(sink.Taken);
    }

    [Fact]
    public async Task A_person_without_an_address_is_no_failure()
    {
        await using var world = await MailWorld.Make(clock, email: null);
        await using var sink = new FaultySmtp();
        await world.Post("enrolled");
        await Sweep(world, sink).Run(default);
        Assert.Equal(OutboxState.NoAddress, await world.State());
        Assert.Empty(await new OutboxQueries(world.Db).Failed(new(), 0, 10));
    }

    [Fact]
    public async Task By_default_a_mail_is_one_file_in_a_folder()
    {
        await using var world = await MailWorld.Make(clock);
        var folder = Directory.CreateTempSubdirectory("lms-mail-").FullName;
        await world.Post("enrolled");
        await Sweep(world, new FolderTransport(Options.Create(new MailSettings { Folder = folder }))).Run(default);
        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        Assert.Contains("Ethical recruitment", (await MimeMessage.LoadAsync(file)).Subject, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string Text(MimeMessage message, string type) =>
        message.BodyParts.OfType<MimePart>().Where(p => p.ContentType.MimeType == type).Select(Decode).Single();

    private static string Decode(MimePart part)
    {
        using var memory = new MemoryStream();
        part.Content!.DecodeTo(memory);
        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    private static SendMail Sweep(MailWorld world, FaultySmtp sink) => world.Sender(sink);

    private static SendMail Sweep(MailWorld world, IMailTransport transport) => world.Sender(transport);
}
