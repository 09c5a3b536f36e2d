using Lms.Assessments.Rules;
using Lms.Data.Audit;

namespace Lms.Data.Surveys;

/// <summary>A person takes back a link they made, as long as nobody has answered.</summary>
public sealed class WithdrawConfirmation(Db db, TimeProvider clock)
{
    /// <summary>False when there is no such link of this person.</summary>
    /// <exception cref="RuleBroken"><c>survey.confirmation_answered</c></exception>
    public Task<bool> Run(Guid surveyId, Guid confirmationId, Guid personId) => db.Work(nameof(WithdrawConfirmation), async work =>
    {
        if (await work.FindSurvey(surveyId, personId) is null || (await work.Confirmations(surveyId)).All(f => f.Id != confirmationId))
        {
            return false;
        }

        if (await work.Execute(Sql.Withdraw, new { confirmationId }) == 0)
        {
            throw new RuleBroken("survey.confirmation_answered");
        }

        var now = clock.GetUtcNow();
        await work.Audit(new AuditEntry(now, personId, nameof(WithdrawConfirmation), "PracticeConfirmation", confirmationId.ToString(), personId));
        return true;
    });

    internal static class Sql
    {
        public const string Withdraw = "UPDATE PracticeConfirmation SET State = 'withdrawn', Version = Version + 1 WHERE Id = @confirmationId AND State = 'asked'";
    }
}
