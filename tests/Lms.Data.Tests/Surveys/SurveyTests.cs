using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data.Surveys;
using Lms.Testing;

namespace Lms.Data.Tests.Surveys;

/// <summary>An asking from its beginning to what an analysis reads of it.</summary>
public sealed class SurveyTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Answers_are_kept_as_given_and_as_scored_and_sent_once(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        var survey = await world.Begin(SurveyWave.Before);
        Assert.Equal(survey, await world.Begin(SurveyWave.Before));

        await world.Answer(survey, agree: 4, against: 2, does: 1, "a list");
        Assert.True(await world.Send.Run(survey, world.Person(), "en"));
        Assert.True(await world.Send.Run(survey, world.Person(), "ru"));

        var row = (await world.Db.FindSurvey(survey))!;
        Assert.Equal(("done", "en", SurveyWorld.Start), (row.State, row.Language, row.DoneAt));
        Assert.Equal(
            [("TST-P01", "practice", 1, 1, "a list"), ("TST-T01", "attitude", 4, 4, ""), ("TST-T02", "attitude", 2, 4, "")],
            (await world.Db.SurveyAnswers(survey)).Select(a => (a.StatementId, a.Part, a.Given, a.Scored, a.Evidence)));
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM AuditRow WHERE Deed = 'SendSurvey'"));
        Assert.Equal("survey.already_sent", (await Assert.ThrowsAsync<RuleBroken>(() => world.Answer(survey, 1, 1, 1))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_older_retry_never_goes_over_a_newer_answer_and_the_same_request_twice_is_one(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        var survey = await world.Begin(SurveyWave.Before);
        Task<SavedStatement?> Give(int given, long seq) => world.Save.Run(survey, world.Person(), new GivenStatement(SurveyWorld.Agree, given, null, seq));

        Assert.Equal(new SavedStatement(SurveyWorld.Start, 1, true), await Give(3, 1));
        Assert.Equal(new SavedStatement(SurveyWorld.Start, 1, true), await Give(3, 1));
        Assert.Equal(new SavedStatement(SurveyWorld.Start, 5, true), await Give(5, 5));
        Assert.Equal(new SavedStatement(SurveyWorld.Start, 5, false), await Give(2, 2));
        Assert.Equal(new SavedStatement(SurveyWorld.Start, 5, false), await Give(2, 5));

        Assert.Equal(5, Assert.Single(await world.Db.SurveyAnswers(survey)).Given);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Many_saves_at_once_leave_the_newest(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        var survey = await world.Begin(SurveyWave.Before);
        await world.Save.Run(survey, world.Person(), new GivenStatement(SurveyWorld.Agree, 1, null, 1));

        await Task.WhenAll(Enumerable.Range(2, 20).Select(seq => Task.Run(() => world.Save.Run(survey, world.Person(), new GivenStatement(SurveyWorld.Agree, (seq % 5) + 1, null, seq)))));

        var stands = Assert.Single(await world.Db.SurveyAnswers(survey));
        Assert.Equal((21, (21 % 5) + 1), (stands.ClientSeq, stands.Given));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_half_is_not_sent_and_nobody_elses_is_there(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine, people: 2);
        var survey = await world.Begin(SurveyWave.Before);
        await world.Answer(survey, 4, 2, does: null);

        Assert.Equal("survey.unanswered", (await Assert.ThrowsAsync<RuleBroken>(() => world.Send.Run(survey, world.Person(), "en"))).Code);
        Assert.False(await world.Send.Run(survey, world.Person(1), "en"));
        Assert.Null(await world.Save.Run(survey, world.Person(1), new GivenStatement(SurveyWorld.Agree, 1, null, 9)));
        Assert.Null(await new BeginSurvey(world.Db, world.Offers, world.Clock).Run(world.Enrolment(), world.Person(1), SurveyWave.Before));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_questions_before_close_with_the_first_lesson_and_keep_nobody_from_reading_it(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine, people: 2);
        var survey = await world.Begin(SurveyWave.Before);
        await world.Cohort.ReadLessons(world.Db, 0, SurveyWorld.Start);

        Assert.Equal("survey.lessons_begun", (await Assert.ThrowsAsync<RuleBroken>(() => world.Answer(survey, 4, 2, 1))).Code);
        Assert.Equal(1, await new CloseDueSurveys(world.Db, world.Clock).Run());
        Assert.Equal("expired", await world.State(survey));
        world.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal("survey.closed", (await world.Offers.Find(world.Enrolment(1), world.Person(1), SurveyWave.Before))!.Refusal!.Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task After_the_lessons_only_attitudes_are_asked(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        Assert.Equal("survey.lessons_unread", (await Assert.ThrowsAsync<RuleBroken>(() => world.Begin(SurveyWave.After))).Code);
        await world.Cohort.ReadLessons(world.Db, 0, SurveyWorld.Start);
        var survey = await world.Begin(SurveyWave.After);

        await world.Answer(survey, 5, 1, does: null);
        Assert.Equal("survey.statement_unknown", (await Assert.ThrowsAsync<RuleBroken>(() => world.Save.Run(survey, world.Person(), new GivenStatement(SurveyWorld.Does, 1, null, 9)))).Code);
        Assert.True(await world.Send.Run(survey, world.Person(), "en"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Sending_the_follow_up_asks_the_completion_rule_and_gives_matched_words(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine, people: 2);
        var before = await world.Begin(SurveyWave.Before);
        await world.Answer(before, 2, 4, 0);
        await world.Send.Run(before, world.Person(), "ru");
        world.Clock.Advance(TimeSpan.FromDays(121));
        var after = await world.InviteAll();
        var version = await world.Db.Read<int>("SELECT Version FROM Enrolment WHERE Id = @id", new { id = world.Enrolment() });

        await world.Answer(after, 4, 1, 2, "a list");
        await world.Send.Run(after, world.Person(), "en");

        // The rule holds the enrolment's row while it decides.
        Assert.Equal(version + 1, await world.Db.Read<int>("SELECT Version FROM Enrolment WHERE Id = @id", new { id = world.Enrolment() }));
        var words = await new SurveyQueries(world.Db).Words(world.Cohort.CohortId, world.ByTrainer);
        Assert.Equal([2, 3, 2], MatchedSurveys.Pair(words).Select(p => p.Change));
        Assert.Equal(["ru", "en"], MatchedSurveys.Pair(words).Select(p => p.First.Language).Concat(MatchedSurveys.Pair(words).Select(p => p.Second.Language)).Distinct());
        Assert.Empty(await new SurveyQueries(world.Db).Words(world.Cohort.CohortId, new Lms.Data.People.Scope(world.Person(1), Everything: false)));
        var rows = await new SurveyQueries(world.Db).OfCohort(world.Cohort.CohortId, world.ByTrainer);
        Assert.Equal([("done", true), ("open", false)], rows.Select(r => (r.FollowUpState!, r.BeforeDoneAt is not null)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_statement_is_shown_in_the_readers_language_where_there_is_one(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        var instrument = await world.Instruments.Read(world.Cohort.ModuleVersionId);

        Assert.Equal(("Хранение паспортов защищает работников.", "ru"), instrument.Text(SurveyWorld.Against, "ru-KG"));
        Assert.Equal(("Complaints help us to improve.", "en"), instrument.Text(SurveyWorld.Agree, "ru"));
        Assert.Equal("en", instrument.Spoken(instrument.Instrument, "ru"));
    }
}
