namespace Lms.Assessments.Imports;

/// <summary>A row under its heads.</summary>
/// <param name="IsRagged">It has more cells than there are heads: a separator inside a cell moved them, and none can be believed.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells, bool IsRagged);
