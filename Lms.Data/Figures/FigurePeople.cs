namespace Lms.Data.Figures;

/// <summary>The people behind a cell: those the reader may see by name, and how many more there are.</summary>
/// <param name="Count">All, as the cell says.</param>
/// <param name="Hidden">Of them, those whose names are not the reader's to see: they belong elsewhere now, or their record was erased.</param>
/// <param name="HasMore">True where there are rows after this page.</param>
public sealed record FigurePeople(IReadOnlyList<FigurePerson> Rows, int Count, int Hidden, bool HasMore);
