using System.Globalization;
using Lms.Assessments.ActionPlans;
using Lms.Data.Outbox;

namespace Lms.Data.ActionPlans;

/// <summary>Writes participants about actions whose date comes or has passed, each once a date: the mark lets the first run through.</summary>
public sealed class RemindOfActions(Db db, TimeProvider clock)
{
    /// <returns>How many were written.</returns>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        // A day more on each side than the rule asks for, since the day differs from zone to zone; the rule decides.
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var posted = 0;
        foreach (var due in await db.List<Due>(Sql.Due, new { from = day.AddDays(-ActionReminder.DaysAfter - 1), until = day.AddDays(ActionReminder.DaysBefore + 1) }, cancel))
        {
            var today = PlanDay.OfReminders(now, due.TimeZone);
            if (!due.SoonTold && ActionReminder.IsSoon(due.ByOn, today))
            {
                posted += await Post(due, "action_soon", Sql.MarkSoon, now, cancel);
            }
            else if (!due.LateTold && ActionReminder.IsLate(due.ByOn, today))
            {
                posted += await Post(due, "action_late", Sql.MarkLate, now, cancel);
            }
        }

        return posted;
    }

    private Task<int> Post(Due due, string template, string mark, DateTimeOffset now, CancellationToken cancel) => db.Work(nameof(RemindOfActions), async work =>
    {
        if (await work.Execute(mark, new { due.Id, due.ByOn, now }) != 1)
        {
            return 0;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{template.Replace('_', '-')}:{due.Id}:{due.ByOn:yyyyMMdd}");
        return await work.Post(new OutboxMail(key, due.PersonId, template, due.Id), now) ? 1 : 0;
    }, cancel);

    internal sealed record Due
    {
        public Guid Id { get; init; }

        public Guid PersonId { get; init; }

        public DateOnly ByOn { get; init; }

        public string TimeZone { get; init; } = "";

        public bool SoonTold { get; init; }

        public bool LateTold { get; init; }
    }

    internal static class Sql
    {
        public const string Due = """
            SELECT a.Id, e.PersonId, a.ByOn, c.TimeZone, CASE WHEN a.SoonToldAt IS NULL THEN 0 ELSE 1 END AS SoonTold, CASE WHEN a.LateToldAt IS NULL THEN 0 ELSE 1 END AS LateTold
            FROM PlanAction a
            JOIN ActionPlan l ON l.Id = a.PlanId
            JOIN Enrolment e ON e.Id = l.EnrolmentId
            JOIN Cohort c ON c.Id = e.CohortId
            WHERE a.State = 'open' AND a.ByOn >= @from AND a.ByOn <= @until AND l.State = 'running' AND e.State <> 'withdrawn' AND c.State <> 'cancelled'
              AND (a.SoonToldAt IS NULL OR a.LateToldAt IS NULL)
            ORDER BY a.ByOn, a.Id
            """;

        public const string MarkSoon = "UPDATE PlanAction SET SoonToldAt = @now WHERE Id = @Id AND SoonToldAt IS NULL AND State = 'open' AND ByOn = @ByOn";

        public const string MarkLate = "UPDATE PlanAction SET LateToldAt = @now WHERE Id = @Id AND LateToldAt IS NULL AND State = 'open' AND ByOn = @ByOn";
    }
}
