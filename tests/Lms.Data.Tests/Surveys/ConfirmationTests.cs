using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data.Surveys;
using Lms.Testing;

namespace Lms.Data.Tests.Surveys;

/// <summary>A supervisor's word by a link the person passes on.</summary>
public sealed class ConfirmationTests
{
    private static readonly Dictionary<string, ConfirmationAnswer> Yes = new() { [SurveyWorld.Does] = ConfirmationAnswer.Confirmed };

    [Theory, Sqlite, SqlServer]
    public async Task It_is_given_once_and_stands_beside_the_answer(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        var (survey, asked) = await Asked(world);
        var secret = world.Links.OfConfirmation(asked.Id);

        Assert.False(await Answer(world, world.Links.OfSurvey(survey)));
        Assert.Equal("survey.confirm_name", (await Assert.ThrowsAsync<RuleBroken>(() => Answer(world, secret, name: " "))).Code);
        Assert.True(await Answer(world, secret));
        Assert.False(await Answer(world, secret));

        var given = Assert.Single(await world.Db.Confirmations(survey));
        Assert.Equal((ConfirmationState.Answered, "Aida Karimova", "Head of office"), (given.Standing, given.SupervisorName, given.SupervisorJob));
        Assert.Equal(ConfirmationAnswer.Confirmed, given.Sheet.Of(SurveyWorld.Does));
        Assert.Equal(2, (await world.Db.SurveyAnswers(survey)).Single(a => a.StatementId == SurveyWorld.Does).Given);
        Assert.Equal("survey.confirmation_answered", (await Assert.ThrowsAsync<RuleBroken>(() => Withdraw(world, survey, asked.Id, world.Person()))).Code);
    }

    [Theory, Sqlite, SqlServer]
    public async Task It_can_be_withdrawn_and_asked_anew_one_at_a_time(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine, people: 2);
        var (survey, asked) = await Asked(world);
        Assert.Equal("survey.confirmation_open", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(world, survey, world.Person()))).Code);
        Assert.False(await Ask(world, survey, world.Person(1)));
        Assert.False(await Withdraw(world, survey, asked.Id, world.Person(1)));

        Assert.True(await Withdraw(world, survey, asked.Id, world.Person()));

        Assert.False(await Answer(world, world.Links.OfConfirmation(asked.Id)));
        Assert.True(await Ask(world, survey, world.Person()));
    }

    [Theory, Sqlite, SqlServer]
    public async Task It_is_over_after_thirty_days(Engine engine)
    {
        await using var world = await SurveyWorld.Make(engine);
        var (survey, asked) = await Asked(world);
        world.Clock.Advance(TimeSpan.FromDays(30));

        Assert.False(await Answer(world, world.Links.OfConfirmation(asked.Id)));
        await new CloseDueSurveys(world.Db, world.Clock).Run();
        Assert.Equal(ConfirmationState.Expired, Assert.Single(await world.Db.Confirmations(survey)).Standing);
    }

    private static async Task<(Guid Survey, ConfirmationRow Asked)> Asked(SurveyWorld world)
    {
        world.Clock.Advance(TimeSpan.FromDays(121));
        var survey = await world.InviteAll();
        await world.Answer(survey, 4, 1, 2, "a list");
        Assert.Equal("survey.not_sent", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(world, survey, world.Person()))).Code);
        await world.Send.Run(survey, world.Person(), "en");
        Assert.True(await Ask(world, survey, world.Person()));
        return (survey, Assert.Single(await world.Db.Confirmations(survey)));
    }

    private static Task<bool> Ask(SurveyWorld world, Guid survey, Guid person) => new AskConfirmation(world.Db, world.Links, world.Clock).Run(survey, person);

    private static Task<bool> Withdraw(SurveyWorld world, Guid survey, Guid id, Guid person) => new WithdrawConfirmation(world.Db, world.Clock).Run(survey, id, person);

    private static Task<bool> Answer(SurveyWorld world, string secret, string name = "Aida Karimova") =>
        new AnswerConfirmation(world.Db, world.Clock).Run(secret, Yes, name, "Head of office");
}
