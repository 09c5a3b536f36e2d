using Lms.Assessments.Cohorts;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Enrolments;

/// <summary>
/// Going on in another cohort of the same module. Of the same edition the enrolment itself moves, and with it all that hangs on it:
/// lessons read, tests, sessions attended, plans, work handed in that the other cohort asks for as well. Nothing is copied, so nothing can be counted
/// twice. Another edition has other lessons and other tests: there one begins anew, and what was done stays with the cohort that was left.
/// </summary>
public static class TransferRule
{
    /// <summary>
    /// Null when somebody who is on the way may go to that cohort; else <c>enrolment.not_active</c>, <c>transfer.same</c>,
    /// <c>transfer.other_module</c>, <c>enrolment.cohort_cancelled</c>, <c>enrolment.cohort_ended</c>, <c>transfer.was_there</c> (they left that
    /// cohort before: they are enrolled there again instead). Also out of a cohort that ended or was cancelled: who did not finish goes on.
    /// </summary>
    /// <param name="wasThere">Their enrolment there, where they have one.</param>
    public static RuleBroken? Refusal(EnrolmentState state, bool isSame, bool sameModule, CohortDates to, CohortState toState, EnrolmentState? wasThere, bool sameEdition, DateTimeOffset now) =>
        state != EnrolmentState.Active ? new RuleBroken("enrolment.not_active")
        : isSame ? new RuleBroken("transfer.same")
        : !sameModule ? new RuleBroken("transfer.other_module")
        : wasThere is EnrolmentState.Active or EnrolmentState.Completed ? new RuleBroken("enrolment.already_enrolled")
        : wasThere is not null && sameEdition ? new RuleBroken("transfer.was_there")
        : to.PhaseAt(now, toState) switch
        {
            CohortPhase.Cancelled => new RuleBroken("enrolment.cohort_cancelled"),
            CohortPhase.Ended => new RuleBroken("enrolment.cohort_ended"),
            _ => null,
        };

    /// <summary>Null while a transfer may be undone: until the cohort it led to starts; else <c>transfer.undone</c>, <c>transfer.started</c>, <c>enrolment.not_active</c>.</summary>
    public static RuleBroken? UndoRefusal(bool isUndone, EnrolmentState there, DateTimeOffset startsAt, DateTimeOffset now) =>
        isUndone ? new RuleBroken("transfer.undone")
        : now >= startsAt ? new RuleBroken("transfer.started")
        : there != EnrolmentState.Active ? new RuleBroken("enrolment.not_active")
        : null;
}
