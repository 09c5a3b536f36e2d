using Lms.Assessments.Cohorts;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Cohorts;

/// <summary>Pauses, resumes or ends a series. Cohorts already made stay.</summary>
public sealed class MoveSeries(Db db, TimeProvider clock)
{
    public Task<bool> Pause(Guid id, Scope by) => Run(id, SeriesState.Active, SeriesState.Paused, by);

    public Task<bool> Resume(Guid id, Scope by) => Run(id, SeriesState.Paused, SeriesState.Active, by);

    public async Task<bool> End(Guid id, Scope by) =>
        await Run(id, SeriesState.Active, SeriesState.Ended, by) || await Run(id, SeriesState.Paused, SeriesState.Ended, by);

    /// <summary>False when the series is not there, not within reach or not in that state.</summary>
    private Task<bool> Run(Guid id, SeriesState from, SeriesState to, Scope by) => db.Work(nameof(MoveSeries), async work =>
    {
        var series = await work.FindSeries(id);
        if (series is null || !await work.MayManageSeries(by, series.InstitutionId) || !await work.SetSeriesState(id, from, to))
        {
            return false;
        }

        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(MoveSeries), "CohortSeries", id.ToString(), null, $"{{\"to\":\"{Code.Of(to)}\"}}"));
        return true;
    });
}
