using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;

namespace Lms.Data.Surveys;

/// <summary>What a person is asked in an enrolment of their own: wave by wave, begun or not.</summary>
public sealed class SurveyOffers(Db db, FrozenInstruments instruments, TimeProvider clock)
{
    /// <summary>Null when the enrolment is not this person's, its module asks nothing in this wave, or the follow-up was not asked yet.</summary>
    public async Task<SurveyOffer?> Find(Guid enrolmentId, Guid personId, SurveyWave wave)
    {
        if (await db.Find<Standing>(Sql.Standing, new { enrolmentId, personId, wave = Code.Of(wave) }) is not { } s)
        {
            return null;
        }

        var asked = (await instruments.Read(s.AskedVersionId ?? s.ModuleVersionId)).Instrument.For(wave);
        if (asked.IsEmpty || (wave == SurveyWave.FollowUp && s.SurveyId is null))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var closes = s.SurveyId is null ? Closes(wave, s) : s.ClosesAt;
        var facts = new SurveyFacts(wave, s.State is null ? SurveyState.Open : Code.Read<SurveyState>(s.State), s.OpensAt ?? now, closes, s.EnrolmentState is "active" or "completed", s.LessonsRead > 0);
        var unread = wave == SurveyWave.After && s.SurveyId is null && s.LessonsRead < s.Lessons ? new RuleBroken("survey.lessons_unread", (int)(s.Lessons - s.LessonsRead)) : null;
        return new SurveyOffer(s.SurveyId, SurveyRule.Refusal(facts, now) ?? unread, closes, asked.Statements.Count, (int)s.Answered, s.DoneAt);
    }

    private static DateTimeOffset Closes(SurveyWave wave, Standing s) => wave == SurveyWave.Before
        ? SurveyRule.BeforeClosesAt(s.StartsAt > s.EnrolledAt ? s.StartsAt : s.EnrolledAt, s.EndsAt)
        : SurveyRule.AfterClosesAt(s.EndsAt);

    internal sealed record Standing
    {
        public string EnrolmentState { get; init; } = "";

        public DateTimeOffset EnrolledAt { get; init; }

        public DateTimeOffset StartsAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }

        public Guid ModuleVersionId { get; init; }

        public Guid? SurveyId { get; init; }

        public Guid? AskedVersionId { get; init; }

        public string? State { get; init; }

        public DateTimeOffset? OpensAt { get; init; }

        public DateTimeOffset? ClosesAt { get; init; }

        public DateTimeOffset? DoneAt { get; init; }

        public long Answered { get; init; }

        public long Lessons { get; init; }

        public long LessonsRead { get; init; }
    }

    internal static class Sql
    {
        public const string Standing = """
            SELECT e.State AS EnrolmentState, e.EnrolledAt, c.StartsAt, c.EndsAt, c.ModuleVersionId,
                   s.Id AS SurveyId, s.ModuleVersionId AS AskedVersionId, s.State, s.OpensAt, s.ClosesAt, s.DoneAt,
                   (SELECT COUNT(*) FROM SurveyAnswer a WHERE a.SurveyId = s.Id) AS Answered,
                   (SELECT COUNT(*) FROM Lesson l WHERE l.ModuleVersionId = c.ModuleVersionId) AS Lessons,
                   (SELECT COUNT(*) FROM LessonReading lr JOIN Lesson l ON l.Id = lr.LessonId
                    WHERE lr.EnrolmentId = e.Id AND lr.ReadAt IS NOT NULL AND l.ModuleVersionId = c.ModuleVersionId) AS LessonsRead
            FROM Enrolment e
            JOIN Cohort c ON c.Id = e.CohortId
            LEFT JOIN Survey s ON s.EnrolmentId = e.Id AND s.Wave = @wave
            WHERE e.Id = @enrolmentId AND e.PersonId = @personId AND c.State = 'planned'
            """;
    }
}
