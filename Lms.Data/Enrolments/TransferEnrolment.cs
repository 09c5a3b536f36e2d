using Lms.Assessments.Enrolments;
using Lms.Assessments.Nominations;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Assessments.Waits;
using Lms.Data.Audit;
using Lms.Data.Cohorts;
using Lms.Data.Completions;
using Lms.Data.Outbox;
using Lms.Data.People;
using Lms.Data.Targets;
using Lms.Data.Waits;

namespace Lms.Data.Enrolments;

/// <summary>
/// Somebody goes on in another cohort of their module (<see cref="TransferRule"/>): a seat there, the seat here to the next in line, what was
/// done along with them, in one unit. Undone, all of it stands as before, where their seat is still free.
/// </summary>
public sealed class TransferEnrolment(Db db, EvaluateCompletion completion, TimeProvider clock)
{
    /// <summary>
    /// Done by the person, where the other cohort is open to them, or by who manages the cohort they leave. The transfer's id; null where
    /// it is not there or neither of these.
    /// </summary>
    /// <exception cref="RuleBroken">From <see cref="TransferRule"/>; <c>enrolment.full</c>, <c>enrolment.limit_reached</c>, <c>enrolment.needs_approval</c>, <c>enrolment.reason_too_long</c></exception>
    public Task<Guid?> Run(Guid enrolmentId, Guid toCohortId, string? reason, Scope by) => db.Work(nameof(TransferEnrolment), async work =>
    {
        var said = NominationRule.Reason(reason, isNeeded: false);
        if (await work.FindEnrolment(enrolmentId) is not { } known || (known.PersonId != by.PersonId && !await work.MayManageCohort(by, known.CohortId)))
        {
            return (Guid?)null;
        }

        var manages = await work.MayManageCohort(by, toCohortId);
        if ((!manages && !await work.IsOpenTo(toCohortId, known.PersonId)) || await work.HoldCohorts(known.CohortId, toCohortId) is not var (from, to))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var seen = (await work.FindEnrolment(enrolmentId))!;
        var there = await work.FindEnrolment(toCohortId, known.PersonId);
        var sameEdition = from.ModuleVersionId == to.ModuleVersionId;
        if (TransferRule.Refusal(
            Code.Read<EnrolmentState>(seen.State),
            seen.CohortId == toCohortId,
            await work.AreOfOneModule(known.CohortId, toCohortId),
            to.Dates,
            to.Decided,
            there is null ? null : Code.Read<EnrolmentState>(there.State),
            sameEdition,
            now) is { } refusal)
        {
            throw refusal;
        }

        if (NominationRule.WaitsForApproval(to.NeedsApproval, manages))
        {
            throw new RuleBroken("enrolment.needs_approval");
        }

        var transfer = new TransferRecord { Id = work.NewId(), PersonId = seen.PersonId, FromCohortId = from.Id, ToCohortId = to.Id, FromEnrolmentId = seen.Id, ToEnrolmentId = seen.Id };
        transfer = sameEdition ? await Move(work, transfer, seen, to, now) : await BeginAnew(work, transfer, seen, to, said, by, now);
        await work.AddTransfer(transfer, said, by.PersonId, now);
        await work.GiveSeatBack(from.Id);
        await work.OfferFreeSeats(from.Id, now);
        await work.Post(new OutboxMail($"transferred:{transfer.Id}", seen.PersonId, "transferred", transfer.Id), now);
        await work.Audit(new AuditEntry(now, by.PersonId, nameof(TransferEnrolment), "Enrolment", transfer.ToEnrolmentId.ToString(), seen.PersonId, $"{{\"from\":\"{from.Id}\",\"to\":\"{to.Id}\"}}"));
        // The new cohort asks by its own rule: what was done may be all of it.
        await completion.Run(work, transfer.ToEnrolmentId, by.PersonId, now);
        return transfer.Id;
    });

    /// <summary>Takes a transfer back, until the new cohort starts. False where it is not there, or none of the reader's.</summary>
    /// <exception cref="RuleBroken">From <see cref="TransferRule.UndoRefusal"/>; <c>transfer.seat_gone</c></exception>
    public Task<bool> Undo(Guid transferId, Scope by) => db.Work(nameof(TransferEnrolment), async work =>
    {
        if (await work.FindTransfer(transferId) is not { } known
            || (known.PersonId != by.PersonId && !await work.MayManageCohort(by, known.FromCohortId) && !await work.MayManageCohort(by, known.ToCohortId))
            || await work.HoldCohorts(known.FromCohortId, known.ToCohortId) is not var (from, to))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var transfer = (await work.FindTransfer(transferId))!;
        var enrolment = (await work.FindEnrolment(transfer.ToEnrolmentId))!;
        var state = enrolment.CohortId == to.Id ? Code.Read<EnrolmentState>(enrolment.State) : EnrolmentState.Withdrawn;
        if (TransferRule.UndoRefusal(transfer.UndoneAt is not null, state, to.StartsAt, now) is { } refusal)
        {
            throw refusal;
        }

        if (!await work.TakeSeatBack(from.Id))
        {
            throw new RuleBroken("transfer.seat_gone");
        }

        await MoveBack(work, transfer, enrolment, by, now);
        await work.MarkUndone(transferId, by.PersonId, now);
        await work.GiveSeatBack(to.Id);
        await work.OfferFreeSeats(to.Id, now);
        await work.Post(new OutboxMail($"transferred:{transferId}:undone", transfer.PersonId, "transferred", transferId), now);
        await work.Audit(new AuditEntry(now, by.PersonId, "UndoTransfer", "Enrolment", transfer.FromEnrolmentId.ToString(), transfer.PersonId));
        return true;
    });

    private static async Task<TransferRecord> Move(UnitOfWork work, TransferRecord transfer, EnrolmentRecord seen, CohortRecord to, DateTimeOffset now)
    {
        var place = await work.FindLivePlace(to.Id, seen.PersonId);
        if (place is not { IsOffered: true })
        {
            if (EnrolmentRule.LimitRefusal(await work.ReachedLimit(to.Id, seen.PersonId)) is { } limit)
            {
                throw limit;
            }

            if (!await work.TakeSeatBack(to.Id))
            {
                throw new RuleBroken("enrolment.full", to.Capacity);
            }
        }

        if (place is not null)
        {
            await work.ClosePlace(place.Id, WaitState.Taken, seen.Id, now);
        }

        return transfer with { Works = TransferStore.Text(await work.MoveEnrolment(seen, to.Id)) };
    }

    private static async Task<TransferRecord> BeginAnew(UnitOfWork work, TransferRecord transfer, EnrolmentRecord seen, CohortRecord to, string? said, Scope by, DateTimeOffset now)
    {
        await work.Withdraw(seen.Id, said, now);
        return transfer with { ToEnrolmentId = await work.Seat(to, seen.PersonId, by.PersonId, byHand: true, now) };
    }

    private static async Task MoveBack(UnitOfWork work, TransferRecord transfer, EnrolmentRecord enrolment, Scope by, DateTimeOffset now)
    {
        if (!transfer.SameEdition)
        {
            await work.Withdraw(enrolment.Id, null, now);
            await work.Reactivate((await work.FindEnrolment(transfer.FromEnrolmentId))!, by.PersonId, now);
            return;
        }

        // Work goes back to the assignment it came from, also where that one has no key any more.
        await work.MoveEnrolment(enrolment, transfer.FromCohortId);
        foreach (var one in TransferStore.Read(transfer.Works))
        {
            await work.MoveWork(enrolment.Id, one.SubmissionId, one.ToId, one.FromId);
        }
    }
}
