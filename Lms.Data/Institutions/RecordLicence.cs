using Lms.Assessments.Institutions;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Institutions;

/// <summary>Writes down what the regulator's list said about an agency. What earlier lists said stays.</summary>
public sealed class RecordLicence(Db db, TimeProvider clock)
{
    /// <summary>False where the institution is out of reach.</summary>
    /// <exception cref="RuleBroken"><c>licence.…</c>; <c>institution.no_agency</c>: only private employment agencies have a licence here.</exception>
    public Task<bool> Run(Guid institutionId, LicenceEntry typed, Scope by) => db.Work(nameof(RecordLicence), async work =>
    {
        if (!await work.ReachesInstitution(by, institutionId))
        {
            return false;
        }

        var (now, institution) = (clock.GetUtcNow(), (await work.FindInstitution(institutionId))!);
        if (institution.Kind != "pea")
        {
            throw new RuleBroken("institution.no_agency");
        }

        var entry = typed.Checked(DateOnly.FromDateTime(now.UtcDateTime));
        var known = await work.List<LicenceRow>(InstitutionQueries.Sql.Licences, new { institutionId });
        if (known.Any(k => k.AsOf == entry.AsOf && k.Number == entry.Number && k.Country == entry.Country && k.Status == Code.Of(entry.Status) && k.ValidUntil == entry.ValidUntil && k.Source == entry.Source))
        {
            return true;
        }

        await work.Execute(Sql.Insert, new
        {
            id = work.NewId(), institutionId, entry.Number, entry.Country, status = Code.Of(entry.Status), entry.AsOf, entry.ValidUntil, entry.Source, now, by = by.PersonId,
        });
        if (known.All(k => k.AsOf <= entry.AsOf) && institution.LicenceNumber != entry.Number)
        {
            await work.SaveInstitution(institution with { LicenceNumber = entry.Number });
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(RecordLicence), "Institution", institutionId.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Insert = """
            INSERT INTO Licence (Id, InstitutionId, Number, Country, Status, AsOf, ValidUntil, Source, EnteredAt, EnteredBy)
            VALUES (@id, @institutionId, @Number, @Country, @status, @AsOf, @ValidUntil, @Source, @now, @by)
            """;
    }
}
