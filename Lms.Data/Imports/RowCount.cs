using Lms.Assessments.Imports;
using Lms.Assessments.Values;

namespace Lms.Data.Imports;

/// <summary>How many rows of an import are alike in what they would do, what was chosen, and what they did.</summary>
public sealed record RowCount
{
    public string Verdict { get; init; } = "";

    public string? Choice { get; init; }

    public string? Result { get; init; }

    public long Total { get; init; }

    /// <summary>What became of them, as it is said.</summary>
    public RowResult? Became => Result is null ? null : RowResults.Said(Code.Read<RowResult>(Result), Code.Read<VerdictKind>(Verdict), Choice is null ? null : Code.Read<RowChoice>(Choice));
}
