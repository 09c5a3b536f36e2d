using Lms.Assessments.Items;
using Lms.Data;
using Lms.Data.Attempts;

namespace Lms.Web.Attempts;

/// <summary>Saves what a form without script sent: those answers that differ from what is known, each as its own step.</summary>
public sealed class PlainForm(Db db, SaveAnswer save)
{
    /// <summary>False when the attempt is not this person's.</summary>
    public async Task<bool> Save(TakenAttempt taken, IReadOnlyDictionary<string, Response> given, Guid personId)
    {
        var seq = taken.Attempt.NextClientSeq;
        foreach (var (item, response) in given.Where(g => Differs(taken, g.Key, g.Value)))
        {
            if (await save.Run(taken.Row.Id, personId, new GivenText(item, seq++, response.ToJson()), $"form-{db.NewId():N}") is null)
            {
                return false;
            }
        }

        return true;
    }

    // An empty field that was never answered is not an answer.
    private static bool Differs(TakenAttempt taken, string item, Response response) =>
        taken.Attempt.Answers.GetValueOrDefault(item) is { } known ? known.Response != response : !response.IsBlank;
}
