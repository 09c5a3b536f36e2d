using Lms.Assessments.Publications;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Microsoft.Extensions.Options;

namespace Lms.Data.Publications;

/// <summary>Lets a period out: reckons its figures, protects them together with all that is out, and freezes them. Takes seconds, for a year a minute.</summary>
public sealed class PublishRelease(Db db, ReleaseFigures figures, IOptions<DisclosureSettings> settings, TimeProvider clock)
{
    /// <param name="requestId">The request that is granted with it, in the same transaction: who dies before it has published nothing, and who dies after it is done.</param>
    /// <param name="told">Hears how far it is; what it throws ends the work.</param>
    /// <exception cref="RuleBroken">see <see cref="Release.Of"/></exception>
    public async Task<Release> Run(ReleasePeriod period, Guid? actorId, Guid? requestId = null, Action<ReleaseProgress>? told = null, CancellationToken cancel = default)
    {
        while (true)
        {
            var now = clock.GetUtcNow();

            // Reckoning takes seconds, and a unit of work must not: who publishes another period meanwhile is caught by the count below.
            var earlier = await PublicationQueries.All(db);
            Release.Check(period, [.. earlier.Select(r => r.Period)], DateOnly.FromDateTime(now.UtcDateTime));
            var (asked, rules) = await figures.Of(period, told);
            var release = Release.Of(period, asked, earlier, settings.Value.Threshold, DateOnly.FromDateTime(now.UtcDateTime), told);
            if (await Keep(release, rules, earlier.Count, actorId, requestId, clock.GetUtcNow(), cancel))
            {
                return release;
            }
        }
    }

    // False where another went out meanwhile: it is protected against that one anew.
    private Task<bool> Keep(Release release, IReadOnlyList<string> rules, int before, Guid? actorId, Guid? requestId, DateTimeOffset now, CancellationToken cancel) => db.Work(nameof(PublishRelease), async work =>
    {
        var id = work.NewId();
        if (!await work.TryInsert(Sql.Publish, new
        {
            id,
            period = release.Period.ToString(),
            release.Threshold,
            rules = CanonicalJson.Write<ValueList<string>>([.. rules]),
            figures = ReleaseText.Write(release),
            hash = ReleaseText.Hash(release),
            now,
            actorId,
            before,
        }))
        {
            return false;
        }

        if (requestId is not null)
        {
            await work.Execute(Sql.Grant, new { requestId, state = Code.Of(RequestState.Published), now });
        }

        await work.Audit(new AuditEntry(now, actorId, nameof(PublishRelease), "Publication", id.ToString()));
        return true;
    }, cancel);

    internal static class Sql
    {
        public const string Publish = """
            INSERT INTO Publication (Id, Period, Threshold, RuleVersions, Figures, ShownHash, PublishedAt, PublishedBy)
            SELECT @id, @period, @Threshold, @rules, @figures, @hash, @now, @actorId
            WHERE (SELECT COUNT(*) FROM Publication) = @before AND NOT EXISTS (SELECT 1 FROM Publication WHERE Period = @period)
            """;

        public const string Grant = "UPDATE PublicationRequest SET State = @state, EndedAt = @now WHERE Id = @requestId AND EndedAt IS NULL";
    }
}
