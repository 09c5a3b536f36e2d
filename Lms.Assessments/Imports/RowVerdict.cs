using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Imports;

/// <summary>What a row would do, to whom, and why.</summary>
public sealed record RowVerdict(VerdictKind Kind)
{
    /// <summary>Who is meant, where somebody is.</summary>
    public Guid? PersonId { get; init; }

    public MatchedBy? By { get; init; }

    /// <summary>Of an update.</summary>
    public ValueList<FieldChange> Changes { get; init; } = [];

    public ValueList<RowSuspect> Suspects { get; init; } = [];

    public RowReason? Reason { get; init; }

    public static RowVerdict Refused(RuleBroken why) => new(VerdictKind.Refused) { Reason = RowReason.Of(why) };
}
