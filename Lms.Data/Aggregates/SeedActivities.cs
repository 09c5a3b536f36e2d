using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Data.Aggregates;

/// <summary>The starting catalogue, once each.</summary>
public sealed class SeedActivities(Db db, TimeProvider clock) : IStartupStep
{
    private static readonly (string Code, string Name, FactUnit Unit)[] Start =
    [
        ("orientation", "Pre-departure orientation: participations", FactUnit.Attendances),
        ("orientation-sessions", "Pre-departure orientation: sessions", FactUnit.Sessions),
        ("orientation-institutions", "Orientation in institutions: participations", FactUnit.Attendances),
        ("post-arrival", "Post-arrival orientation: participations", FactUnit.Attendances),
        ("cso-outreach", "Outreach by civil society organisations: participations", FactUnit.Attendances),
        ("community-outreach", "Community outreach: participations", FactUnit.Attendances),
        ("counselling", "Counselling: services", FactUnit.Items),
        ("referrals", "Referrals: services", FactUnit.Items),
        ("stakeholder-events", "Events with stakeholders", FactUnit.Sessions),
        ("materials", "Printed material handed out", FactUnit.Items),
    ];

    public int Order => 20;

    public async Task Run(CancellationToken cancel)
    {
        var known = (await db.List<string>(Sql.Codes, cancel: cancel)).ToHashSet(StringComparer.Ordinal);
        if (Start.Any(a => !known.Contains(a.Code)))
        {
            var now = clock.GetUtcNow();
            await db.Work(nameof(SeedActivities), async work =>
            {
                foreach (var (code, name, unit) in Start)
                {
                    await work.TryInsert(AddActivity.Sql.Insert, new { id = work.NewId(), code, name, unit = Code.Of(unit), now, by = (Guid?)null });
                }
            }, cancel);
        }
    }

    internal static class Sql
    {
        public const string Codes = "SELECT Code FROM AggregateActivity";
    }
}
