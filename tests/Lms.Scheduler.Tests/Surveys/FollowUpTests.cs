using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Surveys;
using Lms.Scheduler.Tests.Letters;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Lms.Scheduler.Tests.Surveys;

/// <summary>The 90 days by a moved clock: invited once, reminded twice, closed, and what the letters say.</summary>
public sealed class FollowUpTests
{
    // The cohort ends on 31 December 2026 at 10:00 in Dushanbe; 90 days later is 31 March 2027, and nine in the morning there is 04:00 UTC.
    private static readonly DateTimeOffset Due = new(2027, 3, 31, 4, 0, 0, TimeSpan.Zero);

    [Theory, Sqlite, SqlServer]
    public async Task Everybody_is_asked_once_ninety_days_later_on_the_cohorts_own_calendar(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine, people: 3);
        world.Clock.SetUtcNow(Due.AddMinutes(-1));
        await Sweep(world);
        Assert.Equal(0, await Count(world, "Survey", "1 = 1"));

        world.Clock.SetUtcNow(Due);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep(world))));
        await Sweep(world);

        Assert.Equal(3, await Count(world, "Survey", "Wave = 'follow_up' AND State = 'open'"));
        Assert.Equal(3, await Count(world, "OutboxMessage", "Template = 'survey_follow_up'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_left_is_not_asked_and_after_thirty_days_of_outage_nobody_is(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine, people: 2);
        await world.Db.Work("Arrange", work => work.Execute("UPDATE Enrolment SET State = 'withdrawn' WHERE Id = @id", new { id = world.Enrolment(1) }));
        world.Clock.SetUtcNow(Due.AddDays(30));
        await Sweep(world);
        Assert.Equal(0, await Count(world, "Survey", "1 = 1"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_came_on_a_list_of_a_past_training_is_not_asked(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine, people: 2);
        await world.Db.Work("Arrange", work => work.Execute(
            "INSERT INTO PastTraining (InstitutionId, TrainingKey, CohortId, SourceKey, StartedOn, EndedOn) SELECT @InstitutionId, 't 17', Id, 'import:1', '2026-12-01', '2026-12-31' FROM Cohort", new { world.Cohort.InstitutionId }));
        world.Clock.SetUtcNow(Due);
        await Sweep(world);
        Assert.Equal(0, await Count(world, "Survey", "1 = 1"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Reminders_go_after_one_and_two_weeks_to_those_who_have_not_answered_and_then_it_closes(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine, people: 2);
        world.Clock.SetUtcNow(Due);
        await Sweep(world);
        var sent = await world.Db.Read<Guid>("SELECT Id FROM Survey WHERE EnrolmentId = @id", new { id = world.Enrolment() });
        await world.Answer(sent, 4, 2, 1);
        await world.Send.Run(sent, world.Person(), "en");

        foreach (var day in new[] { 7, 8, 14, 15, 20 })
        {
            world.Clock.SetUtcNow(Due.AddDays(day));
            await Sweep(world);
            await Sweep(world);
        }

        Assert.Equal(1, await Count(world, "OutboxMessage", "Template = 'survey_reminder_1'"));
        Assert.Equal(1, await Count(world, "OutboxMessage", "Template = 'survey_reminder_2'"));
        world.Clock.SetUtcNow(Due.AddDays(45));
        await Sweep(world);
        Assert.Equal((1, 1), (await Count(world, "Survey", "State = 'expired'"), await Count(world, "Survey", "State = 'done'")));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Nothing_stored_opens_the_questions(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        world.Clock.SetUtcNow(Due);
        await Sweep(world);
        var survey = await world.Db.Read<Guid>("SELECT Id FROM Survey");
        var secret = world.Links.OfSurvey(survey);

        Assert.Equal(0, await Count(world, "OutboxMessage", $"Payload LIKE '%{secret}%' OR DedupeKey LIKE '%{secret}%'"));
        Assert.Equal(0, await Count(world, "AuditRow", $"Detail LIKE '%{secret}%'"));
        Assert.Equal(survey, (await world.Db.FindSurveyByToken(LinkSecret.Hash(secret)))!.Id);
        Assert.Null(await world.Db.FindSurveyByToken(secret));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_trainer_may_have_it_sent_again_once_a_day_and_nobody_else_may(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        world.Clock.SetUtcNow(Due);
        await Sweep(world);
        var survey = await world.Db.Read<Guid>("SELECT Id FROM Survey");
        var again = new ResendInvitation(world.Db, world.Clock);
        await Assert.ThrowsAsync<RuleBroken>(() => again.Run(world.Cohort.CohortId, survey, world.ByTrainer));

        world.Clock.Advance(TimeSpan.FromDays(1));

        Assert.False(await again.Run(world.Cohort.CohortId, survey, new Data.People.Scope(world.Person(), Everything: false)));
        Assert.False(await again.Run(Guid.Empty, survey, world.ByTrainer));
        Assert.True(await again.Run(world.Cohort.CohortId, survey, world.ByTrainer));
        await Assert.ThrowsAsync<RuleBroken>(() => again.Run(world.Cohort.CohortId, survey, world.ByTrainer));
        Assert.Equal(2, await Count(world, "OutboxMessage", "Template = 'survey_follow_up'"));
    }

    [Fact]
    public async Task The_letters_bring_an_address_that_opens_the_questions_and_are_not_sent_when_it_is_late()
    {
        await using var world = await SurveyWorld.Make(Engine.Sqlite);
        world.Clock.SetUtcNow(Due);
        await Sweep(world);
        var survey = await world.Db.Read<Guid>("SELECT Id FROM Survey");

        var letter = Assert.Single(await Send(world));

        Assert.Equal("Three minutes: what has changed since A test module?", letter.Subject);
        Assert.Contains("We have 3 short questions", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://lms.example/s/{world.Links.OfSurvey(survey)}", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"href=\"https://lms.example/s/{world.Links.OfSurvey(survey)}\"", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("Sat 15 May 2027, 09:00 (Dushanbe)", letter.TextBody, StringComparison.Ordinal);

        world.Clock.SetUtcNow(Due.AddDays(7));
        await Sweep(world);
        world.Clock.SetUtcNow(Due.AddDays(11));
        Assert.Empty(await Send(world));
        Assert.Equal(1, await Count(world, "OutboxMessage", "Template = 'survey_reminder_1' AND State = 'dropped'"));
    }

    [Fact]
    public async Task A_lost_link_key_is_made_good_by_the_next_letter()
    {
        await using var world = await SurveyWorld.Make(Engine.Sqlite);
        world.Clock.SetUtcNow(Due);
        await Sweep(world);
        await world.Db.Work("Arrange", work => work.Execute("UPDATE Survey SET TokenHash = 'of another key'"));

        await Send(world);

        Assert.NotNull(await world.Db.FindSurveyByToken(LinkSecret.Hash(world.Links.OfSurvey(await world.Db.Read<Guid>("SELECT Id FROM Survey")))));
    }

    [Theory]
    [InlineData("Asia/Dushanbe", "2026-12-31T05:00:00Z", "2027-03-31T04:00:00Z")]
    // The evening of 31 December there, though the day has changed in Dushanbe.
    [InlineData("Europe/Berlin", "2026-12-31T22:30:00Z", "2027-03-31T07:00:00Z")]
    [InlineData("Asia/Karachi", "2026-12-31T19:30:00Z", "2027-04-01T04:00:00Z")]
    public void The_day_is_counted_in_the_cohorts_zone(string zone, string ends, string due) => Assert.Equal(
        DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
        FollowUpCalendar.DueAt(DateTimeOffset.Parse(ends, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    private static Task Sweep(SurveyWorld world) => new AskFollowUps(new CloseDueSurveys(world.Db, world.Clock), world.Invite, new RemindFollowUp(world.Db, world.Clock), world.Clock).Run(TestContext.Current.CancellationToken);

    private static Task<long> Count(SurveyWorld world, string table, string where) => world.Db.Read<long>($"SELECT COUNT(*) FROM {table} WHERE {where}");

    private static async Task<List<MimeMessage>> Send(SurveyWorld world)
    {
        var folder = Directory.CreateTempSubdirectory("lms-mail-");
        var site = Options.Create(new SiteSettings { PublicUrl = "https://lms.example", Issuer = "Academy", Name = "Lms", Contact = "help@lms.example" });
        var settings = Options.Create(new MailSettings { Folder = folder.FullName, From = "no-reply@mail.example" });
        var letters = SurveyLetter.Templates.Select(t => new SurveyLetter(t, world.Instruments, new RenewLink(world.Db, world.Links), site, world.Clock));
        using var send = new SendMail(
            new ClaimDueMail(world.Db, world.Clock), new SettleMail(world.Db, world.Clock),
            Desk.Of(world.Db, world.Clock, letters, new LanguageList(pseudo: false, (_, _) => { }), world.Links), new SetLetterAside(world.Db), new MailMaker(settings, site),
            new FolderTransport(settings), NullLogger<SendMail>.Instance);
        await send.Run(TestContext.Current.CancellationToken);
        var taken = folder.GetFiles("*.eml").Select(f => MimeMessage.Load(f.FullName)).ToList();
        folder.Delete(recursive: true);
        return taken;
    }
}
