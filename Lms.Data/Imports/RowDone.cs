using Lms.Assessments.Imports;
using Lms.Assessments.Rules;

namespace Lms.Data.Imports;

/// <summary>What a row did.</summary>
internal sealed record RowDone(int Place, RowResult Result, Guid? PersonId = null, RowReason? Reason = null, Guid? EnrolmentId = null)
{
    public static RowDone Moved(int place, RowReason? why = null) => new(place, RowResult.Moved, null, why ?? RowReason.Of(new RuleBroken("import.moved")));
}
