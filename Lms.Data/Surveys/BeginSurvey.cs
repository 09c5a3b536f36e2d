using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Surveys;

/// <summary>A person begins the questions before or after the lessons. Begun twice it is the same asking. The follow-up is not begun: <see cref="InviteFollowUp"/> makes it.</summary>
public sealed class BeginSurvey(Db db, SurveyOffers offers, TimeProvider clock)
{
    /// <summary>The asking's id; null when the enrolment is not this person's, or its module asks nothing.</summary>
    /// <exception cref="RuleBroken">From <see cref="SurveyRule.Refusal"/>, or <c>survey.lessons_unread</c> with how many are left.</exception>
    public async Task<Guid?> Run(Guid enrolmentId, Guid personId, SurveyWave wave)
    {
        if (wave == SurveyWave.FollowUp || await offers.Find(enrolmentId, personId, wave) is not { } offer)
        {
            return null;
        }

        if (offer.SurveyId is { } known)
        {
            return known;
        }

        if (offer.Refusal is { } refusal)
        {
            throw refusal;
        }

        return await db.Work<Guid?>(nameof(BeginSurvey), async work =>
        {
            var (id, now) = (work.NewId(), clock.GetUtcNow());
            if (await work.TryAddSurvey(new SurveyStore.NewSurvey { Id = id, EnrolmentId = enrolmentId, Wave = Code.Of(wave), OpensAt = now, ClosesAt = offer.ClosesAt, Now = now }))
            {
                await work.Audit(new AuditEntry(now, personId, nameof(BeginSurvey), "Survey", id.ToString(), personId));
                return id;
            }

            // Begun in another window meanwhile; or the cohort was cancelled, and then there is none.
            return await work.Find<OfferedSurvey>(Sql.Known, new { enrolmentId, wave = Code.Of(wave) }) is { } there ? there.Id : null;
        });
    }

    internal sealed record OfferedSurvey
    {
        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string Known = "SELECT Id FROM Survey WHERE EnrolmentId = @enrolmentId AND Wave = @wave";
    }
}
