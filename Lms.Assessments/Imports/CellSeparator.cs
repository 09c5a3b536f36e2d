namespace Lms.Assessments.Imports;

/// <summary>What stands between two cells of a line. Stored as its <see cref="Values.Code"/>.</summary>
public enum CellSeparator
{
    Comma,
    Semicolon,
    Tab,
}
