using Lms.Assessments.Rules;
using Lms.Assessments.Sessions;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.People;

namespace Lms.Data.Sessions;

/// <summary>
/// Saves what sessions a series gives its cohorts. It counts for sessions that are not there yet: those already made stay when and
/// what they are, published or not, because somebody may have prepared or noted them.
/// </summary>
public sealed class SaveSessionPattern(Db db, TimeProvider clock)
{
    /// <summary>False when the series is not there or not within reach.</summary>
    /// <param name="version">Of the series, as the reader saw it: the pattern is a part of it.</param>
    /// <param name="pattern">Kept sessions with their number, new ones with 0.</param>
    /// <exception cref="RuleBroken">From <see cref="PatternSession.Check"/>; <c>stale</c> when somebody changed the series since.</exception>
    public Task<bool> Run(Guid seriesId, int version, IReadOnlyList<PatternSession> pattern, Scope by) => db.Work(nameof(SaveSessionPattern), async work =>
    {
        if (await work.FindSeries(seriesId) is not { } series || !await work.MayManageSeries(by, series.InstitutionId))
        {
            return false;
        }

        PatternSession.Check(pattern, series.LengthDays);
        if (await work.Execute(Sql.Touch, new { seriesId, version }) != 1)
        {
            throw new RuleBroken("stale");
        }

        var known = (await work.ListPattern(seriesId)).Select(s => s.Number).ToHashSet();
        var last = await work.ReadLastNumber(seriesId);
        await work.SavePattern(seriesId, [.. pattern.Select(s => known.Remove(s.Number) ? s : s with { Number = ++last })]);
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(SaveSessionPattern), "CohortSeries", seriesId.ToString()));
        return true;
    });

    internal static class Sql
    {
        public const string Touch = "UPDATE CohortSeries SET Version = Version + 1 WHERE Id = @seriesId AND Version = @version AND State <> 'ended'";
    }
}
