using Lms.Assessments.Imports;
using Lms.Assessments.Values;

namespace Lms.Data.Imports;

/// <summary>A row of an import as it stands.</summary>
public sealed record ImportRowRecord
{
    public int Place { get; init; }

    public int Number { get; init; }

    public string Cells { get; init; } = "[]";

    public bool IsRagged { get; init; }

    public string? RowKey { get; init; }

    public string? Verdict { get; init; }

    public Guid? PersonId { get; init; }

    public string? Detail { get; init; }

    public string? Choice { get; init; }

    public Guid? ChosenId { get; init; }

    public string? Result { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<string> CellList => CanonicalJson.Read<IReadOnlyList<string>>(Cells);

    public RowVerdict? Said => Detail is null ? null : CanonicalJson.Read<RowVerdict>(Detail);

    /// <summary>What became of it, as it is said; null while nothing has.</summary>
    public RowResult? Became => Result is null ? null : RowResults.Said(Code.Read<RowResult>(Result), Verdict is null ? null : Code.Read<VerdictKind>(Verdict), Chosen);

    public RowChoice? Chosen => Choice is null ? null : Code.Read<RowChoice>(Choice);

    /// <summary>Why what became of it is not what was to become of it.</summary>
    public RowReason? Because => Reason is null ? null : CanonicalJson.Read<RowReason>(Reason);
}
