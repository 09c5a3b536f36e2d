using Lms.Assessments.Attempts;
using Lms.Assessments.Items;
using Lms.Assessments.Kap;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Attempts;
using Lms.Data.People;
using Lms.Data.Surveys;

namespace Lms.Data.Kap;

/// <summary>
/// What knowledge, attitude and practice are told from: the tests and surveys of cohorts that have ended, by the institution and sex that
/// people had then, as the ledger keeps it. The reader sees what was of their institutions, as the tree is now. Under keys in place of
/// names; nothing here says who answered what to anybody but the core.
/// </summary>
public sealed class KapQueries(Db db)
{
    /// <summary>Every enrolment of these cohorts, also withdrawn ones: who left is told beside who stayed.</summary>
    public async Task<IReadOnlyList<KapEnrolment>> Enrolments(Scope scope, KapFilter filter) =>
        [.. (await db.List<EnrolmentRow>(Sql.Enrolments, Args(scope, filter))).Select(r => new KapEnrolment(
            r.FactKey,
            r.EnrolmentId,
            r.Module,
            r.InstitutionId,
            r.Sex,
            r.EndsAt,
            r.FormBefore == "A" ? TestForm.A : TestForm.B,
            r.BeforeShare,
            r.AfterShare,
            r.FollowUp is null ? null : Code.Read<SurveyState>(r.FollowUp)))];

    /// <summary>Names of institutions people were of, also of those closed since.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Institutions(IEnumerable<Guid> ids)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var some in ids.Distinct().Chunk(500))
        {
            foreach (var row in await db.List<NameRow>(Sql.Institutions, new { some }))
            {
                names[row.Id] = row.EnglishName;
            }
        }

        return names;
    }

    /// <summary>Answers of askings that were sent.</summary>
    public async Task<IReadOnlyList<SurveyWord>> Words(Scope scope, KapFilter filter) =>
        [.. (await db.List<SurveyWordRow>(Sql.Words, Args(scope, filter))).Select(r => r.Word)];

    /// <summary>The newest answered confirmation of each enrolment.</summary>
    public async Task<IReadOnlyList<KapConfirmation>> Confirmations(Scope scope, KapFilter filter) =>
        [.. (await db.List<ConfirmedRow>(Sql.Confirmations, Args(scope, filter))).DistinctBy(r => r.EnrolmentId)
            .Select(r => new KapConfirmation(r.EnrolmentId, ConfirmationSheet.Read(r.Payload)))];

    /// <summary>What each person got for each question of the test before and of the first one after. Reads the steps of every attempt: ask it of one module.</summary>
    public async Task<IReadOnlyList<KapItem>> Items(Scope scope, KapFilter filter)
    {
        var items = new List<KapItem>();
        foreach (var attempt in (await db.List<StepRow>(Sql.Steps, Args(scope, filter))).GroupBy(s => s.AttemptId))
        {
            var folded = Attempt.Fold(attempt.Select(s => StepJson.Read(s.Payload)));
            if (folded.State != AttemptState.Marked)
            {
                continue;
            }

            var row = attempt.First();
            items.AddRange(folded.Rules.Slots.Select(s => new KapItem(row.EnrolmentId, row.Purpose == Purpose.Before, folded.Rules.Form, s.ItemId, s.Lesson, folded.ShareOf(s.ItemId), s.Points)));
        }

        return items;
    }

    /// <summary>The newest version of every module that was ever taught, by code.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> NewestVersions() =>
        (await db.List<VersionRow>(Sql.NewestVersions)).ToDictionary(v => v.Module, v => v.VersionId, StringComparer.Ordinal);

    /// <summary>Questions of both forms of a module version, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Item>> Questions(Guid versionId) =>
        (await db.List<string>(Sql.Questions, new { versionId })).Select(json => ItemVersion.Read(json).Item).DistinctBy(i => i.Id).ToDictionary(i => i.Id, StringComparer.Ordinal);

    private static object Args(Scope scope, KapFilter filter) => new
    {
        scopePerson = scope.PersonId,
        scopeAll = scope.Everything,
        filter.Module,
        filter.From,
        filter.Until,
        filter.Under,
        underPath = filter.Under is { } under ? $"%{under:D}%" : null,
        filter.Sex,
    };

    internal sealed record EnrolmentRow
    {
        public Guid FactKey { get; init; }

        public Guid EnrolmentId { get; init; }

        public string Module { get; init; } = "";

        public Guid InstitutionId { get; init; }

        public string Sex { get; init; } = "";

        public DateTimeOffset EndsAt { get; init; }

        public string FormBefore { get; init; } = "";

        public int? BeforeShare { get; init; }

        public int? AfterShare { get; init; }

        public string? FollowUp { get; init; }
    }

    internal sealed record NameRow
    {
        public Guid Id { get; init; }

        public string EnglishName { get; init; } = "";
    }

    internal sealed record ConfirmedRow
    {
        public Guid EnrolmentId { get; init; }

        public string Payload { get; init; } = "";
    }

    internal sealed record VersionRow
    {
        public string Module { get; init; } = "";

        public Guid VersionId { get; init; }
    }

    internal sealed record StepRow
    {
        public Guid AttemptId { get; init; }

        public Guid EnrolmentId { get; init; }

        public string Purpose { get; init; } = "";

        public string Payload { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Institutions = "SELECT i.Id, i.EnglishName FROM Institution i WHERE i.Id IN @some";

        public const string NewestVersions = """
            SELECT m.Code AS Module, v.Id AS VersionId
            FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id AND v.Number = (SELECT MAX(n.Number) FROM ModuleVersion n WHERE n.ModuleId = m.Id)
            """;

        public const string Questions = """
            SELECT i.Payload FROM Quiz z JOIN QuizSlot s ON s.QuizId = z.Id JOIN Item i ON i.Id = s.ItemId WHERE z.ModuleVersionId = @versionId ORDER BY z.Form, s.Position
            """;

        // The enrolments that are asked about, with what they are filtered and grouped by: as the fact of their test says it, else any
        // fact of theirs in that cohort; who left before anything was recorded of them is where they are today. A
        // training that came on a list measured nobody here: its people were asked nothing and dropped out of nothing.
        private const string Asked = """
            (SELECT scoped.* FROM (
                SELECT e.Id AS EnrolmentId, e.FormBefore, p.FactKey, COALESCE(t.Sex, p.Sex) AS Sex, COALESCE(t.InstitutionId, p.InstitutionId) AS InstitutionId, t.InstitutionPath,
                    c.EndsAt, m.Code AS Module, v.Number AS ModuleVersion
                FROM Enrolment e
                JOIN Person p ON p.Id = e.PersonId
                JOIN Cohort c ON c.Id = e.CohortId
                JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
                JOIN Module m ON m.Id = v.ModuleId
                LEFT JOIN Fact t ON t.SourceKey = COALESCE(
                    (SELECT MIN(f.SourceKey) FROM Fact f WHERE f.PersonKey = p.FactKey AND f.Kind = 'test' AND f.CohortId = e.CohortId AND f.CorrectsFactId IS NULL),
                    (SELECT MIN(f.SourceKey) FROM Fact f WHERE f.PersonKey = p.FactKey AND f.CohortId = e.CohortId AND f.CorrectsFactId IS NULL))
                WHERE c.State = 'planned' AND c.EndsAt >= @From AND c.EndsAt < @Until AND (@Module IS NULL OR m.Code = @Module)
                  AND NOT EXISTS (SELECT 1 FROM PastTraining l WHERE l.CohortId = c.Id)
            ) scoped
            WHERE (@Sex IS NULL OR scoped.Sex = @Sex) AND (@Under IS NULL OR scoped.InstitutionId = @Under OR scoped.InstitutionPath LIKE @underPath
                OR (scoped.InstitutionPath IS NULL AND EXISTS (SELECT 1 FROM InstitutionAncestor u WHERE u.InstitutionId = scoped.InstitutionId AND u.AncestorId = @Under))) AND
            """ + " " + Scope.OverInstitution + ") q";

        public const string Enrolments = """
            SELECT q.FactKey, q.EnrolmentId, q.Module, q.InstitutionId, q.Sex, q.EndsAt, q.FormBefore,
                   b.ShareBasisPoints AS BeforeShare, a.ShareBasisPoints AS AfterShare, f.State AS FollowUp
            FROM
            """ + " " + Asked + """

            LEFT JOIN Attempt b ON b.EnrolmentId = q.EnrolmentId AND b.Purpose = 'before' AND b.Number = 1
            LEFT JOIN Attempt a ON a.EnrolmentId = q.EnrolmentId AND a.Purpose = 'after' AND a.Number = 1
            LEFT JOIN Survey f ON f.EnrolmentId = q.EnrolmentId AND f.Wave = 'follow_up'
            ORDER BY q.EnrolmentId
            """;

        public const string Words = """
            SELECT q.FactKey, q.EnrolmentId, s.Wave, w.StatementId, w.Part, w.Given, w.Scored, q.ModuleVersion, s.Language, s.DoneAt
            FROM
            """ + " " + Asked + """

            JOIN Survey s ON s.EnrolmentId = q.EnrolmentId AND s.State = 'done'
            JOIN SurveyAnswer w ON w.SurveyId = s.Id
            ORDER BY q.EnrolmentId, s.Wave, w.StatementId
            """;

        public const string Confirmations = """
            SELECT q.EnrolmentId, k.Payload
            FROM
            """ + " " + Asked + """

            JOIN Survey s ON s.EnrolmentId = q.EnrolmentId AND s.Wave = 'follow_up' AND s.State = 'done'
            JOIN PracticeConfirmation k ON k.SurveyId = s.Id AND k.State = 'answered'
            ORDER BY q.EnrolmentId, k.AnsweredAt DESC, k.Id
            """;

        // Marks alone: what was saved on the way is in no figure here.
        public const string Steps = """
            SELECT t.Id AS AttemptId, q.EnrolmentId, t.Purpose, k.Payload
            FROM
            """ + " " + Asked + """

            JOIN Attempt t ON t.EnrolmentId = q.EnrolmentId AND t.Number = 1 AND t.ShareBasisPoints IS NOT NULL
            JOIN AttemptStep k ON k.AttemptId = t.Id AND k.Kind <> 'saved'
            ORDER BY t.Id, k.Seq
            """;
    }
}
