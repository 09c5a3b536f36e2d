using Lms.Assessments.Enrolments;
using Lms.Assessments.Merges;

namespace Lms.Assessments.Tests.Merges;

public sealed class MergeDetailsTests
{
    private static readonly MergeDetails Kept = new("Ҷамила", "Jamila", "female", Guid.Empty, "other", null, "tg", "Asia/Dushanbe", "a@example.org");
    private static readonly MergeDetails Away = Kept with { NativeName = "Джамиля", JobTitle = "Inspector", Email = "b@example.org" };

    [Fact]
    public void Each_field_is_taken_from_either()
    {
        Assert.Equal([MergeField.NativeName, MergeField.JobTitle, MergeField.Email], Kept.DifferFrom(Away).Order());
        Assert.Equal(Kept, Kept.With(Away, new HashSet<MergeField>()));
        Assert.Equal(Away, Kept.With(Away, Enum.GetValues<MergeField>().ToHashSet()));
        Assert.Equal(Kept with { JobTitle = "Inspector" }, Kept.With(Away, new HashSet<MergeField> { MergeField.JobTitle }));
    }

    [Fact]
    public void What_the_merge_changed_is_taken_back_unless_somebody_said_otherwise_since()
    {
        var merged = Kept.With(Away, new HashSet<MergeField> { MergeField.NativeName, MergeField.JobTitle });
        Assert.Equal(Kept, merged.Restored(Kept, merged));
        var later = merged with { NativeName = "Ҷамила Р.", Language = "ru" };
        Assert.Equal(Kept with { NativeName = "Ҷамила Р.", Language = "ru" }, later.Restored(Kept, merged));
    }

    [Fact]
    public void Of_two_in_one_cohort_the_one_who_is_further_on_is_left()
    {
        Assert.True(MergeRule.IsFurther(EnrolmentState.Active, 9, EnrolmentState.Completed, 0));
        Assert.True(MergeRule.IsFurther(EnrolmentState.Withdrawn, 9, EnrolmentState.Active, 0));
        Assert.True(MergeRule.IsFurther(EnrolmentState.Active, 1, EnrolmentState.Active, 2));
        Assert.False(MergeRule.IsFurther(EnrolmentState.Active, 2, EnrolmentState.Active, 2));
        Assert.False(MergeRule.IsFurther(EnrolmentState.Completed, 0, EnrolmentState.Active, 9));
    }

    [Fact]
    public void A_merge_is_undone_while_nothing_stands_on_it()
    {
        Assert.Null(MergeRule.UndoRefusal(false, false, false, false, false));
        Assert.Equal("merge.undone", MergeRule.UndoRefusal(true, true, true, true, true)?.Code);
        Assert.Equal("merge.later_first", MergeRule.UndoRefusal(false, false, true, true, true)?.Code);
        Assert.Equal("merge.above", MergeRule.Refusal(isOne: false, isOwn: false, isAbove: true)?.Code);
        Assert.Null(MergeRule.Refusal(false, false, false));
    }
}
