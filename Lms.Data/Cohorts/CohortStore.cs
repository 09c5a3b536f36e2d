using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Data.Completions;
using Lms.Data.Funders;
using Lms.Data.Targets;

namespace Lms.Data.Cohorts;

/// <summary>Loads and saves cohorts inside a unit of work.</summary>
public static class CohortStore
{
    // A ministry with a training a day in one month, imported at once.
    private const int MostOfOneName = 500;

    /// <summary>Stores a cohort; null when its series has one for that period already.</summary>
    /// <exception cref="RuleBroken"><c>cohort.module_not_loaded</c></exception>
    internal static async Task<Guid?> AddCohort(this UnitOfWork work, NewCohort cohort, DateTimeOffset now)
    {
        var version = await work.Find<Edition>(Sql.NewestEdition, new { cohort.ModuleId }) ?? throw new RuleBroken("cohort.module_not_loaded");
        var id = work.NewId();
        for (var number = 1; number <= MostOfOneName; number++)
        {
            var code = CohortCode.Of(version.Code, cohort.PeriodKey ?? cohort.Plan.Month, cohort.Plan.TimeZone, number);
            if (await work.Read<long>(Sql.CountCode, new { code }) > 0)
            {
                continue;
            }

            var row = new
            {
                id,
                code,
                cohort.SeriesId,
                cohort.PeriodKey,
                versionId = version.VersionId,
                ruleId = await work.RuleInForce(cohort.ModuleId),
                cohort.Plan.StartsLocal,
                cohort.Plan.TimeZone,
                cohort.Plan.Dates.OpensAt,
                cohort.Plan.Dates.StartsAt,
                cohort.Plan.Dates.EndsAt,
                cohort.Capacity,
                cohort.InstitutionId,
                now,
            };
            if (await work.TryInsert(Sql.Insert, row))
            {
                if (cohort.SeriesId is { } seriesId)
                {
                    await work.CopyFunding(seriesId, id);
                    await work.CopySeatTerms(seriesId, id);
                }

                return id;
            }

            // Two keys may have said no. The period's is the answer; the code's only means another name.
            if (await work.Read<long>(Sql.CountPeriod, new { cohort.SeriesId, cohort.PeriodKey }) > 0)
            {
                return null;
            }
        }

        throw new InvalidOperationException($"More than {MostOfOneName} cohorts of one name.");
    }

    public static Task<CohortRecord?> FindCohort(this IReads reads, Guid id) => reads.Find<CohortRecord>(Sql.Find, new { id });

    internal static async Task<bool> Cancel(this UnitOfWork work, Guid id) => await work.Execute(Sql.Cancel, new { id }) == 1;

    private sealed record Edition
    {
        public Guid VersionId { get; init; }

        public string Code { get; init; } = "";
    }

    internal static class Sql
    {
        public const string NewestEdition = """
            SELECT v.Id AS VersionId, m.Code
            FROM ModuleVersion v JOIN Module m ON m.Id = v.ModuleId
            WHERE v.ModuleId = @ModuleId ORDER BY v.Number DESC
            """;

        public const string CountCode = "SELECT COUNT(*) FROM Cohort WHERE Code = @code";

        public const string CountPeriod = "SELECT COUNT(*) FROM Cohort WHERE SeriesId = @SeriesId AND PeriodKey = @PeriodKey";

        public const string Insert = """
            INSERT INTO Cohort (Id, Code, SeriesId, PeriodKey, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt,
                Capacity, Taken, FormAFirst, FormBFirst, InstitutionId, State, CreatedAt, Version)
            VALUES (@id, @code, @SeriesId, @PeriodKey, @versionId, @ruleId, @StartsLocal, @TimeZone, @OpensAt, @StartsAt, @EndsAt,
                @Capacity, 0, 0, 0, @InstitutionId, 'planned', @now, 1)
            """;

        public const string Find = """
            SELECT Id, Code, State, OpensAt, StartsAt, EndsAt, Capacity, Taken, FormAFirst, FormBFirst, InstitutionId, ModuleVersionId,
                NeedsApproval, OfferHours, CapacityAim
            FROM Cohort WHERE Id = @id
            """;

        public const string Cancel = "UPDATE Cohort SET State = 'cancelled', Version = Version + 1 WHERE Id = @id AND State = 'planned'";
    }
}
