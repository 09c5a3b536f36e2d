using Lms.Assessments.Attempts;
using Lms.Assessments.Completions;
using Lms.Assessments.Quizzes;
using Lms.Data.Completions;

namespace Lms.Data.Attempts;

/// <summary>Loads the two tests of an enrolment: which form it is, what was tried, and what the core says to another start.</summary>
public static class TestStore
{
    /// <summary>Null when there is no such enrolment of this person, or its module has no such form.</summary>
    public static async Task<TestOffer?> FindTest(this IReads reads, Guid enrolmentId, Guid personId, QuizKind kind, DateTimeOffset now)
    {
        if (await reads.Find<TestRow>(Sql.Test, new { enrolmentId, personId }) is not { } row)
        {
            return null;
        }

        var form = Lottery.FormOf(row.FormBefore == "A" ? FormOrder.AThenB : FormOrder.BThenA, kind);
        if (await reads.Find<FormRow>(Sql.Form, new { row.ModuleVersionId, form = form.ToString() }) is not { } found)
        {
            return null;
        }

        var quiz = Quiz.Of(found.Id, kind, form, await reads.ListItems(found.Id)) with { TimeLimitMinutes = found.TimeLimitMinutes };
        var attempts = await reads.List<AttemptRow>(Sql.Attempts, new { enrolmentId, purpose = Purpose.Of(kind) });
        var offer = new TestOffer { Row = row, Quiz = quiz, Attempts = attempts, PassShare = PassShare(row, kind), Refusal = null };
        return offer with
        {
            Refusal = OpeningRule.Refusal(new OpeningFacts
            {
                Kind = kind,
                TakesPart = row.State != "withdrawn" && row.CohortState != "cancelled",
                CohortEndsAt = row.CohortEndsAt,
                LessonsRead = row.LessonsRead,
                Lessons = row.Lessons,
                Passed = offer.Passed,
                Started = attempts.Count,
                Allowed = quiz.AttemptsAllowed,
            }, now),
        };
    }

    // The test before decides nothing, so there is nothing to pass.
    private static int? PassShare(TestRow row, QuizKind kind) => kind == QuizKind.Post ? CompletionRule.Read(row.RuleJson).PassingShare() : null;

    internal static class Sql
    {
        public const string Test = """
            SELECT e.Id AS EnrolmentId, e.PersonId, e.State, e.FormBefore, c.Id AS CohortId, c.Code AS CohortCode, c.State AS CohortState,
                   c.EndsAt AS CohortEndsAt, c.TimeZone AS CohortTimeZone, c.ModuleVersionId, COALESCE(t.Title, v.Title) AS ModuleTitle, p.Language AS PersonLanguage, r.Payload AS RuleJson,
                   (SELECT COUNT(*) FROM Lesson l WHERE l.ModuleVersionId = c.ModuleVersionId) AS Lessons,
                   (SELECT COUNT(*) FROM LessonReading lr JOIN Lesson l ON l.Id = lr.LessonId
                    WHERE lr.EnrolmentId = e.Id AND lr.ReadAt IS NOT NULL AND l.ModuleVersionId = c.ModuleVersionId) AS LessonsRead
            FROM Enrolment e
            JOIN Person p ON p.Id = e.PersonId
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN CompletionRule r ON r.Id =
            """ + " " + HeldRule.Id + """

            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            WHERE e.Id = @enrolmentId AND e.PersonId = @personId
            """;

        public const string Form = "SELECT Id, TimeLimitMinutes FROM Quiz WHERE ModuleVersionId = @ModuleVersionId AND Form = @form";

        public const string Attempts = """
            SELECT a.Id, a.EnrolmentId, e.PersonId, a.QuizId, a.Purpose, a.Number, a.State, a.StartedAt, a.DeadlineAt, a.GraceSeconds,
                   a.FinishedAt, a.PointsHundredths, a.MaxPointsHundredths, a.ShareBasisPoints
            FROM Attempt a JOIN Enrolment e ON e.Id = a.EnrolmentId
            WHERE a.EnrolmentId = @enrolmentId AND a.Purpose = @purpose ORDER BY a.Number
            """;
    }
}
