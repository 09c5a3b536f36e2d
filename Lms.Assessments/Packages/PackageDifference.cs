using Lms.Assessments.Factsheets;

namespace Lms.Assessments.Packages;

/// <summary>One number that is not what it was.</summary>
/// <param name="Country">Whose factsheet it stands on.</param>
/// <param name="Section">Null = a country in the comparison, which <paramref name="Code"/> then names.</param>
/// <param name="Code">The line, as in <see cref="FactsheetLine.Code"/>.</param>
/// <param name="Part"><c>female</c>, <c>male</c>, <c>not_stated</c>, <c>total</c>, or <c>known</c> for how it is known.</param>
/// <param name="Before">As in <see cref="FactsheetCell.Canonical"/>; empty = not counted so, null = there was no such line.</param>
/// <param name="Now">The same of today.</param>
public sealed record PackageDifference(string Country, FactsheetSection? Section, string Code, string Part, string? Before, string? Now);
