using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.People;

/// <summary>A person corrects what is written about them. Institution, category and e-mail are the registering office's to change.</summary>
public sealed class SaveMyDetails(Db db, TimeProvider clock)
{
    /// <exception cref="RuleBroken"><c>stale</c>: somebody saved since the form was shown.</exception>
    public Task Run(Guid personId, MyDetails details) => db.Work(nameof(SaveMyDetails), async work =>
    {
        var now = clock.GetUtcNow();
        var person = await work.FindPerson(personId) ?? throw new InvalidOperationException($"Person {personId} is signed in and does not exist.");
        var saved = await work.SavePerson(person with
        {
            NativeName = details.NativeName,
            LatinName = details.LatinName,
            Sex = Code.Of(details.Sex),
            JobTitle = details.JobTitle,
            Language = details.Language,
            TimeZone = details.TimeZone,
            Version = details.Version,
        });
        if (!saved)
        {
            throw new RuleBroken("stale");
        }

        await work.Audit(new AuditEntry(now, personId, nameof(SaveMyDetails), "Person", personId.ToString(), personId));
    });
}
