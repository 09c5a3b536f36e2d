using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data.Audit;
using Lms.Data.Completions;

namespace Lms.Data.Surveys;

/// <summary>
/// A person sends their answers: from now on they stand, and the address in the invitation opens nothing more. The follow-up may be what
/// completes the module, so completion is asked in the same unit of work. Sent twice, the first time stands.
/// </summary>
public sealed class SendSurvey(Db db, FrozenInstruments instruments, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>False when there is no such asking of this person.</summary>
    /// <param name="language">In which the statements were shown.</param>
    /// <exception cref="RuleBroken"><c>survey.unanswered</c> with how many, or from <see cref="SurveyRule.Refusal"/></exception>
    public async Task<bool> Run(Guid surveyId, Guid personId, string language)
    {
        if (await db.FindSurvey(surveyId, personId) is not { } known)
        {
            return false;
        }

        var asked = (await instruments.Read(known.ModuleVersionId)).Instrument.For(known.When);
        return await db.Work(nameof(SendSurvey), async work =>
        {
            var now = clock.GetUtcNow();
            var survey = (await work.FindSurvey(surveyId, personId))!;
            if (survey.Standing == SurveyState.Done)
            {
                return true;
            }

            if (SurveyRule.Refusal(survey.Facts, now) is { } refusal)
            {
                throw refusal;
            }

            SurveyRule.CheckWhole(asked, (await work.SurveyAnswers(surveyId)).Select(a => a.StatementId));
            if (!await work.FinishSurvey(surveyId, language, now))
            {
                throw new RuleBroken("survey.closed");
            }

            await work.Audit(new AuditEntry(now, personId, nameof(SendSurvey), "Survey", surveyId.ToString(), personId, $$"""{"wave":"{{survey.Wave}}"}"""));
            if (survey.When == SurveyWave.FollowUp)
            {
                await completion.Run(work, survey.EnrolmentId, personId, now);
            }

            return true;
        });
    }
}
