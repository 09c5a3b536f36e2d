using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Data.Surveys;

/// <summary>
/// Keeps one answer, by itself or with its evidence. The statement repeats the rules of the race (open, in time, own, newer than what
/// is known); only where it touches nothing is the core asked what to tell. The answer's row says who and when, so there is no audit row.
/// </summary>
public sealed class SaveSurveyAnswer(Db db, FrozenInstruments instruments, TimeProvider clock)
{
    /// <summary>Null when there is no such asking of this person. The same request again gives the same receipt.</summary>
    /// <exception cref="RuleBroken">From <see cref="SurveyRule.Refusal"/>, <c>survey.statement_unknown</c>, <c>survey.answer_unknown</c>, <c>survey.evidence_too_long</c>, <c>response.malformed</c></exception>
    public async Task<SavedStatement?> Run(Guid surveyId, Guid personId, GivenStatement given)
    {
        if (await db.FindSurvey(surveyId, personId) is not { } survey)
        {
            return null;
        }

        var asked = (await instruments.Read(survey.ModuleVersionId)).Instrument.For(survey.When);
        var statement = asked.Find(given.StatementId);
        var evidence = SurveyRule.Evidence(statement, given.Evidence);
        var now = InstantJson.Stored(clock.GetUtcNow());
        var args = new
        {
            surveyId,
            personId,
            now,
            given.StatementId,
            part = Code.Of(statement.Part),
            given.Given,
            scored = statement.Score(given.Given),
            evidence,
            given.ClientSeq,
        };
        return await db.Hot(nameof(SaveSurveyAnswer), async work =>
        {
            var known = await work.Find<SurveyAnswerRow>(Sql.Known, args);
            if (Stands(known, given, evidence) is { } before)
            {
                return before;
            }

            if (await work.Execute(known is null ? Sql.Insert : Sql.Update, args) == 1)
            {
                await work.Execute(Sql.First, args);
                return new SavedStatement(now, given.ClientSeq, IsNewest: true);
            }

            var current = (await work.FindSurvey(surveyId, personId))!;
            if (SurveyRule.Refusal(current.Facts, now) is { } refusal)
            {
                throw refusal;
            }

            // Nothing is closed: a newer answer came between the look and the change.
            return Stands(await work.Find<SurveyAnswerRow>(Sql.Known, args), given, evidence) ?? throw new RuleBroken("survey.closed");
        });
    }

    /// <summary>What is said of an answer to which this one adds nothing; null where it adds.</summary>
    private static SavedStatement? Stands(SurveyAnswerRow? known, GivenStatement given, string? evidence) =>
        SurveyRule.Adds(known?.ClientSeq, given.ClientSeq)
            ? null
            : new SavedStatement(known!.AnsweredAt, known.ClientSeq, known.ClientSeq == given.ClientSeq && known.Given == given.Given && known.Evidence == evidence);

    internal static class Sql
    {
        private const string Open = """
            EXISTS (
                SELECT 1 FROM Survey s JOIN Enrolment e ON e.Id = s.EnrolmentId
                WHERE s.Id = @surveyId AND e.PersonId = @personId AND e.State IN ('active', 'completed') AND s.State = 'open'
                  AND s.OpensAt <= @now AND (s.ClosesAt IS NULL OR s.ClosesAt > @now)
                  AND (s.Wave <> 'before' OR NOT EXISTS (SELECT 1 FROM LessonReading lr WHERE lr.EnrolmentId = e.Id AND lr.ReadAt IS NOT NULL)))
            """;

        public const string Known = """
            SELECT StatementId, Part, Given, Scored, Evidence, AnsweredAt, ClientSeq FROM SurveyAnswer
            WHERE SurveyId = @surveyId AND StatementId = @StatementId
            """;

        public const string Update = """
            UPDATE SurveyAnswer SET Given = @Given, Scored = @scored, Evidence = @evidence, AnsweredAt = @now, ClientSeq = @ClientSeq
            WHERE SurveyId = @surveyId AND StatementId = @StatementId AND ClientSeq < @ClientSeq AND
            """ + " " + Open;

        public const string Insert = """
            INSERT INTO SurveyAnswer (SurveyId, StatementId, Part, Given, Scored, Evidence, AnsweredAt, ClientSeq)
            SELECT s.Id, @StatementId, @part, @Given, @scored, @evidence, @now, @ClientSeq FROM Survey s WHERE s.Id = @surveyId AND
            """ + " " + Open;

        public const string First = "UPDATE Survey SET FirstAnswerAt = @now WHERE Id = @surveyId AND FirstAnswerAt IS NULL";
    }
}
