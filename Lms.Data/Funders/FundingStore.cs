using Lms.Assessments.Facts;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Data.Funders;

/// <summary>Funding inside a unit of work.</summary>
internal static class FundingStore
{
    /// <summary>What the facts of a cohort carry from now on.</summary>
    public static async Task<ValueList<FundingShare>> FundingOf(this IReads reads, Guid cohortId) =>
        [.. (await reads.List<FundingRow>(Sql.OfCohort, new { cohortId })).Select(r => r.Funding)];

    /// <summary>A new cohort begins with its series' funding.</summary>
    public static Task CopyFunding(this UnitOfWork work, Guid seriesId, Guid cohortId) => work.Execute(Sql.Copy, new { seriesId, cohortId });

    /// <summary>Writes a split that was checked for a cohort that has none.</summary>
    public static Task Fund(this UnitOfWork work, Guid cohortId, ValueList<FundingShare> shares) => work.Fund(cohortId, shares, SetFunding.Sql.InsertCohort);

    internal static async Task Fund(this UnitOfWork work, Guid id, ValueList<FundingShare> shares, string insert)
    {
        foreach (var share in shares)
        {
            if (await work.Execute(insert, new { id, code = share.Funder, share.Share }) == 0)
            {
                throw new RuleBroken("funder.unknown", share.Funder);
            }
        }
    }

    internal static class Sql
    {
        public const string OfCohort = """
            SELECT f.Code, f.Name, c.ShareBasisPoints AS Share
            FROM CohortFunding c JOIN Funder f ON f.Id = c.FunderId WHERE c.CohortId = @cohortId ORDER BY f.Code
            """;

        public const string Copy = """
            INSERT INTO CohortFunding (CohortId, FunderId, ShareBasisPoints)
            SELECT @cohortId, s.FunderId, s.ShareBasisPoints FROM SeriesFunding s WHERE s.SeriesId = @seriesId
            """;
    }
}
