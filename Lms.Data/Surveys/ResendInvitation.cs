using System.Globalization;
using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Data.Surveys;

/// <summary>Somebody who runs the cohort has a person's invitation sent again, at most once a day. It holds the same address as before.</summary>
public sealed class ResendInvitation(Db db, TimeProvider clock)
{
    /// <summary>False when it is not there or not within reach.</summary>
    /// <exception cref="RuleBroken">From <see cref="SurveyRule.Refusal"/>, or <c>survey.sent_today</c></exception>
    public Task<bool> Run(Guid cohortId, Guid surveyId, Scope by) => db.Work(nameof(ResendInvitation), async work =>
    {
        if (await work.FindSurvey(surveyId) is not { When: SurveyWave.FollowUp } survey || survey.CohortId != cohortId || !await work.MayManageCohort(by, cohortId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (SurveyRule.Refusal(survey.Facts, now) is { } refusal)
        {
            throw refusal;
        }

        var day = now.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (survey.InvitedAt > now.AddDays(-1) || !await work.Post(new OutboxMail($"survey:{surveyId}:again:{day}", survey.PersonId, InviteFollowUp.Template, surveyId), now))
        {
            throw new RuleBroken("survey.sent_today");
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(ResendInvitation), "Survey", surveyId.ToString(), survey.PersonId));
        return true;
    });
}
