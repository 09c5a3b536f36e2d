using Lms.Assessments.Cohorts;
using Lms.Assessments.Enrolments;

namespace Lms.Assessments.Tests.Enrolments;

public class TransferRuleTests
{
    private static readonly DateTimeOffset Opens = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CohortDates Next = new(Opens, Opens.AddDays(10), Opens.AddDays(40));

    private static string? Code(
        EnrolmentState state = EnrolmentState.Active, bool isSame = false, bool sameModule = true, CohortState to = CohortState.Planned,
        EnrolmentState? wasThere = null, bool sameEdition = true, int day = 0) =>
        TransferRule.Refusal(state, isSame, sameModule, Next, to, wasThere, sameEdition, Opens.AddDays(day))?.Code;

    [Fact]
    public void Who_is_on_the_way_goes_on_in_another_cohort_of_the_module_until_it_ends()
    {
        Assert.Null(Code());
        Assert.Null(Code(day: -20));
        Assert.Null(Code(day: 39));
        Assert.Equal("enrolment.cohort_ended", Code(day: 40));
        Assert.Equal("enrolment.cohort_cancelled", Code(to: CohortState.Cancelled));
        Assert.Equal("transfer.other_module", Code(sameModule: false));
        Assert.Equal("transfer.same", Code(isSame: true));
    }

    [Fact]
    public void What_is_completed_stays_and_so_does_what_was_left() =>
        Assert.Equal(("enrolment.not_active", "enrolment.not_active"), (Code(EnrolmentState.Completed), Code(EnrolmentState.Withdrawn)));

    [Fact]
    public void Who_was_there_before_is_enrolled_again_instead_and_of_another_edition_begins_again()
    {
        Assert.Equal("enrolment.already_enrolled", Code(wasThere: EnrolmentState.Completed));
        Assert.Equal("transfer.was_there", Code(wasThere: EnrolmentState.Withdrawn));
        Assert.Null(Code(wasThere: EnrolmentState.Withdrawn, sameEdition: false));
    }

    [Fact]
    public void It_can_be_undone_once_until_the_new_cohort_starts()
    {
        Assert.Null(TransferRule.UndoRefusal(false, EnrolmentState.Active, Next.StartsAt, Next.StartsAt.AddSeconds(-1)));
        Assert.Equal("transfer.started", TransferRule.UndoRefusal(false, EnrolmentState.Active, Next.StartsAt, Next.StartsAt)!.Code);
        Assert.Equal("transfer.undone", TransferRule.UndoRefusal(true, EnrolmentState.Active, Next.StartsAt, Opens)!.Code);
        Assert.Equal("enrolment.not_active", TransferRule.UndoRefusal(false, EnrolmentState.Withdrawn, Next.StartsAt, Opens)!.Code);
    }
}
