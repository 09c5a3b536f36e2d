using System.Text;
using Ical.Net;
using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Calendars;
using Lms.Data.Certificates;
using Lms.Data.Surveys;
using Lms.Scheduler.Calendars;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Testing;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Tests.Calendars;

/// <summary>A person's calendar on both engines.</summary>
public sealed class FeedFacts
{
    [Theory, Sqlite, SqlServer]
    public async Task It_holds_what_concerns_the_person_and_changes_only_when_that_does(Engine engine)
    {
        await using var world = await SessionWorld.Make(engine);
        var later = SessionWorld.Start.AddDays(10);
        var id = await world.AddSession(later, "2026-12-11T10:00");
        var folder = Directory.CreateTempSubdirectory("lms-links-");
        var links = new LinkKey(Options.Create(new CertificateSettings { KeyFolder = folder.FullName }));
        await links.Load(TestContext.Current.CancellationToken);
        var make = new MakeCalendarFeed(world.Db, links, world.Clock);
        var secret = await make.Run(world.Trainees[0]);
        var feed = (await world.Db.FindCalendarFeedBySecret(LinkSecret.Hash(secret)))!;
        Assert.True(feed is { EndedAt: null, IsOpen: true, FetchedAt: null });

        var first = await Write(world, feed);
        var only = Calendar.Load(Encoding.UTF8.GetString(first.Bytes))!.Events.Single(e => e.Uid == $"session-{id:N}-1@lms.example");
        Assert.Equal(new DateTime(2026, 12, 11, 10, 0, 0), only.Start!.Value);
        world.Clock.Advance(TimeSpan.FromHours(2));
        feed = (await world.Db.FindCalendarFeed(world.Trainees[0]))!;
        var second = await Write(world, feed);
        Assert.Equal((first.Hash, first.Since), (second.Hash, second.Since));
        Assert.Equal(first.Bytes, second.Bytes);

        await world.Db.Work("Arrange", work => work.Execute("UPDATE Session SET Title = 'Another' WHERE Id = @id", new { id }));
        var third = await Write(world, (await world.Db.FindCalendarFeed(world.Trainees[0]))!);
        Assert.True(third.Hash != first.Hash && third.Since > first.Since);

        await world.Db.Work("Arrange", work => work.Execute("UPDATE Enrolment SET State = 'withdrawn' WHERE PersonId = @person", new { person = world.Trainees[0] }));
        Assert.Empty(Calendar.Load(Encoding.UTF8.GetString((await Write(world, feed)).Bytes))!.Events);

        var newer = await make.Run(world.Trainees[0]);
        Assert.NotEqual(secret, newer);
        Assert.NotNull((await world.Db.FindCalendarFeedBySecret(LinkSecret.Hash(secret)))!.EndedAt);
        Assert.True(await new EndCalendarFeed(world.Db, world.Clock).Run(world.Trainees[0]));
        Assert.False(await new EndCalendarFeed(world.Db, world.Clock).Run(world.Trainees[0]));
        folder.Delete(recursive: true);
    }

    private static Task<FeedFile> Write(SessionWorld world, CalendarFeed feed)
    {
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" });
        var writer = new FeedWriter(new CalendarQueries(world.Db), new NoteCalendarFetch(world.Db, world.Clock), site, Options.Create(new MailSettings { From = "no-reply@mail.example" }), world.Clock);
        return writer.Write(feed, new LanguageList(pseudo: false, (_, _) => { }).English);
    }
}
