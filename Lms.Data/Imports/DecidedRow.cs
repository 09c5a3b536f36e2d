using Lms.Assessments.Imports;

namespace Lms.Data.Imports;

/// <summary>A row with its verdict.</summary>
/// <param name="Key">By which it is known when it comes again; null for one that says nothing.</param>
internal sealed record DecidedRow(int Place, string? Key, RowVerdict Verdict);
