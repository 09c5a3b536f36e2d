using Lms.Assessments.Imports;

namespace Lms.Data.Imports;

/// <summary>A file that was sent.</summary>
/// <param name="InstitutionId">Where a row names none; whose numbers the file's are.</param>
public sealed record NewImport(ImportKind Kind, string FileName, byte[] Bytes, bool IsWorkbook, FileEncoding? Encoding, CellSeparator? Separator, string? Sheet, Guid InstitutionId);
