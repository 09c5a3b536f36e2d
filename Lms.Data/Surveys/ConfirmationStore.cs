using Lms.Assessments.Surveys;

namespace Lms.Data.Surveys;

/// <summary>Loads and saves confirmations.</summary>
public static class ConfirmationStore
{
    /// <summary>Newest first. The caller has found the asking under its person.</summary>
    public static Task<IReadOnlyList<ConfirmationRow>> Confirmations(this IReads reads, Guid surveyId) =>
        reads.List<ConfirmationRow>(Sql.OfSurvey, new { surveyId });

    /// <summary>By the hash of the address's secret, whatever state it is in.</summary>
    public static Task<ConfirmationRow?> FindConfirmation(this IReads reads, string hash) => reads.Find<ConfirmationRow>(Sql.ByToken, new { hash });

    internal static Task Ask(this UnitOfWork work, Guid id, Guid surveyId, string hash, DateTimeOffset now) => work.Execute(Sql.Insert, new
    {
        id,
        surveyId,
        hash,
        payload = ConfirmationSheet.Empty.ToJson(),
        now,
        expires = ConfirmationRule.ExpiresAt(now),
    });

    internal static class Sql
    {
        private const string Rows = """
            SELECT f.Id, f.SurveyId, e.PersonId, f.State, f.Payload, f.SupervisorName, f.SupervisorJob, f.AskedAt, f.ExpiresAt, f.AnsweredAt
            FROM PracticeConfirmation f
            JOIN Survey s ON s.Id = f.SurveyId
            JOIN Enrolment e ON e.Id = s.EnrolmentId
            """;

        public const string OfSurvey = Rows + " WHERE f.SurveyId = @surveyId ORDER BY f.AskedAt DESC, f.Id";

        public const string ByToken = Rows + " WHERE f.TokenHash = @hash";

        public const string Insert = """
            INSERT INTO PracticeConfirmation (Id, SurveyId, TokenHash, State, Payload, SupervisorName, SupervisorJob, AskedAt, ExpiresAt, Version)
            VALUES (@id, @surveyId, @hash, 'asked', @payload, '', '', @now, @expires, 1)
            """;
    }
}
