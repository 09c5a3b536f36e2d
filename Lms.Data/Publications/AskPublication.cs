using Lms.Assessments.Publications;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;

namespace Lms.Data.Publications;

/// <summary>Asks for a period to go out. It is done behind the page, in the order of asking.</summary>
public sealed class AskPublication(Db db, TimeProvider clock)
{
    /// <exception cref="RuleBroken">see <see cref="Release.Check"/>, where what was asked for counts as out; <c>publications.asked_already</c></exception>
    public Task<Guid> Run(ReleasePeriod period, Guid? actorId) => db.Work(nameof(AskPublication), async work =>
    {
        var (id, now) = (work.NewId(), clock.GetUtcNow());
        var asked = (await work.List<string>(Sql.Asked)).Select(Read).ToHashSet();
        if (asked.Contains(period))
        {
            throw new RuleBroken("publications.asked_already", period.ToString());
        }

        Release.Check(period, [.. (await work.List<string>(Sql.Released)).Select(Read), .. asked], DateOnly.FromDateTime(now.UtcDateTime));
        if (!await work.TryInsert(Sql.Ask, new { id, period = period.ToString(), state = Code.Of(RequestState.Asked), now, actorId }))
        {
            throw new RuleBroken("publications.asked_already", period.ToString());
        }

        await work.Audit(new AuditEntry(now, actorId, nameof(AskPublication), "Publication", id.ToString(), null, CanonicalJson.Write(new { period = period.ToString() })));
        return id;
    });

    private static ReleasePeriod Read(string period) => ReleasePeriod.Parse(period)!.Value;

    internal static class Sql
    {
        public const string Asked = "SELECT Period FROM PublicationRequest WHERE EndedAt IS NULL";

        public const string Released = "SELECT Period FROM Publication";

        public const string Ask = """
            INSERT INTO PublicationRequest (Id, Period, State, AskedAt, AskedBy, Done, Total, Tries) VALUES (@id, @period, @state, @now, @actorId, 0, 0, 0)
            """;
    }
}
