using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data.Audit;

namespace Lms.Data.Surveys;

/// <summary>A supervisor's word, given once by whoever holds the link. There is no account behind it: the audit names whose record it is and nobody as actor.</summary>
public sealed class AnswerConfirmation(Db db, TimeProvider clock)
{
    /// <summary>False when the link is none, withdrawn, over, or was used.</summary>
    /// <exception cref="RuleBroken">From <see cref="ConfirmationRule.Answer"/> and <see cref="ConfirmationRule.Name"/></exception>
    public Task<bool> Run(string secret, IReadOnlyDictionary<string, ConfirmationAnswer> given, string? name, string? job) => db.Work(nameof(AnswerConfirmation), async work =>
    {
        var now = clock.GetUtcNow();
        if (await work.FindConfirmation(LinkSecret.Hash(secret)) is not { } asked || !asked.TakesAnswer(now))
        {
            return false;
        }

        var practices = (await work.SurveyAnswers(asked.SurveyId)).Where(a => a.IsConfirmable).Select(a => a.StatementId).ToList();
        var sheet = ConfirmationRule.Answer(practices, given);
        var args = new { asked.Id, payload = sheet.ToJson(), name = ConfirmationRule.Name(name), job = ConfirmationRule.Name(job), now };
        if (await work.Execute(Sql.Answer, args) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, null, nameof(AnswerConfirmation), "PracticeConfirmation", asked.Id.ToString(), asked.PersonId));
        return true;
    });

    internal static class Sql
    {
        public const string Answer = """
            UPDATE PracticeConfirmation
            SET State = 'answered', Payload = @payload, SupervisorName = @name, SupervisorJob = @job, AnsweredAt = @now, Version = Version + 1
            WHERE Id = @Id AND State = 'asked' AND ExpiresAt > @now
            """;
    }
}
