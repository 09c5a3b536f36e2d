using Lms.Data;

namespace Lms.Testing;

/// <summary>A running cohort of a module that is loaded already, with one person in it.</summary>
public static class TestEnrolment
{
    /// <summary>The enrolment's id.</summary>
    /// <param name="formBefore">Which form the person takes before the lessons: A or B.</param>
    public static Task<Guid> Make(Db db, string moduleCode, Guid personId, DateTimeOffset now, string formBefore = "A") => db.Work(nameof(TestEnrolment), async work =>
    {
        var (cohort, enrolment) = (work.NewId(), work.NewId());
        await work.Execute("""
            INSERT INTO Cohort (Id, Code, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt, Capacity, Taken, FormAFirst, FormBFirst, State, CreatedAt, Version)
            SELECT @cohort, @code, v.Id, v.CompletionRuleId, '2026-12-01T10:00', 'Asia/Dushanbe', @opens, @opens, @ends, 30, 1, 1, 0, 'planned', @now, 1
            FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id
            WHERE m.Code = @moduleCode AND NOT EXISTS (SELECT 1 FROM ModuleVersion newer WHERE newer.ModuleId = m.Id AND newer.Number > v.Number)
            """, new { cohort, code = $"{moduleCode}-{cohort:N}", moduleCode, opens = now.AddDays(-1), ends = now.AddDays(30), now });
        await work.Execute("""
            INSERT INTO Enrolment (Id, CohortId, PersonId, State, FormBefore, EnrolledAt, EnrolledBy, Version)
            VALUES (@enrolment, @cohort, @personId, 'active', @formBefore, @now, @personId, 1)
            """, new { enrolment, cohort, personId, formBefore, now });
        return enrolment;
    });

    /// <summary>Every lesson of the enrolment's module read.</summary>
    public static Task ReadLessons(Db db, Guid enrolment, DateTimeOffset now) => db.Work(nameof(ReadLessons), work => work.Execute("""
        INSERT INTO LessonReading (EnrolmentId, LessonId, Language, OpenedAt, SeenAt, PositionBasisPoints, ReadAt)
        SELECT e.Id, l.Id, 'en', @now, @now, 10000, @now
        FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId JOIN Lesson l ON l.ModuleVersionId = c.ModuleVersionId
        WHERE e.Id = @enrolment
        """, new { enrolment, now }));
}
