using Lms.Assessments.Disclosure;
using Lms.Assessments.Publications;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Microsoft.Extensions.Options;

namespace Lms.Data.Publications;

/// <summary>Lets a period out: reckons its figures, protects them together with all that is out, and freezes them.</summary>
public sealed class PublishRelease(Db db, ReleaseFigures figures, IOptions<DisclosureSettings> settings, TimeProvider clock)
{
    /// <exception cref="RuleBroken">see <see cref="Release.Of"/></exception>
    public async Task<Release> Run(ReleasePeriod period, Guid? actorId, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();

        // Reckoning takes seconds, and a unit of work must not: who publishes another period meanwhile is caught by the count below.
        var earlier = await PublicationQueries.All(db);
        var (asked, rules) = await figures.Of(period);
        var release = Release.Of(period, asked, earlier, settings.Value.Threshold, DateOnly.FromDateTime(now.UtcDateTime));
        return await db.Work(nameof(PublishRelease), async work =>
        {
            var id = work.NewId();
            if (await work.Execute(Sql.Publish, new
            {
                id,
                period = period.ToString(),
                release.Threshold,
                rules = CanonicalJson.Write<ValueList<string>>([.. rules]),
                figures = ReleaseText.Write(release),
                hash = ReleaseText.Hash(release),
                now,
                actorId,
                before = earlier.Count,
            }) == 0)
            {
                throw new RuleBroken("publications.already_out", period.ToString());
            }

            await work.Audit(new AuditEntry(now, actorId, nameof(PublishRelease), "Publication", id.ToString()));
            return release;
        }, cancel);
    }

    internal static class Sql
    {
        public const string Publish = """
            INSERT INTO Publication (Id, Period, Threshold, RuleVersions, Figures, ShownHash, PublishedAt, PublishedBy)
            SELECT @id, @period, @Threshold, @rules, @figures, @hash, @now, @actorId
            WHERE (SELECT COUNT(*) FROM Publication) = @before AND NOT EXISTS (SELECT 1 FROM Publication WHERE Period = @period)
            """;
    }
}
