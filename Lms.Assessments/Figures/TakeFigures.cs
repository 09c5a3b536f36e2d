namespace Lms.Assessments.Figures;

/// <summary>Takes entries, some hundreds at once: a call for each costs as much as counting it.</summary>
public delegate void TakeFigures(ReadOnlySpan<FigureEntry> entries);
