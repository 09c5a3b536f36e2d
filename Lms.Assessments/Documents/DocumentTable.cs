namespace Lms.Assessments.Documents;

/// <summary>A table; its head stands again on every page it goes on to.</summary>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record DocumentTable(IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<DocumentCell>> Rows);
