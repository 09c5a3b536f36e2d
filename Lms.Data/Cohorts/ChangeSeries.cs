using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>
/// Changes the rule for months that have no row yet; cohorts already made stay as they are. Module, institution and first day are
/// the series' identity and do not change.
/// </summary>
public sealed class ChangeSeries(Db db, TimeProvider clock)
{
    /// <summary>False when the series is not there or not within reach.</summary>
    /// <exception cref="RuleBroken">From <see cref="SeriesPlan.Check"/>; <c>series.changed_meanwhile</c></exception>
    public Task<bool> Run(Guid id, int version, SeriesPlan plan, Scope by)
    {
        plan.Check();
        return db.Work(nameof(ChangeSeries), async work =>
        {
            var series = await work.FindSeries(id);
            if (series is null || !await work.MayManageSeries(by, series.InstitutionId))
            {
                return false;
            }

            if (!await work.SaveSeries(id, plan, version))
            {
                throw new RuleBroken("series.changed_meanwhile");
            }

            await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(ChangeSeries), "CohortSeries", id.ToString()));
            return true;
        });
    }
}
