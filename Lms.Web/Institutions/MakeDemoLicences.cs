using Lms.Assessments.Institutions;
using Lms.Data;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Web.People;

namespace Lms.Web.Institutions;

/// <summary>What the regulators' lists of two years said of the demo's agencies: one always valid, one suspended for a season. Registered in Development only.</summary>
internal sealed class MakeDemoLicences(RecordLicence record, TimeProvider clock) : IStartupStep
{
    public int Order => 44;

    public async Task Run(CancellationToken cancel)
    {
        // The years before this one, so that no list is of a day to come. Entered again it is the same, and is not written twice.
        var year = clock.GetUtcNow().Year;
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        foreach (var (institution, entry) in new[]
        {
            ("kg-pea", Entry("ЧЖ-0417", "KG", LicenceStatus.Valid, new(year - 2, 2, 1), new DateOnly(year + 1, 1, 31), $"Реестр частных агентств занятости, {year - 2}, № 1")),
            ("kg-pea", Entry("ЧЖ-0417", "KG", LicenceStatus.Valid, new(year - 1, 2, 3), new DateOnly(year + 1, 1, 31), $"Реестр частных агентств занятости, {year - 1}, № 1")),
            ("pk-pea", Entry("OEP/2714/LHR", "PK", LicenceStatus.Valid, new(year - 2, 7, 1), new DateOnly(year, 6, 30), $"List of overseas employment promoters, July {year - 2}")),
            ("pk-pea", Entry("OEP/2714/LHR", "PK", LicenceStatus.Suspended, new(year - 1, 3, 1), null, $"Notice 3 of March {year - 1}")),
            ("pk-pea", Entry("OEP/2714/LHR", "PK", LicenceStatus.Valid, new(year - 1, 7, 1), new DateOnly(year + 1, 6, 30), $"List of overseas employment promoters, July {year - 1}")),
        })
        {
            await record.Run(DemoId.Institution(institution), entry, by);
        }
    }

    private static LicenceEntry Entry(string number, string country, LicenceStatus status, DateOnly asOf, DateOnly? until, string source) => new(number, country, status, asOf, until, source);
}
