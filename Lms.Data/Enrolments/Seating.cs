using System.Security.Cryptography;
using Lms.Assessments.Enrolments;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Rules;
using Lms.Assessments.Waits;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Outbox;
using Lms.Data.Targets;
using Lms.Data.Waits;

namespace Lms.Data.Enrolments;

/// <summary>
/// Gives seats and places in line, inside a unit of work that holds the cohort's row: everybody who gives, takes or frees a seat of a
/// cohort does so one after the other, and the order of the line is the order in which they came to the row.
/// </summary>
internal static class Seating
{
    /// <summary>Takes the cohort's row until the commit; null where there is no such cohort. The clock is read after it.</summary>
    public static async Task<CohortRecord?> HoldCohort(this UnitOfWork work, Guid cohortId) =>
        await work.Execute(Sql.Hold, new { cohortId }) == 1 ? await work.FindCohort(cohortId) : null;

    /// <summary>A seat for the person; the enrolment they have, where they have one.</summary>
    /// <exception cref="RuleBroken">From <see cref="EnrolmentRule"/>.</exception>
    public static async Task<Guid> Seat(this UnitOfWork work, CohortRecord cohort, Guid personId, Guid by, bool byHand, DateTimeOffset now)
    {
        var seen = await work.FindEnrolment(cohort.Id, personId);
        if (seen is { State: not "withdrawn" })
        {
            return seen.Id;
        }

        var place = await work.FindLivePlace(cohort.Id, personId);
        // An offer holds their seat already.
        var held = place is { IsOffered: true };
        if (await work.SeatRefusal(held ? cohort with { Taken = cohort.Taken - 1 } : cohort, seen, held ? null : personId, byHand, now) is { } refusal)
        {
            throw refusal;
        }

        if (!held && !await work.TakeSeat(cohort.Id, byHand, now))
        {
            throw new RuleBroken("enrolment.full", cohort.Capacity);
        }

        return await work.Take(cohort, seen, place, personId, by, now);
    }

    /// <summary>A seat where there is one, else a place in line; what they have already, where they have one.</summary>
    /// <exception cref="RuleBroken">Whatever is not a matter of seats: from <see cref="EnrolmentRule"/> and <see cref="WaitRule"/>.</exception>
    public static async Task<SeatAnswer> SeatOrPlace(this UnitOfWork work, CohortRecord cohort, Guid personId, Guid by, bool byHand, DateTimeOffset now)
    {
        try
        {
            return new SeatAnswer { EnrolmentId = await work.Seat(cohort, personId, by, byHand, now) };
        }
        catch (RuleBroken full) when (full.Code is "enrolment.full" or "enrolment.limit_reached")
        {
            return await work.Queue(cohort, personId, by, byHand, full, now);
        }
    }

    /// <summary>Makes or wakes the enrolment on a seat that is held for it, closes the place in line and posts the letter.</summary>
    private static async Task<Guid> Take(this UnitOfWork work, CohortRecord cohort, EnrolmentRecord? seen, PlaceRecord? place, Guid personId, Guid by, DateTimeOffset now)
    {
        var id = seen?.Id ?? work.NewId();
        var first = seen is null ? await work.Draw(id, cohort.Id, personId, by, now) : await work.Reactivate(seen, by, now);
        if (!first)
        {
            throw new InvalidOperationException("An enrolment came or went while its cohort's row was held.");
        }

        if (place is not null)
        {
            await work.ClosePlace(place.Id, WaitState.Taken, id, now);
        }

        // Who comes back is told again: the event is this enrolling, not the row.
        await work.Post(new OutboxMail(seen is null ? $"enrolled:{id}" : $"enrolled:{id}:{seen.Version + 1}", personId, "enrolled", id), now);
        await work.Audit(new AuditEntry(now, by, nameof(EnrolPerson), "Enrolment", id.ToString(), personId));
        return id;
    }

    private static async Task<RuleBroken?> SeatRefusal(this UnitOfWork work, CohortRecord cohort, EnrolmentRecord? seen, Guid? limitsOf, bool byHand, DateTimeOffset now)
    {
        // By hand also before enrolment opens: for who does it, it is open now.
        var dates = byHand && now < cohort.OpensAt ? cohort.Dates with { OpensAt = now } : cohort.Dates;
        var existing = seen is null ? (EnrolmentState?)null : EnrolmentState.Withdrawn;
        return EnrolmentRule.Refusal(dates, cohort.Decided, existing, isInScope: true, cohort.Taken, cohort.Capacity, now)
            ?? EnrolmentRule.LimitRefusal(limitsOf is { } personId ? await work.ReachedLimit(cohort.Id, personId) : null);
    }

    private static async Task<bool> Draw(this UnitOfWork work, Guid id, Guid cohortId, Guid personId, Guid by, DateTimeOffset now)
    {
        // Read under the row that is held, so that halves stay equal however many enrol at once.
        var cohort = (await work.FindCohort(cohortId))!;
        var order = Lottery.Draw(cohort.FormAFirst, cohort.FormBFirst, RandomNumberGenerator.GetInt32(2) == 1);
        if (!await work.TryAddEnrolment(id, cohortId, personId, Lottery.FormOf(order, QuizKind.Pre), by, now))
        {
            return false;
        }

        await work.CountDraw(cohortId, order);
        return true;
    }

    internal static class Sql
    {
        public const string Hold = "UPDATE Cohort SET Taken = Taken WHERE Id = @cohortId";
    }
}
