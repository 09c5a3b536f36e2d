using Lms.Assessments.Facts;
using Lms.Assessments.Imports;

namespace Lms.Data.Imports;

/// <summary>How an officer said a file is to be read, and what each column holds.</summary>
public sealed record ImportPlan(
    FileEncoding? Encoding, CellSeparator? Separator, string? Sheet, ImportTable Table, IReadOnlyList<ImportField?> Fields, ImportDefaults Defaults, Provenance Provenance);
