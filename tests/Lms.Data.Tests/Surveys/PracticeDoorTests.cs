using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.ActionPlans;
using Lms.Data.People;
using Lms.Data.Surveys;
using Lms.Data.Uploads;
using Lms.Testing;

namespace Lms.Data.Tests.Surveys;

/// <summary>Who opens files that show a practice, through the same purpose as those of an action plan.</summary>
public sealed class PracticeDoorTests
{
    private const string Evidence = "evidence";

    [Theory, Sqlite, SqlServer]
    public async Task A_persons_files_are_theirs_and_once_sent_also_their_trainers_and_officers(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine, people: 2);
        var doors = new UploadDoors(world.Db, [new EvidenceDoor(), new PracticeDoor(world.Clock)]);
        await world.Db.Work("Belong", work => work.Execute("UPDATE Cohort SET InstitutionId = @institution WHERE Id = @cohort", new { institution = world.Cohort.InstitutionId, cohort = world.Cohort.CohortId }));
        var officer = await world.Db.Person(world.Cohort.InstitutionId, "Officer");
        await world.Db.Role(officer, "officer", world.Cohort.InstitutionId);
        var elsewhere = await world.Db.Person(world.Cohort.InstitutionId, "Other officer");
        await world.Db.Role(elsewhere, "officer", await world.Db.Institution());
        var (me, other) = (new Scope(world.Person(), Everything: false), new Scope(world.Person(1), Everything: false));
        Scope[] strangers = [other, new(elsewhere, Everything: false)];
        Scope[] readers = [world.ByTrainer, new(officer, Everything: false), new(elsewhere, Everything: true)];
        var survey = await world.Begin(SurveyWave.Before);

        Assert.True(await doors.MayChange(Evidence, survey, me));
        Assert.All(await May(doors, survey, [.. strangers, .. readers]), Assert.False);

        await world.Answer(survey, 4, 2, 2);
        await world.Send.Run(survey, world.Person(), "en");
        Assert.True(await doors.MayRead(Evidence, survey, me));
        Assert.All(await May(doors, survey, readers), Assert.True);
        Assert.All(await May(doors, survey, strangers), Assert.False);
        Assert.False(await doors.MayChange(Evidence, survey, world.ByTrainer));
        Assert.False(await doors.MayRead("meeting", survey, me));
        Assert.False(await doors.MayRead(Evidence, world.Db.NewId(), me));
        Assert.True(await doors.MayChange(Evidence, survey, me));
        world.Clock.Advance(TimeSpan.FromDays(EvidenceRule.DaysAfter));
        Assert.Equal("survey.closed", (await Assert.ThrowsAsync<RuleBroken>(() => doors.MayChange(Evidence, survey, me))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task An_asking_without_practices_takes_no_file(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        var survey = world.Db.NewId();
        await world.Db.Work("Ask", work => work.Execute(
            "INSERT INTO Survey (Id, EnrolmentId, Wave, ModuleVersionId, State, OpensAt, CreatedAt, Version) VALUES (@survey, @enrolment, @wave, @version, 'open', @now, @now, 1)",
            new { survey, enrolment = world.Enrolment(), wave = Code.Of(SurveyWave.After), version = world.Cohort.ModuleVersionId, now = SurveyWorld.Start }));
        var door = new PracticeDoor(world.Clock);
        Assert.False(await door.MayChange(world.Db, survey, new Scope(world.Person(), Everything: false)));
        Assert.False(await door.MayRead(world.Db, survey, new Scope(world.Person(), Everything: false)));
    }

    private static async Task<IReadOnlyList<bool>> May(UploadDoors doors, Guid survey, IEnumerable<Scope> scopes)
    {
        var answers = new List<bool>();
        foreach (var scope in scopes)
        {
            answers.Add(await doors.MayRead(Evidence, survey, scope));
        }

        return answers;
    }
}
