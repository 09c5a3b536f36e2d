using Lms.Assessments.Imports;

namespace Lms.Assessments.Tests.Imports;

public sealed class RowResultsTests
{
    [Theory]
    [InlineData(RowResult.Untouched, VerdictKind.Refused, null, RowResult.LeftOut)]
    [InlineData(RowResult.Untouched, VerdictKind.Suspect, null, RowResult.LeftOut)]
    [InlineData(RowResult.Untouched, VerdictKind.Suspect, RowChoice.LeaveOut, RowResult.LeftOut)]
    [InlineData(RowResult.Untouched, VerdictKind.Suspect, RowChoice.SamePerson, RowResult.Untouched)]
    [InlineData(RowResult.Untouched, VerdictKind.Same, null, RowResult.Untouched)]
    [InlineData(RowResult.Moved, VerdictKind.Refused, null, RowResult.Moved)]
    [InlineData(RowResult.TakenBack, VerdictKind.Create, null, RowResult.TakenBack)]
    public void What_did_nothing_because_it_was_left_out_is_not_said_to_have_changed_nothing(RowResult kept, VerdictKind verdict, RowChoice? choice, RowResult said) =>
        Assert.Equal(said, RowResults.Said(kept, verdict, choice));
}
