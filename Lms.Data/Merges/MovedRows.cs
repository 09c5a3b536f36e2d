using Lms.Assessments.Values;

namespace Lms.Data.Merges;

/// <summary>What became of the rows of one column, as the log keeps it.</summary>
public sealed record MovedRows(string Column, ValueList<MergeKey> Moved, ValueList<MergeKey> Stayed);
