using Lms.Assessments.Items;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Kap;

namespace Lms.Testing;

/// <summary>
/// A cohort that has ended, with as many people as a test asks for in two offices of one ministry, who were measured before and after:
/// the person at place p has p mod 3 of the first four questions right before and one more after, said 2 before and 4 later to both
/// attitudes and partly, then yes, to the practice. Nobody passes, so that nothing is signed.
/// </summary>
public sealed class PastWorld : IAsyncDisposable
{
    private PastWorld(SurveyWorld world, PastCourse course) => (World, Course) = (world, course);

    public SurveyWorld World { get; }

    public PastCourse Course { get; }

    public Db Db => World.Db;

    /// <summary>The person at place p is in the office p mod 2.</summary>
    public required IReadOnlyList<Guid> Offices { get; init; }

    public Guid Ministry { get; private init; }

    public DateTimeOffset Now => Course.EndsAt.AddDays(150);

    public static async Task<PastWorld> Make(Engine engine, int people, Func<int, bool>? stays = null, Func<int, string>? language = null)
    {
        var world = await SurveyWorld.Make(engine);
        var ministry = await world.Db.Institution("Ministry of Work");
        Guid[] offices = [await world.Db.Institution("North", ministry), await world.Db.Institution("South", ministry)];
        var record = new RecordPastRuns(world.Db, world.Instruments, world.Completion);
        var course = await record.ReadCourse(world.Cohort.CohortId);
        var runs = new List<PastRun>();
        for (var place = 0; place < people; place++)
        {
            var person = await world.Db.Person(offices[place % 2], FormattableString.Invariant($"Past {place}"));
            runs.Add(Run(course, person, place, stays?.Invoke(place) ?? true, language?.Invoke(place) ?? "en"));
        }

        await world.Db.Work("Arrange", work => record.Add(work, course, runs, world.Trainer));
        return new PastWorld(world, course) { Offices = offices, Ministry = ministry };
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private static PastRun Run(PastCourse course, Guid person, int place, bool stays, string language)
    {
        var order = place % 2 == 0 ? FormOrder.AThenB : FormOrder.BThenA;
        Dictionary<string, Response> Answers(QuizKind kind, int right) => course.Forms[Lottery.FormOf(order, kind)].Items.Take(3)
            .Select((v, i) => (v.Item, IsRight: i < right)).ToDictionary(a => a.Item.Id, a => Answer(a.Item, a.IsRight), StringComparer.Ordinal);
        PastSurvey Asked(SurveyWave wave, DateTimeOffset at, int scored, int does) => new(
            wave, at, language, course.Instrument.For(wave).Statements.ToDictionary(s => s.Id, s => s.Part == SurveyPart.Attitude ? s.Score(scored) : does, StringComparer.Ordinal),
            wave == SurveyWave.FollowUp && place % 2 == 0 ? new ConfirmationSheet([new(SurveyWorld.Does, ConfirmationAnswer.Confirmed)]) : null);
        List<PastSurvey> surveys = [Asked(SurveyWave.Before, course.StartsAt, 2, 1)];
        if (stays)
        {
            surveys.Add(Asked(SurveyWave.FollowUp, course.EndsAt.AddDays(95), 4, 2));
        }

        return new PastRun(person, language, order, place, Answers(QuizKind.Pre, place % 3), stays ? Answers(QuizKind.Post, (place % 3) + 1) : null, surveys);
    }

    private static Response Answer(Item item, bool right) => item switch
    {
        SingleChoice i => new ChoiceResponse(right ? i.Key : i.Options.First(o => o.Id != i.Key).Id),
        MultipleChoice i => new ChoicesResponse(i.Options.Where(o => o.WeightPpm > 0 == right).Select(o => o.Id)),
        TrueFalse i => new ChoiceResponse(i.Key == right ? "true" : "false"),
        _ => throw new InvalidOperationException("The first three questions are answered."),
    };
}
