using Lms.Assessments.Attempts;
using Lms.Assessments.ItemAnalyses;
using Lms.Assessments.Items;
using Lms.Assessments.Quizzes;
using Lms.Data.Attempts;
using Lms.Data.People;

namespace Lms.Data.ItemAnalyses;

/// <summary>
/// Answers to the questions of a module, for who trains it and for officers. They are everybody's, of all cohorts: a question is the same
/// for all, its figures need many answers, and nobody is in them by name, cohort or institution.
/// </summary>
public sealed class ItemAnalysisQueries(Db db)
{
    /// <summary>Enough for any figure here; more would only take longer.</summary>
    public const int MostAttempts = 2_000;

    /// <summary>The module's title; null where there is none of this code, or the reader neither trains a cohort of it nor is an officer.</summary>
    public async Task<string?> FindModule(Scope scope, string code, string language) =>
        (await db.Find<TitleRow>(Sql.FindModule, new { code, language, scopePerson = scope.PersonId, scopeAll = scope.Everything }))?.Title;

    /// <summary>Forms A and B as far as somebody took them. Ask <see cref="FindModule"/> first.</summary>
    public async Task<IReadOnlyList<FormAnswers>> Forms(string code, QuizKind kind)
    {
        var purpose = Purpose.Of(kind);
        var slots = await db.List<SlotRow>(Sql.Slots, new { code, purpose });
        var forms = new List<FormAnswers>();
        foreach (var form in slots.GroupBy(s => s.Form).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var editions = form.GroupBy(s => s.QuizId)
                .Select(q => (Quiz: q.Key, q.First().Number, q.First().Taken, Items: string.Join(' ', q.Select(s => s.ItemId))))
                .GroupBy(q => q.Items, StringComparer.Ordinal)
                .Select(e => (Quizzes: e.Select(q => q.Quiz).ToList(), Number: e.Max(q => q.Number), Taken: e.Sum(q => q.Taken)))
                .Where(e => e.Taken > 0).OrderByDescending(e => e.Number).ToList();
            if (editions.Count > 0)
            {
                var items = (await db.ListItems(editions[0].Quizzes[0])).Select(v => v.Item).ToList();
                var attempts = await Attempts(editions[0].Quizzes, purpose, items);
                forms.Add(new(form.Key == "A" ? TestForm.A : TestForm.B, editions[0].Number, items, attempts, (int)editions.Skip(1).Sum(e => e.Taken), editions[0].Taken > MostAttempts));
            }
        }

        return forms;
    }

    private async Task<IReadOnlyList<AnalysedAttempt>> Attempts(List<Guid> quizzes, string purpose, List<Item> items)
    {
        var attempts = new List<AnalysedAttempt>();
        foreach (var steps in (await db.List<StepRow>(Sql.Steps, new { quizzes, purpose, most = MostAttempts })).GroupBy(s => s.AttemptId))
        {
            var attempt = Attempt.Fold(steps.Select(s => StepJson.Read(s.Payload)));
            if (attempt.State == AttemptState.Marked)
            {
                attempts.Add(AnalysedAttempt.Of(attempt, items, steps.First().Sex));
            }
        }

        return attempts;
    }

    internal sealed record TitleRow
    {
        public string Title { get; init; } = "";
    }

    internal sealed record SlotRow
    {
        public Guid QuizId { get; init; }

        public string Form { get; init; } = "";

        public int Number { get; init; }

        public Guid ItemId { get; init; }

        public long Taken { get; init; }
    }

    internal sealed record StepRow
    {
        public Guid AttemptId { get; init; }

        public string Sex { get; init; } = "";

        public string Payload { get; init; } = "";
    }

    internal static class Sql
    {
        public const string FindModule = """
            SELECT COALESCE(t.Title, v.Title) AS Title
            FROM Module m
            JOIN ModuleVersion v ON v.ModuleId = m.Id AND v.Number = (SELECT MAX(n.Number) FROM ModuleVersion n WHERE n.ModuleId = m.Id)
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            WHERE m.Code = @code AND (@scopeAll = 1
                OR EXISTS (SELECT 1 FROM RoleAssignment r WHERE r.PersonId = @scopePerson AND r.EndedAt IS NULL AND r.Role IN ('officer', 'administrator'))
                OR EXISTS (
                    SELECT 1 FROM RoleAssignment r JOIN Cohort c ON c.Id = r.CohortId JOIN ModuleVersion cv ON cv.Id = c.ModuleVersionId
                    WHERE r.PersonId = @scopePerson AND r.EndedAt IS NULL AND r.Role = 'trainer' AND cv.ModuleId = m.Id))
            """;

        public const string Slots = """
            SELECT z.Id AS QuizId, z.Form, v.Number, s.ItemId,
                   (SELECT COUNT(*) FROM Attempt a WHERE a.QuizId = z.Id AND a.Purpose = @purpose AND a.Number = 1 AND a.ShareBasisPoints IS NOT NULL) AS Taken
            FROM Quiz z
            JOIN ModuleVersion v ON v.Id = z.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            JOIN QuizSlot s ON s.QuizId = z.Id
            WHERE m.Code = @code
            ORDER BY z.Form, v.Number, z.Id, s.Position
            """;

        public const string Steps = """
            SELECT n.Id AS AttemptId, n.Sex, k.Payload
            FROM (
                SELECT a.Id, p.Sex, ROW_NUMBER() OVER (ORDER BY a.FinishedAt DESC, a.Id) AS Place
                FROM Attempt a
                JOIN Enrolment e ON e.Id = a.EnrolmentId
                JOIN Person p ON p.Id = e.PersonId
                WHERE a.QuizId IN @quizzes AND a.Purpose = @purpose AND a.Number = 1 AND a.ShareBasisPoints IS NOT NULL
            ) n
            JOIN AttemptStep k ON k.AttemptId = n.Id
            WHERE n.Place <= @most
            ORDER BY n.Id, k.Seq
            """;
    }
}
