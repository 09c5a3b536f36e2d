namespace Lms.Assessments.Imports;

/// <summary>A line of a file as it was written.</summary>
/// <param name="Number">As a spreadsheet numbers it, from 1.</param>
public sealed record ImportLine(int Number, IReadOnlyList<string> Cells);
