using System.Security.Cryptography;
using Lms.Assessments.Enrolments;
using Lms.Assessments.Quizzes;
using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Data.Enrolments;

/// <summary>
/// Gives a person a seat in a cohort, by themselves or by hand. One statement takes the seat, a key holds each person to one
/// enrolment, the lottery of the forms is drawn once and stored; the mail is posted in the same transaction. Asking twice changes nothing.
/// </summary>
public sealed class EnrolPerson(Db db, TimeProvider clock)
{
    /// <summary>A person enrols themselves. Null when the cohort is not there or not open to their institution.</summary>
    /// <exception cref="RuleBroken">From <see cref="EnrolmentRule.Refusal"/>.</exception>
    public Task<Guid?> Self(Guid cohortId, Guid personId) => db.Work(nameof(EnrolPerson), async work =>
        await work.Read<long>(Sql.CountOpenTo, new { cohortId, personId }) == 0 ? null : await Seat(work, cohortId, personId, personId, byHand: false));

    /// <summary>A trainer or officer enrols somebody, also before enrolment opens. Null when the cohort is not within reach or there is no such person.</summary>
    /// <exception cref="RuleBroken">As above.</exception>
    public Task<Guid?> ByHand(Guid cohortId, Guid personId, Scope by) => db.Work(nameof(EnrolPerson), async work =>
        await work.MayManageCohort(by, cohortId) && await work.Read<long>(Sql.CountPerson, new { personId }) > 0
            ? await Seat(work, cohortId, personId, by.PersonId, byHand: true)
            : null);

    private async Task<Guid?> Seat(UnitOfWork work, Guid cohortId, Guid personId, Guid by, bool byHand)
    {
        var now = clock.GetUtcNow();
        if (await work.FindCohort(cohortId) is not { } cohort)
        {
            return null;
        }

        var seen = await work.FindEnrolment(cohortId, personId);
        if (seen is { State: not "withdrawn" })
        {
            return seen.Id;
        }

        // By hand also before enrolment opens: for who does it, it is open now.
        var dates = byHand && now < cohort.OpensAt ? cohort.Dates with { OpensAt = now } : cohort.Dates;
        if (EnrolmentRule.Refusal(dates, cohort.Decided, seen is null ? null : EnrolmentState.Withdrawn, isInScope: true, cohort.Taken, cohort.Capacity, now) is { } refusal)
        {
            throw refusal;
        }

        if (!await work.TakeSeat(cohortId, byHand, now))
        {
            throw new RuleBroken("enrolment.full", cohort.Capacity);
        }

        var id = seen?.Id ?? work.NewId();
        var first = seen is null ? await Draw(work, id, cohortId, personId, by, now) : await work.Reactivate(seen, by, now);
        if (!first)
        {
            // The same person from another device was quicker by a moment; their one seat is taken already.
            await work.GiveSeatBack(cohortId);
            return (await work.FindEnrolment(cohortId, personId))!.Id;
        }

        // Who comes back is told again: the event is this enrolling, not the row.
        await work.Post(new OutboxMail(seen is null ? $"enrolled:{id}" : $"enrolled:{id}:{seen.Version + 1}", personId, "enrolled", id), now);
        await work.Audit(new AuditEntry(now, by, nameof(EnrolPerson), "Enrolment", id.ToString(), personId));
        return id;
    }

    private static async Task<bool> Draw(UnitOfWork work, Guid id, Guid cohortId, Guid personId, Guid by, DateTimeOffset now)
    {
        // Read under the row that TakeSeat holds, so that halves stay equal however many enrol at once.
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
        public const string CountOpenTo = """
            SELECT COUNT(*) FROM Cohort c JOIN Person p ON p.Id = @personId
            WHERE c.Id = @cohortId AND (c.InstitutionId IS NULL
                OR EXISTS (SELECT 1 FROM InstitutionAncestor a WHERE a.InstitutionId = p.InstitutionId AND a.AncestorId = c.InstitutionId))
            """;

        public const string CountPerson = "SELECT COUNT(*) FROM Person WHERE Id = @personId";
    }
}
