namespace Lms.Data.Surveys;

/// <summary>Loads and saves askings and their answers.</summary>
public static class SurveyStore
{
    /// <summary>Null when it is not there or not this person's.</summary>
    public static Task<SurveyRow?> FindSurvey(this IReads reads, Guid id, Guid personId) => reads.Find<SurveyRow>(Sql.FindOwn, new { id, personId });

    public static Task<SurveyRow?> FindSurvey(this IReads reads, Guid id) => reads.Find<SurveyRow>(Sql.Find, new { id });

    /// <summary>By the hash of an invitation's secret, whatever state it is in.</summary>
    public static Task<SurveyRow?> FindSurveyByToken(this IReads reads, string hash) => reads.Find<SurveyRow>(Sql.FindByToken, new { hash });

    public static Task<IReadOnlyList<SurveyAnswerRow>> SurveyAnswers(this IReads reads, Guid surveyId) =>
        reads.List<SurveyAnswerRow>(Sql.Answers, new { surveyId });

    /// <summary>False when this enrolment has been asked in this wave.</summary>
    internal static Task<bool> TryAddSurvey(this UnitOfWork work, NewSurvey survey) => work.TryInsert(Sql.Insert, survey);

    internal static async Task<bool> FinishSurvey(this UnitOfWork work, Guid id, string language, DateTimeOffset now) =>
        await work.Execute(Sql.Finish, new { id, language, now }) == 1;

    internal sealed record NewSurvey
    {
        public required Guid Id { get; init; }

        public required Guid EnrolmentId { get; init; }

        public required string Wave { get; init; }

        public string? TokenHash { get; init; }

        public required DateTimeOffset OpensAt { get; init; }

        public DateTimeOffset? ClosesAt { get; init; }

        public DateTimeOffset? InvitedAt { get; init; }

        public required DateTimeOffset Now { get; init; }
    }

    internal static class Sql
    {
        internal const string Rows = """
            SELECT s.Id, s.EnrolmentId, e.PersonId, s.Wave, s.State, s.Language, s.TokenHash, s.OpensAt, s.ClosesAt, s.InvitedAt, s.RemindedAt,
                   s.FirstAnswerAt, s.DoneAt, s.ModuleVersionId, COALESCE(t.Title, v.Title) AS ModuleTitle, c.Id AS CohortId, c.Code AS CohortCode,
                   c.TimeZone, e.State AS EnrolmentState, p.NativeName, p.LatinName, p.Language AS PersonLanguage,
                   CASE WHEN EXISTS (SELECT 1 FROM LessonReading lr WHERE lr.EnrolmentId = e.Id AND lr.ReadAt IS NOT NULL) THEN 1 ELSE 0 END AS HasReadLesson
            FROM Survey s
            JOIN Enrolment e ON e.Id = s.EnrolmentId
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = s.ModuleVersionId
            JOIN Person p ON p.Id = e.PersonId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = p.Language
            """;

        public const string Find = Rows + " WHERE s.Id = @id";

        public const string FindOwn = Rows + " WHERE s.Id = @id AND e.PersonId = @personId";

        public const string FindByToken = Rows + " WHERE s.TokenHash = @hash";

        public const string Answers = """
            SELECT StatementId, Part, Given, Scored, Evidence, AnsweredAt, ClientSeq FROM SurveyAnswer WHERE SurveyId = @surveyId ORDER BY StatementId
            """;

        public const string Insert = """
            INSERT INTO Survey (Id, EnrolmentId, Wave, ModuleVersionId, State, TokenHash, OpensAt, ClosesAt, InvitedAt, CreatedAt, Version)
            SELECT @Id, e.Id, @Wave, c.ModuleVersionId, 'open', @TokenHash, @OpensAt, @ClosesAt, @InvitedAt, @Now, 1
            FROM Enrolment e JOIN Cohort c ON c.Id = e.CohortId
            WHERE e.Id = @EnrolmentId AND e.State IN ('active', 'completed') AND c.State = 'planned'
              AND NOT EXISTS (SELECT 1 FROM Survey s WHERE s.EnrolmentId = e.Id AND s.Wave = @Wave)
            """;

        // The rules of the race again: sent once, in time, and a before only while nothing was read.
        public const string Finish = """
            UPDATE Survey SET State = 'done', DoneAt = @now, Language = @language, Version = Version + 1
            WHERE Id = @id AND State = 'open' AND (ClosesAt IS NULL OR ClosesAt > @now)
              AND (Wave <> 'before' OR NOT EXISTS (SELECT 1 FROM LessonReading lr WHERE lr.EnrolmentId = Survey.EnrolmentId AND lr.ReadAt IS NOT NULL))
            """;
    }
}
