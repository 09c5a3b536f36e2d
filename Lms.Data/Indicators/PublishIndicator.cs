using Lms.Assessments.Indicators;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Figures;

namespace Lms.Data.Indicators;

/// <summary>
/// Publishes a draft: from the first commit on every new fact is decided under it too, then all people with facts are looked through, a
/// hundred a unit of work, and when none is left it answers. A run that was cut short is taken up again by running it anew.
/// </summary>
public sealed class PublishIndicator(Db db, TimeProvider clock)
{
    private const int People = 100;

    /// <summary>
    /// Throws <c>indicators.not_a_draft</c> where it is published already, or is none. <paramref name="progress"/> is told how many people
    /// have been looked through; the version's row says it too.
    /// </summary>
    public async Task Run(Guid versionId, Guid? by, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        await db.Work(nameof(PublishIndicator), async work =>
        {
            var now = clock.GetUtcNow();
            if (!await work.ChangeState(versionId, IndicatorState.Draft, IndicatorState.Evaluating, by, now)
                && !await work.ChangeState(versionId, IndicatorState.Evaluating, IndicatorState.Evaluating, by, now))
            {
                throw new RuleBroken("indicators.not_a_draft");
            }

            await work.Audit(new AuditEntry(now, by, nameof(PublishIndicator), "Indicator", versionId.ToString()));
        }, cancel);
        var version = (await db.FindVersion(versionId))!;
        RunningVersion[] only = [new() { Series = version.Series, RuleText = version.Rule }];
        var done = 0;
        var after = Guid.Empty;
        while (await db.List<Guid>(db.Dialect.Page(Sql.People), new { after, skip = 0, take = People }, cancel) is { Count: > 0 } people)
        {
            done += people.Count;
            await db.Work(nameof(PublishIndicator), async work =>
            {
                await work.DecidePeople(only, people, new KnownNumbers());
                await work.CountPeople(versionId, done);
            }, cancel);
            progress?.Report(done);
            after = people[^1];
        }

        await db.Work(nameof(PublishIndicator), work => work.ChangeState(versionId, IndicatorState.Evaluating, IndicatorState.Published, by, clock.GetUtcNow()), cancel);
    }

    internal static class Sql
    {
        // Whoever comes new while this runs has a fact recorded meanwhile, and is decided with it.
        public const string People = "SELECT DISTINCT f.PersonKey FROM Fact f WHERE f.PersonKey > @after ORDER BY f.PersonKey";
    }
}
