using Lms.Assessments.Surveys;

namespace Lms.Data.Surveys;

/// <summary>
/// The address of an invitation as it goes into a letter. Normally it is the one stored with the asking as a hash; where the link key
/// was lost and made anew it is not, and then the row is given the new one, so that what is written works.
/// </summary>
public sealed class RenewLink(Db db, LinkKey links)
{
    /// <summary>What a letter is about.</summary>
    public Task<SurveyRow?> Survey(Guid id) => db.FindSurvey(id);

    /// <summary>The secret.</summary>
    public async Task<string> Of(SurveyRow survey)
    {
        var secret = links.OfSurvey(survey.Id);
        var hash = LinkSecret.Hash(secret);
        if (survey.TokenHash != hash)
        {
            await db.Work(nameof(RenewLink), work => work.Execute(Sql.Renew, new { survey.Id, hash }));
        }

        return secret;
    }

    internal static class Sql
    {
        public const string Renew = "UPDATE Survey SET TokenHash = @hash, Version = Version + 1 WHERE Id = @Id AND State = 'open'";
    }
}
