using Lms.Assessments.Waits;
using Lms.Data.Audit;
using Lms.Data.Enrolments;
using Lms.Data.Outbox;

namespace Lms.Data.Waits;

/// <summary>
/// Ends offers whose time is over and moves the line up; ends the line of a cohort that started or was cancelled, with one letter to each
/// who stood in it. A unit for each place: a crash between two loses nothing, and the next run goes on.
/// </summary>
public sealed class LapseOffers(Db db, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>How many places ended.</summary>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var ended = 0;
        foreach (var id in await db.List<Guid>(db.Dialect.Page(Sql.Due), new { now, skip = 0, take = AtOnce }, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            ended += await db.Work(nameof(LapseOffers), work => End(work, id), cancel) ? 1 : 0;
        }

        return ended;
    }

    private async Task<bool> End(UnitOfWork work, Guid id)
    {
        var seen = (await work.FindPlace(id))!;
        var cohort = (await work.HoldCohort(seen.CohortId))!;
        var now = clock.GetUtcNow();
        var place = (await work.FindPlace(id))!;
        var isOver = now >= cohort.StartsAt || cohort.State != "planned";
        if (!(place.IsOffered && (place.OfferEndsAt <= now || isOver)) && !(place.State == "waiting" && isOver))
        {
            return false;
        }

        await work.ClosePlace(id, WaitState.Lapsed, null, now);
        var template = place.IsOffered && cohort.State == "planned" ? "offer_lapsed" : "line_closed";
        if (place.IsOffered)
        {
            await work.GiveSeatBack(place.CohortId);
            await work.OfferFreeSeats(place.CohortId, now);
        }

        await work.Post(new OutboxMail($"{template}:{id}", place.PersonId, template, id), now);
        await work.Audit(new AuditEntry(now, null, nameof(LapseOffers), "WaitingPlace", id.ToString(), place.PersonId));
        return true;
    }

    internal static class Sql
    {
        public const string Due = """
            SELECT w.Id FROM WaitingPlace w JOIN Cohort c ON c.Id = w.CohortId
            WHERE w.State IN ('waiting', 'offered') AND ((w.State = 'offered' AND w.OfferEndsAt <= @now) OR c.StartsAt <= @now OR c.State <> 'planned')
            ORDER BY w.CreatedAt, w.Id
            """;
    }
}
