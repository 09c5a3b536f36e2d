using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Assessments.Waits;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Enrolments;
using Lms.Data.Outbox;
using Lms.Data.Targets;

namespace Lms.Data.Waits;

/// <summary>Places in line, inside a unit of work that holds the cohort's row (<see cref="Seating.HoldCohort"/>).</summary>
internal static class WaitStore
{
    public static Task<PlaceRecord?> FindPlace(this IReads reads, Guid id) => reads.Find<PlaceRecord>(Sql.Find, new { id });

    /// <summary>The place on which the person waits or has an offer; null where they have none.</summary>
    public static Task<PlaceRecord?> FindLivePlace(this IReads reads, Guid cohortId, Guid personId) =>
        reads.Find<PlaceRecord>(Sql.FindLive, new { cohortId, personId });

    /// <summary>From 1, counted from the front; offers made are no longer in line.</summary>
    public static async Task<int> NumberInLine(this IReads reads, PlaceRecord place) =>
        1 + (int)await reads.Read<long>(Sql.CountBefore, new { place.CohortId, place.CreatedAt, place.Id });

    /// <summary>Puts the person at the end of the line.</summary>
    /// <param name="full">Why there was no seat: thrown again where nobody can wait any more.</param>
    public static async Task<SeatAnswer> Queue(this UnitOfWork work, CohortRecord cohort, Guid personId, Guid by, bool byHand, RuleBroken full, DateTimeOffset now)
    {
        var place = await work.FindLivePlace(cohort.Id, personId);
        if (place is null)
        {
            var dates = byHand && now < cohort.OpensAt ? cohort.Dates with { OpensAt = now } : cohort.Dates;
            if (WaitRule.Refusal(dates, cohort.Decided, now) is { } refusal)
            {
                throw refusal.Code == "wait.cohort_started" ? full : refusal;
            }

            // The line's order is this instant: nobody shares theirs with who came before, however many come within one millisecond.
            var last = (await work.Read<LastInLine>(Sql.Last, new { cohortId = cohort.Id })).At;
            var at = InstantJson.Stored(now);
            at = last is { } before && before >= at ? before.AddMilliseconds(1) : at;
            place = new PlaceRecord { Id = work.NewId(), CohortId = cohort.Id, PersonId = personId, State = Code.Of(WaitState.Waiting), CreatedAt = at };
            await work.Execute(Sql.Insert, new { place.Id, place.CohortId, place.PersonId, by, at });
            await work.Post(new OutboxMail($"waiting:{place.Id}", personId, "waiting", place.Id), now);
            await work.Audit(new AuditEntry(now, by, "JoinLine", "WaitingPlace", place.Id.ToString(), personId));
        }

        return new SeatAnswer { PlaceId = place.Id, Number = place.IsOffered ? null : await work.NumberInLine(place) };
    }

    public static async Task<bool> ClosePlace(this UnitOfWork work, Guid id, WaitState state, Guid? enrolmentId, DateTimeOffset now) =>
        await work.Execute(Sql.Close, new { id, state = Code.Of(state), enrolmentId, now }) == 1;

    /// <summary>
    /// Offers every seat that is free to the next in line, with its letter: called by whatever frees a seat, before its commit. From the
    /// start on there are no offers; a seat is then free for whoever joins.
    /// </summary>
    public static async Task OfferFreeSeats(this UnitOfWork work, Guid cohortId, DateTimeOffset now)
    {
        var cohort = (await work.FindCohort(cohortId))!;
        if (cohort.Taken >= cohort.Capacity || now >= cohort.StartsAt || cohort.State != "planned")
        {
            return;
        }

        var waiting = await work.List<InLine>(Sql.Line, new { cohortId });
        if (waiting.Count == 0)
        {
            return;
        }

        var limits = (await work.List<LimitOf>(Sql.Limits, new { cohortId })).ToLookup(l => l.PlaceId, l => l.TargetId);
        var left = (await work.MetersOf(cohortId)).Where(m => m.IsLimit).ToDictionary(m => m.Id, m => m.Value - m.Have);
        var next = Line.Next([.. waiting.Select(w => new LinePerson(w.Id, [.. limits[w.Id]]))], cohort.Capacity - cohort.Taken, left);
        var endsAt = WaitRule.OfferEndsAt(now, cohort.OfferHours, cohort.StartsAt);
        foreach (var id in next)
        {
            var personId = waiting.Single(w => w.Id == id).PersonId;
            await work.Execute(Sql.Offer, new { id, now, endsAt });
            await work.Execute(Sql.HoldSeat, new { cohortId });
            await work.Post(new OutboxMail($"seat_offered:{id}", personId, "seat_offered", id), now);
            await work.Audit(new AuditEntry(now, null, "OfferSeat", "WaitingPlace", id.ToString(), personId));
        }
    }

    private sealed record InLine
    {
        public Guid Id { get; init; }

        public Guid PersonId { get; init; }
    }

    private sealed record LastInLine
    {
        public DateTimeOffset? At { get; init; }
    }

    private sealed record LimitOf
    {
        public Guid PlaceId { get; init; }

        public Guid TargetId { get; init; }
    }

    internal static class Sql
    {
        private const string Columns = "SELECT Id, CohortId, PersonId, State, CreatedAt, OfferEndsAt, EnrolmentId FROM WaitingPlace";

        public const string Find = Columns + " WHERE Id = @id";

        public const string FindLive = Columns + " WHERE CohortId = @cohortId AND PersonId = @personId AND State IN ('waiting', 'offered')";

        public const string CountBefore = """
            SELECT COUNT(*) FROM WaitingPlace
            WHERE CohortId = @CohortId AND State = 'waiting' AND (CreatedAt < @CreatedAt OR (CreatedAt = @CreatedAt AND Id < @Id))
            """;

        public const string Last = "SELECT MAX(CreatedAt) AS At FROM WaitingPlace WHERE CohortId = @cohortId";

        public const string Insert = """
            INSERT INTO WaitingPlace (Id, CohortId, PersonId, State, CreatedAt, CreatedBy) VALUES (@Id, @CohortId, @PersonId, 'waiting', @at, @by)
            """;

        public const string Close = """
            UPDATE WaitingPlace SET State = @state, EndedAt = @now, EnrolmentId = @enrolmentId WHERE Id = @id AND State IN ('waiting', 'offered')
            """;

        public const string Line = "SELECT Id, PersonId FROM WaitingPlace WHERE CohortId = @cohortId AND State = 'waiting' ORDER BY CreatedAt, Id";

        public const string Limits = """
            SELECT w.Id AS PlaceId, t.Id AS TargetId
            FROM WaitingPlace w
            JOIN Person p ON p.Id = w.PersonId
            JOIN InstitutionAncestor a ON a.InstitutionId = p.InstitutionId
            JOIN SeatTarget t ON t.CohortId = w.CohortId AND t.InstitutionId = a.AncestorId AND t.IsLimit = 1
            WHERE w.CohortId = @cohortId AND w.State = 'waiting'
            """;

        public const string Offer = "UPDATE WaitingPlace SET State = 'offered', OfferedAt = @now, OfferEndsAt = @endsAt WHERE Id = @id AND State = 'waiting'";

        public const string HoldSeat = "UPDATE Cohort SET Taken = Taken + 1 WHERE Id = @cohortId AND Taken < Capacity";
    }
}
