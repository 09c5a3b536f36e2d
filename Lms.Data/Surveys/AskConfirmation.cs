using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data.Audit;

namespace Lms.Data.Surveys;

/// <summary>
/// A person asks for a link that they pass on to their supervisor themselves. One is open at a time: the asking's row is taken first,
/// so that two taps make one link.
/// </summary>
public sealed class AskConfirmation(Db db, LinkKey links, TimeProvider clock)
{
    /// <summary>False when there is no such asking of this person.</summary>
    /// <exception cref="RuleBroken">From <see cref="ConfirmationRule.AskingRefusal"/></exception>
    public Task<bool> Run(Guid surveyId, Guid personId) => db.Work(nameof(AskConfirmation), async work =>
    {
        if (await work.FindSurvey(surveyId, personId) is not { } survey || await work.Execute(Sql.Hold, new { surveyId }) == 0)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var confirmable = (await work.SurveyAnswers(surveyId)).Count(a => a.IsConfirmable);
        var isOneOpen = (await work.Confirmations(surveyId)).Any(f => f.TakesAnswer(now));
        if (ConfirmationRule.AskingRefusal(survey.When, survey.Standing, confirmable, isOneOpen) is { } refusal)
        {
            throw refusal;
        }

        var id = work.NewId();
        await work.Ask(id, surveyId, LinkSecret.Hash(links.OfConfirmation(id)), now);
        await work.Audit(new AuditEntry(now, personId, nameof(AskConfirmation), "PracticeConfirmation", id.ToString(), personId));
        return true;
    });

    internal static class Sql
    {
        public const string Hold = "UPDATE Survey SET Version = Version + 1 WHERE Id = @surveyId";
    }
}
