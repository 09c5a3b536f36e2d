using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Attempts;
using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.Surveys;

namespace Lms.Data.Kap;

/// <summary>
/// Writes whole runs of a cohort that is over, many in one unit of work: a hundred people by the deeds of every day would be some ten
/// thousand units. The steps, marks and scores are the core's all the same, and who meets the rule completes. For the demo and for tests.
/// </summary>
public sealed class RecordPastRuns(Db db, FrozenInstruments instruments, EvaluateCompletion completion)
{
    public async Task<PastCourse> ReadCourse(Guid cohortId)
    {
        var cohort = await db.Read<CohortDates>(Sql.Cohort, new { cohortId });
        var forms = new Dictionary<TestForm, (Guid, IReadOnlyList<ItemVersion>)>();
        foreach (var form in Enum.GetValues<TestForm>())
        {
            var quiz = await db.Read<Guid>(Sql.Form, new { cohort.ModuleVersionId, form = form.ToString() });
            forms[form] = (quiz, await db.ListItems(quiz));
        }

        return new PastCourse
        {
            CohortId = cohortId,
            ModuleVersionId = cohort.ModuleVersionId,
            StartsAt = cohort.StartsAt,
            EndsAt = cohort.EndsAt,
            Forms = forms,
            Lessons = await db.List<Guid>(Sql.Lessons, new { cohort.ModuleVersionId }),
            Instrument = (await instruments.Read(cohort.ModuleVersionId)).Instrument,
        };
    }

    /// <summary>In the caller's unit of work; the people must be there.</summary>
    public async Task Add(UnitOfWork work, PastCourse course, IReadOnlyList<PastRun> runs, Guid actorId)
    {
        foreach (var run in runs)
        {
            var enrolmentId = work.NewId();
            var form = run.Order == FormOrder.AThenB ? "A" : "B";
            await work.Execute(Sql.Enrol, new { id = enrolmentId, course.CohortId, run.PersonId, form, at = course.StartsAt, actorId });
            await work.Execute(Sql.TakeSeat, new { course.CohortId, a = form == "A" ? 1 : 0 });
            await Take(work, course, run, enrolmentId, QuizKind.Pre, run.Before, course.StartsAt.AddHours(1));
            if (run.After is not null)
            {
                foreach (var lessonId in course.Lessons)
                {
                    await work.Execute(Sql.Read, new { enrolmentId, lessonId, run.Language, at = course.StartsAt.AddDays(3) });
                }

                await Take(work, course, run, enrolmentId, QuizKind.Post, run.After, course.EndsAt.AddDays(-2));
            }

            foreach (var survey in run.Surveys)
            {
                await Ask(work, course, enrolmentId, survey);
            }

            await completion.Run(work, enrolmentId, run.PersonId, course.EndsAt.AddDays(-1));
        }

        await work.Audit(new AuditEntry(course.EndsAt, actorId, nameof(RecordPastRuns), "Cohort", course.CohortId.ToString()));
    }

    private static async Task Take(UnitOfWork work, PastCourse course, PastRun run, Guid enrolmentId, QuizKind kind, IReadOnlyDictionary<string, Response>? answers, DateTimeOffset at)
    {
        if (answers is null)
        {
            return;
        }

        var form = Lottery.FormOf(run.Order, kind);
        var (quizId, items) = course.Forms[form];
        var steps = Attempt.Start(Quiz.Of(quizId, kind, form, items), 1, run.Seed, 60, at, language: run.Language).ToList();
        steps.AddRange(Attempt.Fold(steps).Submit(answers.Select(a => new GivenAnswer(a.Key, 1, a.Value)), at.AddMinutes(14)));
        steps.AddRange(Attempt.Fold(steps).Mark(new AnswerKey(items), at.AddMinutes(14)));
        var attempt = Attempt.Fold(steps);
        var score = Score.Of(attempt);
        var id = work.NewId();
        await work.Execute(Sql.Attempt, new
        {
            id,
            enrolmentId,
            quizId,
            purpose = Purpose.Of(kind),
            at,
            deadlineAt = attempt.Rules.DeadlineAt,
            attempt.Rules.GraceSeconds,
            finishedAt = attempt.FinishedAt,
            points = score.Points,
            maxPoints = score.MaxPoints,
            share = score.Share,
        });
        await work.AppendSteps(id, 0, steps, run.PersonId);
        if (kind == QuizKind.Post)
        {
            await work.RecordTest(id, enrolmentId, score.Share, at);
        }
    }

    private static async Task Ask(UnitOfWork work, PastCourse course, Guid enrolmentId, PastSurvey survey)
    {
        var id = work.NewId();
        await work.Execute(Sql.Survey, new { id, enrolmentId, wave = Code.Of(survey.Wave), course.ModuleVersionId, survey.Language, survey.At });
        foreach (var (statementId, given) in survey.Given)
        {
            var statement = course.Instrument.Find(statementId);
            await work.Execute(Sql.Answer, new { id, statementId, part = Code.Of(statement.Part), given, scored = statement.Score(given), survey.At });
        }

        if (survey.Confirmed is { } sheet)
        {
            var confirmation = work.NewId();
            await work.Execute(Sql.Confirm, new { confirmation, id, token = LinkSecret.Hash(confirmation.ToString("N")), payload = sheet.ToJson(), survey.At, expiresAt = ConfirmationRule.ExpiresAt(survey.At) });
        }
    }

    internal sealed record CohortDates
    {
        public Guid ModuleVersionId { get; init; }

        public DateTimeOffset StartsAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }
    }

    internal static class Sql
    {
        public const string Cohort = "SELECT ModuleVersionId, StartsAt, EndsAt FROM Cohort WHERE Id = @cohortId";

        public const string Form = "SELECT Id FROM Quiz WHERE ModuleVersionId = @ModuleVersionId AND Form = @form";

        public const string Lessons = "SELECT Id FROM Lesson WHERE ModuleVersionId = @ModuleVersionId ORDER BY Position";

        public const string Enrol = """
            INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version)
            VALUES (@id, @CohortId, @PersonId, 'active', @form, @at, @actorId, 1)
            """;

        public const string TakeSeat = "UPDATE Cohort SET Taken = Taken + 1, FormAFirst = FormAFirst + @a, FormBFirst = FormBFirst + 1 - @a WHERE Id = @CohortId";

        public const string Read = """
            INSERT INTO LessonReading (EnrolmentId, LessonId, Language, OpenedAt, SeenAt, PositionBasisPoints, ReadAt)
            VALUES (@enrolmentId, @lessonId, @Language, @at, @at, 10000, @at)
            """;

        public const string Attempt = """
            INSERT INTO Attempt (Id, EnrolmentId, QuizId, Purpose, Number, State, StartedAt, DeadlineAt, GraceSeconds, FinishedAt, PointsHundredths, MaxPointsHundredths, ShareBasisPoints, Version)
            VALUES (@id, @enrolmentId, @quizId, @purpose, 1, 'submitted', @at, @deadlineAt, @GraceSeconds, @finishedAt, @points, @maxPoints, @share, 1)
            """;

        public const string Survey = """
            INSERT INTO Survey (Id, EnrolmentId, Wave, ModuleVersionId, State, Language, OpensAt, FirstAnswerAt, DoneAt, CreatedAt, Version)
            VALUES (@id, @enrolmentId, @wave, @ModuleVersionId, 'done', @Language, @At, @At, @At, @At, 1)
            """;

        public const string Answer = """
            INSERT INTO SurveyAnswer (SurveyId, StatementId, Part, Given, Scored, Evidence, AnsweredAt, ClientSeq)
            VALUES (@id, @statementId, @part, @given, @scored, '', @At, 1)
            """;

        public const string Confirm = """
            INSERT INTO PracticeConfirmation (Id, SurveyId, TokenHash, State, Payload, SupervisorName, SupervisorJob, AskedAt, ExpiresAt, AnsweredAt, Version)
            VALUES (@confirmation, @id, @token, 'answered', @payload, '', '', @At, @expiresAt, @At, 1)
            """;
    }
}
