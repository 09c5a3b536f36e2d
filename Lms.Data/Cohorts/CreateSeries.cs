using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>Starts a series; the next sweep makes its first cohorts.</summary>
public sealed class CreateSeries(Db db, TimeProvider clock)
{
    /// <summary>Null when the institution (or "everybody") is not within the reach of <paramref name="by"/>.</summary>
    /// <exception cref="RuleBroken">From <see cref="SeriesPlan.Check"/>.</exception>
    public Task<Guid?> Run(SeriesPlan plan, Scope by)
    {
        plan.Check();
        return db.Work(nameof(CreateSeries), async work =>
        {
            if (!await work.MayManageSeries(by, plan.InstitutionId))
            {
                return (Guid?)null;
            }

            var (id, now) = (work.NewId(), clock.GetUtcNow());
            await work.AddSeries(id, plan, by.PersonId, now);
            await work.Audit(new AuditEntry(now, by.PersonId, nameof(CreateSeries), "CohortSeries", id.ToString()));
            return id;
        });
    }
}
