using System.Text.Json;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.Institutions;

namespace Lms.Data.People;

/// <summary>
/// An office corrects what is written about one of its people, or moves them to another of its institutions. What they did before was
/// counted where and as what they were then, and stays so: facts carry their own place, sex and category.
/// </summary>
public sealed class ChangePerson(Db db, TimeProvider clock)
{
    /// <summary>False when the person, or the institution they should go to, is out of reach of <paramref name="by"/>.</summary>
    /// <exception cref="RuleBroken"><c>stale</c>: somebody saved since the form was shown. <c>person.institution_closed</c></exception>
    public Task<bool> Run(Guid id, PersonChange change, Scope by) => db.Work(nameof(ChangePerson), async work =>
    {
        if (!await work.ReachesPerson(by, id) || !await work.ReachesInstitution(by, change.InstitutionId))
        {
            return false;
        }

        var person = (await work.FindPerson(id))!;
        var wanted = person with
        {
            NativeName = change.NativeName,
            LatinName = change.LatinName,
            Sex = Code.Of(change.Sex),
            InstitutionId = change.InstitutionId,
            Category = change.Category,
            JobTitle = change.JobTitle,
            Language = change.Language,
            TimeZone = change.TimeZone,
            Version = change.Version,
        };
        if (wanted.InstitutionId != person.InstitutionId && (await work.FindInstitution(wanted.InstitutionId))!.ClosedOn is not null)
        {
            throw new RuleBroken("person.institution_closed");
        }

        var fields = Fields(person, wanted).ToList();
        if (fields.Count == 0)
        {
            return true;
        }

        if (!await work.SavePerson(wanted))
        {
            throw new RuleBroken("stale");
        }

        // Which fields, not what was in them: the audit holds no names.
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(ChangePerson), "Person", id.ToString(), id, JsonSerializer.Serialize(new { fields = string.Join(' ', fields) })));
        return true;
    });

    private static IEnumerable<string> Fields(Person before, Person after)
    {
        (string Name, bool Changed)[] all =
        [
            ("native_name", before.NativeName != after.NativeName), ("latin_name", before.LatinName != after.LatinName), ("sex", before.Sex != after.Sex),
            ("institution", before.InstitutionId != after.InstitutionId), ("category", before.Category != after.Category), ("job_title", before.JobTitle != after.JobTitle),
            ("language", before.Language != after.Language), ("time_zone", before.TimeZone != after.TimeZone),
        ];
        return all.Where(f => f.Changed).Select(f => f.Name);
    }
}
