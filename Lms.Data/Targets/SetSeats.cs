using Lms.Assessments.Enrolments;
using Lms.Assessments.Rules;
using Lms.Assessments.Targets;
using Lms.Assessments.Values;
using Lms.Assessments.Waits;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.People;
using Lms.Data.Waits;

namespace Lms.Data.Targets;

/// <summary>
/// Says on what terms a cohort gives its seats, or each cohort a series makes from now on. More seats, or a looser limit, are offered to
/// the line at once; fewer take nobody's (<see cref="CapacityChange"/>).
/// </summary>
public sealed class SetSeats(Db db, TimeProvider clock)
{
    /// <summary>False where the cohort is not there or not within reach; its trainers do not set this.</summary>
    /// <exception cref="RuleBroken">From <see cref="SeatTarget.Checked"/>, <see cref="WaitRule.Hours"/>, <see cref="CapacityChange.Of"/>; <c>target.institution_unknown</c>; <c>cohort.already_over</c></exception>
    public Task<bool> OfCohort(Guid cohortId, SeatTerms terms, Scope by) => db.Work(nameof(SetSeats), async work =>
    {
        var targets = SeatTarget.Checked(terms.Targets);
        if (await work.HoldCohort(cohortId) is not { } cohort || !await work.MayManageSeries(by, cohort.InstitutionId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (now >= cohort.EndsAt)
        {
            throw new RuleBroken("cohort.already_over");
        }

        var change = CapacityChange.Of(terms.Capacity ?? cohort.CapacityAim ?? cohort.Capacity, cohort.Taken);
        await work.Execute(Sql.SetCohort, new { cohortId, change.Capacity, change.Aim, terms.NeedsApproval, hours = WaitRule.Hours(terms.OfferHours) });
        await work.Execute(Sql.ClearCohort, new { cohortId });
        await Add(work, targets, null, cohortId);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(SetSeats), "Cohort", cohortId.ToString(), null, Detail(terms)));
        await work.OfferFreeSeats(cohortId, now);
        return true;
    });

    /// <summary>False where the series is not there or not within reach.</summary>
    /// <exception cref="RuleBroken">As above.</exception>
    public Task<bool> OfSeries(Guid seriesId, SeatTerms terms, Scope by) => db.Work(nameof(SetSeats), async work =>
    {
        var targets = SeatTarget.Checked(terms.Targets);
        if (await work.FindSeries(seriesId) is not { } series || !await work.MayManageSeries(by, series.InstitutionId))
        {
            return false;
        }

        await work.Execute(Sql.SetSeries, new { seriesId, terms.NeedsApproval, hours = WaitRule.Hours(terms.OfferHours) });
        await work.Execute(Sql.ClearSeries, new { seriesId });
        await Add(work, targets, seriesId, null);
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(SetSeats), "CohortSeries", seriesId.ToString(), null, Detail(terms)));
        return true;
    });

    private static async Task Add(UnitOfWork work, IReadOnlyList<SeatTarget> targets, Guid? seriesId, Guid? cohortId)
    {
        foreach (var target in targets)
        {
            if (target.InstitutionId is { } institution && await work.Read<long>(Sql.CountInstitution, new { institution }) == 0)
            {
                throw new RuleBroken("target.institution_unknown");
            }

            await work.Execute(TargetStore.Sql.Insert, new { id = work.NewId(), seriesId, cohortId, kind = Code.Of(target.Kind), target.InstitutionId, target.IsLimit, target.Value });
        }
    }

    private static string Detail(SeatTerms terms) => CanonicalJson.Write(new { terms.Capacity, terms.NeedsApproval, terms.OfferHours, targets = terms.Targets.Count });

    internal static class Sql
    {
        public const string SetCohort = """
            UPDATE Cohort SET Capacity = @Capacity, CapacityAim = @Aim, NeedsApproval = @NeedsApproval, OfferHours = @hours, Version = Version + 1 WHERE Id = @cohortId
            """;

        public const string SetSeries = "UPDATE CohortSeries SET NeedsApproval = @NeedsApproval, OfferHours = @hours WHERE Id = @seriesId";

        public const string ClearCohort = "DELETE FROM SeatTarget WHERE CohortId = @cohortId";

        public const string ClearSeries = "DELETE FROM SeatTarget WHERE SeriesId = @seriesId";

        public const string CountInstitution = "SELECT COUNT(*) FROM Institution WHERE Id = @institution";
    }
}
