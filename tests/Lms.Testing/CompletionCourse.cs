using Lms.Assessments.Completions;
using Lms.Data;
using Lms.Data.Certificates;
using Lms.Data.Completions;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Testing;

/// <summary>A module of two lessons and a test, a cohort of it in Dushanbe, and one person enrolled: the least that can be completed.</summary>
public sealed record CompletionCourse(Guid Person, Guid Cohort, Guid Enrolment, IReadOnlyList<Guid> Lessons, Guid Quiz)
{
    /// <param name="code">The module's; unique in the database.</param>
    public static async Task<CompletionCourse> Add(UnitOfWork work, Guid person, string code, DateTimeOffset at, string title = "Ethical recruitment")
    {
        var course = new CompletionCourse(person, work.NewId(), work.NewId(), [work.NewId(), work.NewId()], work.NewId());
        var args = new
        {
            person,
            course.Cohort,
            course.Enrolment,
            first = course.Lessons[0],
            second = course.Lessons[1],
            course.Quiz,
            module = work.NewId(),
            rule = work.NewId(),
            version = work.NewId(),
            code,
            title,
            cohortCode = $"{code}-2026-12",
            payload = CompletionRule.LessonsAndTest(1, 70).ToJson(),
            at,
            ends = at.AddDays(30),
        };
        foreach (var sql in Rows)
        {
            await work.Execute(sql, args);
        }

        return course;
    }

    /// <summary>A person of a running site completes a course of their own; what was issued.</summary>
    public static async Task<CertificateRow> Complete(IServiceProvider site, Guid person, string code, DateTimeOffset now, string title = "Ethical recruitment")
    {
        var evaluate = site.GetRequiredService<EvaluateCompletion>();
        var enrolment = await site.GetRequiredService<Db>().Work("Arrange", async work =>
        {
            var course = await Add(work, person, code, now, title);
            await course.Read(work, 0, evaluate, now);
            await course.Read(work, 1, evaluate, now);
            await course.Score(work, 1, 9000, evaluate, now);
            return course.Enrolment;
        });
        return (await site.GetRequiredService<CertificateQueries>().OfEnrolment(enrolment)).Single();
    }

    /// <summary>Reads a lesson to its end, and asks the completion rule as the product does.</summary>
    public async Task Read(UnitOfWork work, int lesson, EvaluateCompletion evaluate, DateTimeOffset now)
    {
        await work.Execute(
            "INSERT INTO LessonReading (EnrolmentId, LessonId, Language, OpenedAt, SeenAt, PositionBasisPoints, ReadAt) VALUES (@Enrolment, @lesson, 'en', @now, @now, 10000, @now)",
            new { Enrolment, lesson = Lessons[lesson], now });
        await evaluate.Run(work, Enrolment, Person, now);
    }

    /// <summary>A marked try at the test after, and the completion rule.</summary>
    /// <param name="share">Basis points.</param>
    public async Task Score(UnitOfWork work, int number, int share, EvaluateCompletion evaluate, DateTimeOffset now)
    {
        await work.Execute(
            """
            INSERT INTO Attempt (Id, EnrolmentId, QuizId, Purpose, Number, State, StartedAt, DeadlineAt, GraceSeconds, FinishedAt, PointsHundredths, MaxPointsHundredths, ShareBasisPoints, Version)
            VALUES (@id, @Enrolment, @Quiz, 'after', @number, 'submitted', @now, @now, 60, @now, @share, 1000, @share, 1)
            """,
            new { id = work.NewId(), Enrolment, Quiz, number, share, now });
        await evaluate.Run(work, Enrolment, Person, now);
    }

    private static readonly string[] Rows =
    [
        "INSERT INTO Module (Id, Code, CreatedAt) VALUES (@module, @code, @at)",
        "INSERT INTO CompletionRule (Id, ModuleId, Number, Payload, CreatedAt) VALUES (@rule, @module, 1, @payload, @at)",
        """
        INSERT INTO ModuleVersion (Id, ModuleId, Number, ContentHash, Language, Title, Hours, CertificateYears, CompletionRuleId, Payload, LoadedAt)
        VALUES (@version, @module, 1, 'x', 'en', @title, 8, 2, @rule, '{}', @at)
        """,
        "INSERT INTO Lesson (Id, ModuleVersionId, Number, Position, Minutes) VALUES (@first, @version, '2.1', 1, 30)",
        "INSERT INTO Lesson (Id, ModuleVersionId, Number, Position, Minutes) VALUES (@second, @version, '2.2', 2, 30)",
        "INSERT INTO Quiz (Id, ModuleVersionId, Form, TimeLimitMinutes) VALUES (@Quiz, @version, 'A', 30)",
        """
        INSERT INTO Cohort (Id, Code, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt, Capacity, Taken, FormAFirst, FormBFirst, State, CreatedAt, Version)
        VALUES (@Cohort, @cohortCode, @version, @rule, '2026-12-02T00:30', 'Asia/Dushanbe', @at, @at, @ends, 20, 1, 1, 0, 'planned', @at, 1)
        """,
        "INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version) VALUES (@Enrolment, @Cohort, @person, 'active', 'A', @at, @person, 1)",
    ];
}
