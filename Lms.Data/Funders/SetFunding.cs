using Lms.Assessments.Facts;
using Lms.Assessments.Funders;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Funders;

/// <summary>
/// Says who pays a cohort, or each cohort a series makes from now on. The whole split at once; what it was before is in the audit, and
/// in the facts that were written under it.
/// </summary>
public sealed class SetFunding(Db db, TimeProvider clock)
{
    /// <summary>False where the cohort is not there or not within reach.</summary>
    /// <exception cref="RuleBroken"><c>funder.unknown</c> and those of <see cref="FundingSplit.Checked"/></exception>
    public Task<bool> OfCohort(Guid cohortId, IEnumerable<FundingShare> typed, Scope by) => db.Work(nameof(SetFunding), async work =>
    {
        var shares = FundingSplit.Checked(typed);
        if (await FunderQueries.FindCohort(work, cohortId, by) is null)
        {
            return false;
        }

        await Write(work, Sql.HoldCohort, Sql.ClearCohort, Sql.InsertCohort, cohortId, shares);
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(SetFunding), "Cohort", cohortId.ToString(), null, Detail(shares)));
        return true;
    });

    public Task<bool> OfSeries(Guid seriesId, IEnumerable<FundingShare> typed, Scope by) => db.Work(nameof(SetFunding), async work =>
    {
        var shares = FundingSplit.Checked(typed);
        if (await FunderQueries.FindSeries(work, seriesId, by) is null)
        {
            return false;
        }

        await Write(work, Sql.HoldSeries, Sql.ClearSeries, Sql.InsertSeries, seriesId, shares);
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(SetFunding), "CohortSeries", seriesId.ToString(), null, Detail(shares)));
        return true;
    });

    private static async Task Write(UnitOfWork work, string hold, string clear, string insert, Guid id, ValueList<FundingShare> shares)
    {
        // Two officers at once: the second waits, and its split stands whole.
        await work.Execute(hold, new { id });
        await work.Execute(clear, new { id });
        await work.Fund(id, shares, insert);
    }

    private static string Detail(ValueList<FundingShare> shares) => CanonicalJson.Write(new { shares });

    internal static class Sql
    {
        public const string HoldCohort = "UPDATE Cohort SET State = State WHERE Id = @id";

        public const string HoldSeries = "UPDATE CohortSeries SET State = State WHERE Id = @id";

        public const string ClearCohort = "DELETE FROM CohortFunding WHERE CohortId = @id";

        public const string ClearSeries = "DELETE FROM SeriesFunding WHERE SeriesId = @id";

        public const string InsertCohort = """
            INSERT INTO CohortFunding (CohortId, FunderId, ShareBasisPoints) SELECT @id, f.Id, @Share FROM Funder f WHERE f.Code = @code
            """;

        public const string InsertSeries = """
            INSERT INTO SeriesFunding (SeriesId, FunderId, ShareBasisPoints) SELECT @id, f.Id, @Share FROM Funder f WHERE f.Code = @code
            """;
    }
}
