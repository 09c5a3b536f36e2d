using Lms.Data;
using Lms.Data.Completions;
using Lms.Data.Outbox;
using Lms.Data.Sessions;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Sessions;
using Lms.Testing;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Tests.Sessions;

/// <summary>Who missed a session is written to once, and told what comes next.</summary>
public sealed class MissedTests
{
    private static readonly DateTimeOffset Closed = SessionWorld.Start.AddHours(2);
    private static readonly LanguageList Languages = new(pseudo: false, (_, key) => throw new InvalidOperationException(key));

    [Theory, Sqlite, SqlServer]
    public async Task Two_hours_after_the_end_who_was_absent_and_not_excused_is_written_to_once_however_many_hosts_look(Engine engine)
    {
        await using var world = await Close(engine);
        world.Clock.SetUtcNow(Closed.AddHours(2).AddMinutes(-1));
        await Sweep(world);
        Assert.Empty(await Told(world));

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep(world))));
        await Sweep(world);

        Assert.Equal([world.Trainees[0]], await Told(world));
        Assert.Equal(1, await world.Db.Read<int>("SELECT Letters FROM SessionMissed"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task After_three_days_nobody_is_told_any_more(Engine engine)
    {
        await using var world = await Close(engine);
        world.Clock.SetUtcNow(Closed.AddDays(3).AddSeconds(1));
        await Sweep(world);
        Assert.Empty(await Told(world));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_letter_names_the_next_session_and_is_not_sent_to_who_was_excused_meanwhile(Engine engine)
    {
        await using var world = await Close(engine);
        await world.AddSession(SessionWorld.Start.AddDays(14), "2026-12-15T10:00");
        await world.AddSession(SessionWorld.Start.AddDays(7), "2026-12-08T10:00");
        world.Clock.SetUtcNow(Closed.AddHours(3));
        var row = new OutboxRow { SubjectId = world.Session, PersonId = world.Trainees[0] };

        var letter = await Writer(world).Write(row, Languages.English, TimeZoneInfo.Utc);
        Assert.StartsWith("We missed you: ", letter!.Subject, StringComparison.Ordinal);
        Assert.Contains(letter.Facts, f => f.Label == "The next session" && f.Value.Contains("8 Dec 2026, 10:00 (Dushanbe)", StringComparison.Ordinal));
        Assert.EndsWith($"/enrolments/{world.Enrolments[0]}", letter.Link!.Value.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(Closed.AddDays(3), letter.LatestAt);
        Assert.Null(await Writer(world).Write(row with { PersonId = world.Trainees[1] }, Languages.English, TimeZoneInfo.Utc));
        Assert.Null(await Writer(world).Write(row with { PersonId = world.Trainer }, Languages.English, TimeZoneInfo.Utc));

        await world.Db.Work("Arrange", work => work.Execute("UPDATE Attendance SET How = 'by_hand' WHERE PersonId = @person", new { person = world.Trainees[0] }));
        Assert.Null(await Writer(world).Write(row, Languages.English, TimeZoneInfo.Utc));
    }

    /// <summary>The first was not there, the second was, the third is entered as absent by hand.</summary>
    private static async Task<SessionWorld> Close(Engine engine)
    {
        var world = await SessionWorld.Make(engine);
        await world.Db.Work("Arrange", async work =>
        {
            await work.Execute("UPDATE Session SET State = 'closed', ClosedAt = @at WHERE Id = @Session", new { at = Closed, world.Session });
            foreach (var (n, how) in ((string[])["none", "page", "by_hand"]).Index())
            {
                await work.Execute("""
                    INSERT INTO Attendance (SessionId, PersonId, EnrolmentId, Minutes, ShareBasisPoints, Present, How, RuleNumber, DecidedAt)
                    SELECT s.Id, @person, @enrolment, 0, 0, @present, @how, s.RuleNumber, @at FROM Session s WHERE s.Id = @Session
                    """, new { person = world.Trainees[n], enrolment = world.Enrolments[n], present = n == 1, how, at = Closed, world.Session });
            }
        });
        return world;
    }

    private static Task Sweep(SessionWorld world) => new TellWhoMissed(new TellMissed(world.Db, world.Clock), world.Clock).Run(TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<Guid>> Told(SessionWorld world) => world.Db.List<Guid>("SELECT PersonId FROM OutboxMessage WHERE Template = 'session_missed'");

    private static MissedLetter Writer(SessionWorld world) => new(
        new MissedQueries(world.Db), new LackQueries(world.Db), Options.Create(new SiteSettings { PublicUrl = "https://lms.example" }), world.Clock);
}
