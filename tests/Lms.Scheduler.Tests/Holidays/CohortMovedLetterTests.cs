using Lms.Assessments.Holidays;
using Lms.Assessments.Sessions;
using Lms.Data;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Holidays;
using Lms.Data.Outbox;
using Lms.Data.Sessions;
using Lms.Scheduler.Holidays;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Sessions;
using Lms.Scheduler.Tests.Cohorts;
using Lms.Testing;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Tests.Holidays;

public sealed class CohortMovedLetterTests
{
    [Theory, Sqlite, SqlServer]
    public async Task One_letter_tells_all_dates_that_moved_and_the_calendar_takes_them_over_the_old_ones(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var stage = await SeriesStage.Set(test);
        await new SetWeekend(test.Db, stage.Clock).Run("KG", [DayOfWeek.Sunday], stage.Everything);
        var series = await stage.Start(stage.Plan() with { Shift = ShiftRule.NextWorking, HolidayCountry = "KG" });
        await stage.Sweep();
        await new SaveSessionPattern(test.Db, stage.Clock).Run(series, 1, [new PatternSession(0, 0, "10:00", 120, SessionMode.Both, "Opening")], stage.Everything);
        await new MakeDueSessions(new PatternQueries(test.Db), new MakePatternSession(test.Db, stage.Clock), stage.Clock).Run(default);
        await test.Db.Work("Arrange", work => work.Execute("UPDATE Session SET State = 'published'"));
        var january = await test.Db.Read<Guid>("SELECT Id FROM Cohort WHERE PeriodKey = '2027-01'");
        await new EnrolPerson(test.Db, stage.Clock).ByHand(january, stage.PersonId, stage.Everything);
        // Of the yearly list, so that its name is told in the reader's language.
        await test.Db.Work("Arrange", work => work.Execute(
            "INSERT INTO Holiday (Id, Country, Code, YearKey, Name, Kind, Status, OnDate, Days, CreatedAt, Version) VALUES (@id, 'KG', 'eid_al_fitr', 'h1448', 'Eid', 'moon', 'confirmed', @on, 1, @now, 1)",
            new { id = work.NewId(), on = new DateOnly(2027, 1, 5), now = stage.Clock.GetUtcNow() }));

        await new KeepCohortsClear(new ShiftQueries(test.Db), new HolidayQueries(test.Db), new MoveCohort(test.Db, stage.Clock), stage.Clock).Run(default);

        var letter = (await Write(stage, january))!;
        Assert.StartsWith("New date: ", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("It makes way for a holiday: Eid al-Fitr.", letter.Paragraphs);
        Assert.Contains(letter.Facts, f => f.Label == "Opening" && f.Value.StartsWith("Wed 6 Jan 2027, 10:00 (Bishkek)", StringComparison.Ordinal));
        var session = await test.Db.Read<Guid>("SELECT Id FROM Session WHERE CohortId = @january", new { january });
        Assert.Equal(
            [($"cohort-{january:N}@lms.example", 1, new DateTime(2027, 1, 6, 10, 0, 0)), ($"session-{session:N}-1@lms.example", 1, new DateTime(2027, 1, 6, 10, 0, 0))],
            letter.Calendar!.Events.OrderBy(e => e.Uid, StringComparer.Ordinal).Select(e => (e.Uid!, e.Sequence, e.Start!.Value)));
        Assert.Single(letter.Calendar.TimeZones);

        // Whoever left meanwhile is told nothing.
        await test.Db.Work("Arrange", work => work.Execute("UPDATE Enrolment SET State = 'withdrawn'"));
        Assert.Null(await Write(stage, january));
    }

    private static Task<Letter?> Write(SeriesStage stage, Guid cohort)
    {
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" });
        var row = new OutboxRow { PersonId = stage.PersonId, SubjectId = cohort, Template = MoveCohort.Template, CreatedAt = stage.Clock.GetUtcNow() };
        return new CohortMovedLetter(new CohortMovedQueries(stage.Test.Db), site, Options.Create(new MailSettings { From = "no-reply@mail.example" }), stage.Clock)
            .Write(row, new LanguageList(pseudo: false, (_, _) => { }).English, TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek"));
    }
}
